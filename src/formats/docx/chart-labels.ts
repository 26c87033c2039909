/** Numbers on the values of a chart in Word: only where they cover neither each other nor a neighbour. */
import type { ChartDataLabelPosition } from "docx/charts";
import type { ChartElement } from "../../document/vocabulary.ts";
import type { Size } from "./drawing.ts";
import { EMU_PER_MILLIMETRE } from "./units.ts";

export interface SeriesLabels {
  readonly position: ChartDataLabelPosition;
  /** By category; a label that does not fit is not there. */
  readonly shown: readonly boolean[];
}

/** What axes and legend take of the chart, in millimetres. */
const FRAME = { width: 20, height: 26 };
/** Of numbers in 9 points, in millimetres. */
const LETTER_WIDTH = 1.8;
const LINE_HEIGHT = 4;
/** A number may be so much wider than its column, in millimetres. */
const OVERHANG = 1.5;
/** A slice of a smaller share has its number off, where its neighbour is as small. */
const SMALL_SHARE = 0.04;

/** What the bars of a category take of its place. */
export const GROUP_SHARE = 0.72;

/** Labels by series; null for a series without any. `size`: EMU, of the whole chart. */
export function labelsOf(chart: ChartElement, size: Size): readonly (SeriesLabels | null)[] {
  const height = size.height / EMU_PER_MILLIMETRE - FRAME.height;
  const slots = Math.max(chart.categories.length, 1);
  const slot = (size.width / EMU_PER_MILLIMETRE - FRAME.width) / slots;
  const bars = Math.max(chart.series.length, 1);
  switch (chart.chart) {
    case "line":
      return widest(chart) <= slot
        ? linePositions(chart).map((position) => position && all(position, chart))
        : none(chart);
    case "column":
      return widest(chart) <= (slot * GROUP_SHARE) / bars + OVERHANG
        ? everySeries("outsideEnd", chart)
        : none(chart);
    case "bar":
      return ((height / slots) * GROUP_SHARE) / bars >= LINE_HEIGHT * 0.75
        ? everySeries("outsideEnd", chart)
        : none(chart);
    case "stacked":
      return widest(chart) <= slot ? segments(chart, height) : none(chart);
    case "pie":
      return slices(chart);
  }
}

function none(chart: ChartElement): null[] {
  return chart.series.map(() => null);
}

function all(position: ChartDataLabelPosition, chart: ChartElement): SeriesLabels {
  return { position, shown: chart.categories.map(() => true) };
}

function everySeries(position: ChartDataLabelPosition, chart: ChartElement): SeriesLabels[] {
  return chart.series.map(() => all(position, chart));
}

/** Millimetres of the widest number. */
function widest({ series, decimals, unit }: ChartElement): number {
  const suffix = unit === "%" ? 1 : 0;
  const letters = series.flatMap(({ values }) =>
    values.map((value) => {
      if (value === null) return 0;
      return (decimals === null ? String(value) : value.toFixed(Math.min(decimals, 10))).length + suffix;
    }),
  );
  return Math.max(0, ...letters) * LETTER_WIDTH;
}

/** Above a line; of two that never cross, above the upper and below the lower one. */
function linePositions({ series, categories }: ChartElement): readonly ("above" | "below" | null)[] {
  const [first, second, third] = series;
  if (!first || third) return series.map(() => null);
  if (!second) return ["above"];
  const differences = categories.map((_, index) => (first.values[index] ?? 0) - (second.values[index] ?? 0));
  if (differences.every((difference) => difference >= 0)) return ["above", "below"];
  return differences.every((difference) => difference <= 0) ? ["below", "above"] : [null, null];
}

/** A segment of a column is labelled where a line of text fits into it. */
function segments({ series, categories }: ChartElement, height: number): SeriesLabels[] {
  const highest = (sign: 1 | -1) =>
    Math.max(
      0,
      ...categories.map((_, index) =>
        total(series.map(({ values }) => Math.max(sign * (values[index] ?? 0), 0))),
      ),
    );
  const least = ((highest(1) + highest(-1)) * LINE_HEIGHT) / height;
  return series.map(({ values }) => ({
    position: "center",
    shown: categories.map((_, index) => Math.abs(values[index] ?? 0) > least),
  }));
}

function slices({ series, categories }: ChartElement): (SeriesLabels | null)[] {
  const values = categories.map((_, index) => Math.max(series[0]?.values[index] ?? 0, 0));
  const sum = total(values);
  const isSmall = values.map((value) => value / (sum || 1) < SMALL_SHARE);
  const shown = values.map((value, index) => {
    const before = isSmall.at(index - 1);
    const after = isSmall[(index + 1) % isSmall.length];
    return value > 0 && !(isSmall[index] && (before || after));
  });
  return [{ position: "outsideEnd", shown }];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
