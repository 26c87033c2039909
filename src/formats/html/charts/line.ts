import { emptyElement } from "../markup.ts";
import { drawAxes } from "./axes.ts";
import { dashOf, inkOf, mark } from "./ink.ts";
import { label, round, textWidth } from "./labels.ts";
import { type Plot, type PlotInput, seriesLegend } from "./plot.ts";
import { numberText, scaleFor } from "./scale.ts";

/** One line a series; where a value is absent the line is broken. */
export function drawLine(input: PlotInput): Plot {
  const { chart, decimals, words } = input;
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const axes = drawAxes(input, scaleFor(values, false));
  const labelled =
    chart.series.length === 1 &&
    values.every((value) => textWidth(numberText(value, decimals, words)) <= axes.slot);
  const pieces = [axes.markup];
  for (const [index, series] of chart.series.entries()) {
    let path = "";
    const marks: string[] = [];
    for (const [category, value] of series.values.entries()) {
      if (value === null) continue;
      const x = round(axes.left + axes.slot * (category + 0.5));
      const y = round(axes.yOf(value));
      const joined = category > 0 && typeof series.values[category - 1] === "number";
      path += `${joined ? "L" : "M"}${x} ${y}`;
      marks.push(mark(index, x, y));
      if (labelled) {
        const text = numberText(value, decimals, words);
        marks.push(label(x, y - 9, [text], { class: "value", "text-anchor": "middle" }));
      }
    }
    const { class: ink, color } = inkOf(index);
    pieces.push(
      emptyElement("path", {
        class: `line ${ink}`,
        d: path || "M0 0",
        fill: "none",
        stroke: color,
        "stroke-width": 2.5,
        "stroke-dasharray": dashOf(index),
      }),
      ...marks,
    );
  }
  return { markup: pieces.join("\n"), height: axes.height, legend: seriesLegend(chart, "line") };
}
