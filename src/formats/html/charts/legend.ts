import { classes, emptyElement, lines } from "../markup.ts";
import { dashOf, fillOf, inkOf, mark } from "./ink.ts";
import { LINE_HEIGHT, label, round, textWidth, wrap } from "./labels.ts";
import { CHART_WIDTH, type LegendEntry } from "./plot.ts";

const SAMPLE_WIDTH = 26;
const ENTRY_GAP = 18;

/** Entries from left to right, on as many lines as they need; `top` is where the legend begins. */
export function drawLegend(
  entries: readonly LegendEntry[],
  chart: string,
  top: number,
): { readonly markup: string; readonly height: number } {
  const pieces: string[] = [];
  let x = 0;
  let y = top;
  let rowHeight = 0;
  for (const entry of entries) {
    const texts = wrap(entry.text, CHART_WIDTH - SAMPLE_WIDTH - 12);
    const width = SAMPLE_WIDTH + 6 + Math.max(0, ...texts.map(textWidth));
    if (x > 0 && x + width > CHART_WIDTH) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    pieces.push(
      drawSample(entry, chart, x, y + 3),
      label(x + SAMPLE_WIDTH + 6, y + 13, texts, { class: "legend" }),
    );
    rowHeight = Math.max(rowHeight, Math.max(texts.length, 1) * LINE_HEIGHT + 4);
    x += width + ENTRY_GAP;
  }
  return { markup: lines(pieces), height: y + rowHeight - top };
}

function drawSample({ ink, sample }: LegendEntry, chart: string, x: number, y: number): string {
  const { class: name, color } = inkOf(ink);
  if (sample === "area") {
    const size = { x: round(x + 1), y: round(y), width: SAMPLE_WIDTH - 2, height: 12 };
    return emptyElement("rect", {
      class: classes("bar", name),
      ...size,
      fill: fillOf(chart, ink),
      stroke: color,
    });
  }
  const line = emptyElement("path", {
    class: classes("line", name),
    d: `M${round(x)} ${round(y + 6)}h${SAMPLE_WIDTH}`,
    fill: "none",
    stroke: color,
    "stroke-width": 2.5,
    "stroke-dasharray": dashOf(ink),
  });
  return line + mark(ink, round(x + SAMPLE_WIDTH / 2), round(y + 6));
}
