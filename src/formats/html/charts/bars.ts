import { emptyElement } from "../markup.ts";
import { fillOf, inkOf } from "./ink.ts";
import { LINE_HEIGHT, label, round, textWidth, wrap } from "./labels.ts";
import { CHART_WIDTH, type Plot, type PlotInput, seriesLegend } from "./plot.ts";
import { scaleFor, valueText } from "./scale.ts";

const BAR_HEIGHT = 16;
const GAP = 10;
const WIDEST_LABEL = CHART_WIDTH * 0.42;

/** Bars that lie, a group a category, from top to bottom; their values stand at their ends. */
export function drawBars(input: PlotInput): Plot {
  const { chart, decimals, words } = input;
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const scale = scaleFor(values, true);
  const labels = chart.categories.map((category) => wrap(category, WIDEST_LABEL));
  const left = Math.max(0, ...labels.flat().map((text) => Math.min(textWidth(text), WIDEST_LABEL))) + 8;
  const texts = values.map((value) => textWidth(valueText(value, chart.unit, decimals, words)));
  const end = Math.max(0, ...texts) + 8;
  const start = left + (scale.low < 0 ? end : 0);
  const xOf = (value: number) =>
    start + ((value - scale.low) / (scale.high - scale.low)) * (CHART_WIDTH - end - start);

  const pieces: string[] = [];
  let y = 4;
  for (const [category, lines] of labels.entries()) {
    const bars = chart.series.length * BAR_HEIGHT;
    const height = Math.max(bars, lines.length * LINE_HEIGHT);
    pieces.push(
      label(left - 8, y + (height - lines.length * LINE_HEIGHT) / 2 + 12, lines, {
        class: "axis-label",
        "text-anchor": "end",
      }),
    );
    let top = y + (height - bars) / 2;
    for (const [index, series] of chart.series.entries()) {
      const value = series.values[category] ?? null;
      if (value !== null) pieces.push(drawBar(input, index, value, top, xOf));
      top += BAR_HEIGHT;
    }
    y += height + GAP;
  }
  const zero = round(xOf(0));
  pieces.push(
    emptyElement("line", {
      class: "axis",
      x1: zero,
      x2: zero,
      y1: 0,
      y2: round(y - GAP + 4),
      stroke: "#55595f",
    }),
  );
  return { markup: pieces.join("\n"), height: y, legend: seriesLegend(chart, "area") };
}

function drawBar(
  input: PlotInput,
  series: number,
  value: number,
  top: number,
  xOf: (value: number) => number,
): string {
  const { chart, id, decimals, words } = input;
  const { class: ink, color } = inkOf(series);
  const rect = emptyElement("rect", {
    class: `bar ${ink}`,
    x: round(Math.min(xOf(0), xOf(value))),
    y: round(top + 1),
    width: round(Math.abs(xOf(value) - xOf(0))),
    height: BAR_HEIGHT - 2,
    fill: fillOf(id, series),
    stroke: color,
  });
  const text = label(
    xOf(value) + (value < 0 ? -5 : 5),
    top + 12,
    [valueText(value, chart.unit, decimals, words)],
    {
      class: "value",
      "text-anchor": value < 0 ? "end" : "start",
    },
  );
  return `${rect}\n${text}`;
}
