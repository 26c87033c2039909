/** The frame of upright charts: values to the left, categories below. */
import { emptyElement } from "../markup.ts";
import { FONT_SIZE, LINE_HEIGHT, label, round, shorten, textWidth, wrap } from "./labels.ts";
import { CHART_WIDTH, type PlotInput } from "./plot.ts";
import { numberText, type Scale } from "./scale.ts";

export interface Axes {
  readonly markup: string;
  /** Height of the whole drawing. */
  readonly height: number;
  readonly left: number;
  /** Width that a category takes. */
  readonly slot: number;
  readonly yOf: (value: number) => number;
}

const TOP = 26;
const PLOT_HEIGHT = 210;
const MOST_LINES = 3;
const MOST_LETTERS = 28;

export function drawAxes({ chart, words }: PlotInput, scale: Scale): Axes {
  const tickTexts = scale.ticks.map((tick) => numberText(tick, scale.decimals, words));
  const count = Math.max(chart.categories.length, 1);
  let left = Math.max(...tickTexts.map(textWidth)) + 12;
  let slot = (CHART_WIDTH - left - 4) / count;
  const wrapped = chart.categories.map((category) => wrap(category, slot - 4));
  const level = wrapped.every(
    (texts) => texts.length <= MOST_LINES && texts.every((text) => textWidth(text) <= slot + 2),
  );
  const slanted = chart.categories.map((category) => shorten(category, MOST_LETTERS));
  const slope = Math.SQRT1_2;
  if (!level) {
    const overhang = slanted.map((text, index) => textWidth(text) * slope - slot * (index + 0.5));
    left = Math.max(left, ...overhang.map((length) => Math.min(length, CHART_WIDTH / 3) + 4));
    slot = (CHART_WIDTH - left - 4) / count;
  }
  const bottom = TOP + PLOT_HEIGHT;
  const yOf = (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * PLOT_HEIGHT;

  const pieces: string[] = [];
  if (chart.unit) pieces.push(label(left, FONT_SIZE, [chart.unit], { class: "axis-label" }));
  for (const [index, tick] of scale.ticks.entries()) {
    const y = round(yOf(tick));
    pieces.push(
      emptyElement("line", {
        class: "grid",
        x1: round(left),
        x2: CHART_WIDTH - 4,
        y1: y,
        y2: y,
        stroke: "#c9ccd1",
      }),
      label(left - 6, y + 4, [tickTexts[index]!], { class: "axis-label", "text-anchor": "end" }),
    );
  }
  const zero = round(yOf(Math.min(Math.max(0, scale.low), scale.high)));
  pieces.push(
    emptyElement("line", {
      class: "axis",
      x1: round(left),
      x2: CHART_WIDTH - 4,
      y1: zero,
      y2: zero,
      stroke: "#55595f",
    }),
  );
  for (let index = 0; index < chart.categories.length; index++) {
    const x = left + slot * (index + 0.5);
    const y = bottom + LINE_HEIGHT;
    const attributes = level
      ? { class: "axis-label", "text-anchor": "middle" }
      : { class: "axis-label", "text-anchor": "end", transform: `rotate(-45 ${round(x)} ${round(y - 4)})` };
    pieces.push(label(x, y, level ? wrapped[index]! : [slanted[index]!], attributes));
  }
  const labelHeight = level
    ? Math.max(1, ...wrapped.map((texts) => texts.length)) * LINE_HEIGHT
    : Math.max(...slanted.map(textWidth)) * slope + LINE_HEIGHT;
  return { markup: pieces.join("\n"), height: bottom + labelHeight + 8, left, slot, yOf };
}
