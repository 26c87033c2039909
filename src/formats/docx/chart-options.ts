import type { ChartDataLabels, ChartMarkerShape, ChartRunOptions, ChartSeries } from "docx/charts";
import type { ChartElement } from "../../document/vocabulary.ts";
import type { Language } from "../../messages/index.ts";
import { CHART_COLORS } from "../chart-colors.ts";
import { GROUP_SHARE, labelsOf, type SeriesLabels } from "./chart-labels.ts";
import type { DrawnChart } from "./state.ts";
import { cleanText } from "./xml.ts";

/** Lines are told apart by these too, in black and white; columns and slices by `chart-patterns.ts`. */
const DASHES = ["solid", "dash", "shortDot", "longDashDot", "longDash", "shortDashDot"] as const;
const MARKERS: readonly ChartMarkerShape[] = ["circle", "square", "triangle", "diamond"];

/**
 * Windows' numbers of the languages, as number formats name them: LibreOffice then writes the language's decimal comma,
 * Word that of its machine.
 */
const LOCALES: Readonly<Record<Language, string>> = { ky: "[$-440]", ru: "[$-419]", en: "[$-809]" };

export interface ChartSurroundings {
  readonly language: Language;
  readonly font: string;
}

/** A chart as the `docx` library wants it. Its caption stands below it in the text, so it has no title of its own. */
export function chartOptions(
  { chart, size }: DrawnChart,
  { language, font }: ChartSurroundings,
): ChartRunOptions {
  const unit = clean(chart.unit ?? "");
  const format = LOCALES[language] + numberFormat(chart, unit === "%" ? "%" : "");
  const common = {
    font: { name: font },
    altText: { name: "", description: "" },
    categories: chart.categories.map(clean),
  };
  const labels = labelsOf(finiteValues(chart), size);
  const series = chart.series.map(
    ({ name, values }, index): ChartSeries => ({
      name: clean(name),
      values: chart.categories.map((_, category) => finite(values[category])),
      color: colorOf(index),
      ...labelOptions(labels[index] ?? null, format),
      ...(chart.chart === "line" ? lineOptions(index) : {}),
    }),
  );
  const [first, ...others] = series;
  if (chart.chart === "pie") {
    // A share below nothing has no slice.
    const values = first!.values.map((value) => (value !== null && value < 0 ? null : value));
    const colors = chart.categories.map((_, index) => colorOf(index));
    const { name } = first!;
    return {
      ...common,
      type: "pie",
      series: [{ name, values, colors, ...labelOptions(labels[0] ?? null, format) }],
    };
  }
  const numbers = series.flatMap(({ values }) => values.filter((value) => value !== null));
  // Bars that do not begin at nothing would mislead.
  const fromZero = chart.chart !== "line" && numbers.every((value) => value >= 0);
  const valueAxis = {
    numberFormat: format,
    ...(fromZero ? { minimum: 0 } : {}),
    ...(unit === "" || unit === "%" ? {} : { title: unit }),
  };
  const isNamed = others.length > 0 || (first!.name.trim() !== "" && first!.name !== clean(chart.title));
  const options = { ...common, ...(isNamed ? {} : { legend: false as const }), series, valueAxis };
  const bars = { gapWidth: gapBetween(series.length), overlap: 0 };
  switch (chart.chart) {
    case "line":
      return { ...options, type: "line", markers: true };
    case "bar":
      // The first category on top, the scale below.
      return {
        ...options,
        ...bars,
        type: "bar",
        categoryAxis: { reverseOrder: true },
        valueAxis: { ...valueAxis, crossesAt: "maximum" },
      };
    case "stacked":
      return { ...options, type: "column", stacking: "stacked" };
    case "column":
      return { ...options, ...bars, type: "column" };
  }
}

function colorOf(index: number): string {
  return CHART_COLORS[index % CHART_COLORS.length]!.toUpperCase();
}

function lineOptions(index: number): Pick<ChartSeries, "markers" | "line"> {
  return {
    markers: { shape: MARKERS[index % MARKERS.length]!, size: 7 },
    line: { color: colorOf(index), width: 2.25, dash: DASHES[index % DASHES.length]! },
  };
}

function labelOptions(
  labels: SeriesLabels | null,
  numberFormat: string,
): { dataLabels?: ChartDataLabels; pointLabels?: readonly (false | undefined)[] } {
  if (!labels?.shown.includes(true)) return {};
  return {
    dataLabels: { value: true, numberFormat, position: labels.position, font: { color: "000000" } },
    ...(labels.shown.includes(false)
      ? { pointLabels: labels.shown.map((isShown) => (isShown ? undefined : false)) }
      : {}),
  };
}

/** Per cent of a bar's width between groups of so many bars. */
function gapBetween(bars: number): number {
  return Math.min(Math.round(((1 - GROUP_SHARE) / GROUP_SHARE) * bars * 100), 500);
}

function finiteValues(chart: ChartElement): ChartElement {
  return { ...chart, series: chart.series.map(({ name, values }) => ({ name, values: values.map(finite) })) };
}

function clean(value: string): string {
  return cleanText(value).text.replace(/[\n\t]/g, " ");
}

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}

/** An Excel number format: as many decimals as asked for, else as many as each number has. */
function numberFormat({ decimals }: ChartElement, suffix: string): string {
  const number =
    decimals === null ? "General" : decimals > 0 ? `0.${"0".repeat(Math.min(decimals, 10))}` : "0";
  return suffix === "" ? number : `${number}"${suffix}"`;
}
