import type { ChartElement } from "../../../document/vocabulary.ts";
import { container, element, escapeText } from "../markup.ts";
import type { PageWords } from "../words.ts";
import { numberText } from "./scale.ts";

/** The numbers of a chart as a table that opens under it: for those who cannot see the drawing. */
export function writeDataTable(chart: ChartElement, decimals: number, words: PageWords): string {
  const unit = chart.unit ? `, ${chart.unit}` : "";
  const heading = (scope: string, text: string) => element("th", { scope }, escapeText(text));
  const header = [words.category, ...chart.series.map((series) => series.name + unit)]
    .filter((_, index) => index === 0 || chart.series.length > 0)
    .map((text) => heading("col", text || words.chartData));
  const rows = chart.categories.map((category, index) => {
    const cells = chart.series.map(({ values }) => {
      const value = values[index] ?? null;
      return element(
        "td",
        { class: "align-right" },
        value === null ? "" : numberText(value, decimals, words),
      );
    });
    const first = category === "" ? element("td", {}, "") : heading("row", category);
    return element("tr", {}, first + cells.join(""));
  });
  return container("details", { class: "chart-data" }, [
    element("summary", {}, escapeText(words.chartData)),
    container("table", { "aria-label": chart.title || words.chartData }, [
      container("thead", {}, [element("tr", {}, header.join(""))]),
      container("tbody", {}, rows),
    ]),
  ]);
}
