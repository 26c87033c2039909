import { emptyElement } from "../markup.ts";
import { drawAxes } from "./axes.ts";
import { fillOf, inkOf } from "./ink.ts";
import { label, round, textWidth } from "./labels.ts";
import { type Plot, type PlotInput, seriesLegend } from "./plot.ts";
import { numberText, scaleFor } from "./scale.ts";

/** Columns beside each other, a group a category. */
export function drawColumns(input: PlotInput): Plot {
  const { chart, decimals, words } = input;
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const axes = drawAxes(input, scaleFor(values, true));
  const width = (axes.slot * 0.72) / Math.max(chart.series.length, 1);
  const fits = values.every((value) => textWidth(numberText(value, decimals, words)) <= width + 6);
  const pieces = [axes.markup];
  for (const [index, series] of chart.series.entries()) {
    for (const [category, value] of series.values.entries()) {
      if (value === null) continue;
      const x = axes.left + axes.slot * (category + 0.14) + width * index;
      pieces.push(bar(input.id, index, x, axes.yOf(0), width, axes.yOf(value)));
      if (fits) pieces.push(columnLabel(x + width / 2, axes.yOf(value), value, input));
    }
  }
  return { markup: pieces.join("\n"), height: axes.height, legend: seriesLegend(chart, "area") };
}

/** Series on top of each other; negative values grow downwards from zero. */
export function drawStacked(input: PlotInput): Plot {
  const { chart, decimals, words } = input;
  const ends: number[] = [];
  const segments: { series: number; category: number; from: number; to: number }[] = [];
  for (const category of chart.categories.keys()) {
    const heights = { up: 0, down: 0 };
    for (const [series, { values }] of chart.series.entries()) {
      const value = values[category] ?? null;
      if (value === null || value === 0) continue;
      const side = value < 0 ? "down" : "up";
      const from = heights[side];
      heights[side] += value;
      segments.push({ series, category, from, to: heights[side] });
    }
    ends.push(heights.up, heights.down);
  }
  const axes = drawAxes(input, scaleFor(ends, true));
  const width = axes.slot * 0.6;
  const pieces = [axes.markup];
  for (const { series, category, from, to } of segments) {
    const x = axes.left + axes.slot * (category + 0.2);
    pieces.push(bar(input.id, series, x, axes.yOf(from), width, axes.yOf(to)));
    const text = numberText(to - from, decimals, words);
    if (Math.abs(axes.yOf(to) - axes.yOf(from)) < 18 || textWidth(text) > axes.slot) continue;
    pieces.push(segmentLabel(x + width / 2, (axes.yOf(from) + axes.yOf(to)) / 2, text));
  }
  return { markup: pieces.join("\n"), height: axes.height, legend: seriesLegend(chart, "area") };
}

function bar(id: string, series: number, x: number, from: number, width: number, to: number): string {
  const { class: ink, color } = inkOf(series);
  return emptyElement("rect", {
    class: `bar ${ink}`,
    x: round(x),
    y: round(Math.min(from, to)),
    width: round(width),
    height: round(Math.abs(to - from)),
    fill: fillOf(id, series),
    stroke: color,
  });
}

function columnLabel(x: number, end: number, value: number, { decimals, words }: PlotInput): string {
  const y = value < 0 ? end + 14 : end - 4;
  return label(x, y, [numberText(value, decimals, words)], { class: "value", "text-anchor": "middle" });
}

/** On a strip of paper: no letter can be read on a pattern. */
function segmentLabel(x: number, y: number, text: string): string {
  const width = textWidth(text) + 4;
  const strip = { x: round(x - width / 2), y: round(y - 8), width: round(width), height: 16 };
  return (
    emptyElement("rect", { class: "paper", fill: "#ffffff", ...strip }) +
    label(x, y + 5, [text], { "text-anchor": "middle" })
  );
}
