import type { ChartElement } from "../../../document/vocabulary.ts";
import type { PageWords } from "../words.ts";

/** What a kind of chart gets to draw. Values that are not finite numbers have become null. */
export interface PlotInput {
  readonly chart: ChartElement;
  /** Name of the chart in ids of the page. */
  readonly id: string;
  readonly decimals: number;
  readonly words: PageWords;
}

/** A drawing from the top of the chart down; `width` is always `CHART_WIDTH`. */
export interface Plot {
  readonly markup: string;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly text: string;
  /** Which ink it explains. */
  readonly ink: number;
  readonly sample: "area" | "line";
}

/** SVG units; the drawing scales with the page, so that its letters stay readable on a phone. */
export const CHART_WIDTH = 420;

/** One entry a series, where there are several. */
export function seriesLegend(chart: ChartElement, sample: LegendEntry["sample"]): LegendEntry[] {
  if (chart.series.length < 2) return [];
  return chart.series.map((series, ink) => ({ text: series.name, ink, sample }));
}
