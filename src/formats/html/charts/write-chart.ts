/** A chart → an inline SVG with its name, and its numbers as a table. Drawn without measuring, so always the same. */
import type { ChartElement, ChartType } from "../../../document/vocabulary.ts";
import { container, element, escapeText, lines } from "../markup.ts";
import type { PageWords } from "../words.ts";
import { drawBars } from "./bars.ts";
import { drawColumns, drawStacked } from "./columns.ts";
import { writeDataTable } from "./data-table.ts";
import { INKS, patterns } from "./ink.ts";
import { FONT_SIZE } from "./labels.ts";
import { drawLegend } from "./legend.ts";
import { drawLine } from "./line.ts";
import { drawPie } from "./pie.ts";
import { CHART_WIDTH, type Plot, type PlotInput } from "./plot.ts";
import { decimalsOf } from "./scale.ts";

const plots: Readonly<Record<ChartType, (input: PlotInput) => Plot>> = {
  column: drawColumns,
  stacked: drawStacked,
  bar: drawBars,
  line: drawLine,
  pie: drawPie,
};

export interface ChartOptions {
  /** Which chart of the page it is, from 1. */
  readonly number: number;
  readonly words: PageWords;
}

export function writeChart(element_: ChartElement, { number, words }: ChartOptions): string {
  const chart = withFiniteValues(element_);
  const id = `page-chart-${number}`;
  const decimals = decimalsOf(chart);
  const plot = plots[chart.chart]({ chart, id, decimals, words });
  const legend = drawLegend(plot.legend, id, plot.height);
  const title = chart.title || chart.alt || words.chartData;
  const described = chart.alt !== "" && chart.alt !== title;
  const drawing = container(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${CHART_WIDTH} ${Math.ceil(plot.height + legend.height)}`,
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": described ? `${id}-desc` : null,
      "font-size": FONT_SIZE,
      "font-family": "sans-serif",
    },
    [
      element("title", { id: `${id}-title` }, escapeText(title)),
      described ? element("desc", { id: `${id}-desc` }, escapeText(chart.alt)) : "",
      patterns(id, chart.chart === "pie" ? chart.categories.length : Math.min(chart.series.length, INKS)),
      plot.markup,
      legend.markup,
    ],
  );
  return lines([drawing, writeDataTable(chart, decimals, words)]);
}

function withFiniteValues(chart: ChartElement): ChartElement {
  const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
  return {
    ...chart,
    series: chart.series.map((series) => ({
      name: series.name,
      values: chart.categories.map((_, index) => finite(series.values[index] ?? null)),
    })),
  };
}
