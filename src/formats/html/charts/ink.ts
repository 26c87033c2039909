/**
 * How series are told apart: by colour on a screen, by pattern, dash and mark where there is no colour. Colours stand as
 * attributes and may be overruled by the style sheet (`.ink-1` … `.ink-6`), as it does for dark screens.
 */
import { CHART_COLORS } from "../../chart-colors.ts";
import { classes, container, element, emptyElement } from "../markup.ts";

const DASHES = [null, "7 4", "2 3", "10 3 2 3", "12 5", "4 2 1 2"] as const;

/** What is drawn over the paper in a tile of 8 by 8; the first ink is solid. */
const PATTERNS = [
  null,
  "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  "M0 2H8M0 6H8",
  "M2 0V8M6 0V8",
  "M-2 6L2 10M0 0L8 8M6 -2L10 2M-2 2L2 -2M0 8L8 0M6 10L10 6",
  "M1 2H3V4H1ZM5 6H7V8H5Z",
] as const;

export const INKS = CHART_COLORS.length;

/** Class and colour of the ink of a series: for strokes, and for fills without a pattern. */
export function inkOf(index: number): { readonly class: string; readonly color: string } {
  const ink = index % INKS;
  return { class: `ink-${ink + 1}`, color: `#${CHART_COLORS[ink]!}` };
}

export function dashOf(index: number): string | null {
  return DASHES[index % INKS]!;
}

/** The fill of a series: names a pattern of `patterns`. */
export function fillOf(chart: string, index: number): string {
  return `url(#${chart}-ink-${(index % INKS) + 1})`;
}

/** Definitions of the fills that `fillOf` names, for the first `count` series. */
export function patterns(chart: string, count: number): string {
  const tiles = PATTERNS.slice(0, Math.min(count, INKS)).map((path, index) => {
    const { class: ink, color } = inkOf(index);
    const tile = { width: 8, height: 8 };
    const shapes =
      path === null
        ? emptyElement("rect", { class: classes("ink", ink), fill: color, ...tile })
        : emptyElement("rect", { class: "paper", fill: "#ffffff", ...tile }) +
          emptyElement("path", {
            class: classes("ink-line", ink),
            d: path,
            stroke: color,
            "stroke-width": 2,
            fill: "none",
          });
    return element(
      "pattern",
      { id: `${chart}-ink-${index + 1}`, patternUnits: "userSpaceOnUse", ...tile },
      shapes,
    );
  });
  return container("defs", {}, tiles);
}

/** The mark of a point of a line: a disc, a square, a triangle, a diamond, by series. */
export function mark(index: number, x: number, y: number): string {
  const { class: ink, color } = inkOf(index);
  const path = [
    `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
    `M${x - 4} ${y - 4}h8v8h-8Z`,
    `M${x} ${y - 5}l5 9h-10Z`,
    `M${x} ${y - 5}l5 5l-5 5l-5 -5Z`,
  ][index % 4]!;
  return emptyElement("path", { class: classes("ink", ink), d: path, fill: color });
}
