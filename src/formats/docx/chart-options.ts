import type { ChartDataLabels, ChartRunOptions } from "docx/charts";
import type { ChartElement } from "../../document/vocabulary.ts";
import { cleanText } from "./xml.ts";

/** Colours that differ in lightness, for black and white prints; the first carries most charts. */
const COLORS = ["1F4E79", "E08E0B", "7FA8D1", "4B7F3A", "A9A9A9", "7A3B69", "F2C94C", "2F2F2F"];
const DARK = new Set(["1F4E79", "4B7F3A", "7A3B69", "2F2F2F"]);
const BLACK = "000000";
const WHITE = "FFFFFF";
/** With more values than this, numbers on them would cover each other. */
const MOST_LABELS = 24;

/** A chart as the `docx` library wants it. Its caption stands below it in the text, so it has no title of its own. */
export function chartOptions(chart: ChartElement, font: string): ChartRunOptions {
  const unit = clean(chart.unit ?? "");
  const format = numberFormat(chart, unit === "%" ? "%" : "");
  const labels = labelsOf(chart, format);
  const common = {
    font: { name: font },
    altText: { name: "", description: "" },
    categories: chart.categories.map(clean),
    ...(labels === null ? {} : { dataLabels: labels }),
  };
  const series = chart.series.map(({ name, values }, index) => {
    const color = COLORS[index % COLORS.length]!;
    return {
      name: clean(name),
      values: chart.categories.map((_, category) => finite(values[category])),
      color,
      ...(labels && chart.chart === "stacked" ? { dataLabels: onColor(labels, color) } : {}),
    };
  });
  const [first, ...others] = series;
  if (chart.chart === "pie") {
    const colors = chart.categories.map((_, index) => COLORS[index % COLORS.length]!);
    // A share below nothing has no slice.
    const values = first!.values.map((value) => (value !== null && value < 0 ? null : value));
    return { ...common, type: "pie", series: [{ name: first!.name, values, colors }] };
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
  switch (chart.chart) {
    case "line":
      return { ...options, type: "line", markers: true };
    case "bar":
      // The first category on top, the scale below.
      return {
        ...options,
        type: "bar",
        categoryAxis: { reverseOrder: true },
        valueAxis: { ...valueAxis, crossesAt: "maximum" },
      };
    case "stacked":
      return { ...options, type: "column", stacking: "stacked" };
    case "column":
      return { ...options, type: "column" };
  }
}

/** Numbers on the values, where they can be read. */
function labelsOf(chart: ChartElement, numberFormat: string): ChartDataLabels | null {
  if (chart.series.reduce((count, series) => count + series.values.length, 0) > MOST_LABELS) return null;
  const labels = { value: true, numberFormat, font: { color: BLACK } };
  switch (chart.chart) {
    case "line":
      return { ...labels, position: "above" };
    case "stacked":
      return { ...labels, position: "center" };
    default:
      return { ...labels, position: "outsideEnd" };
  }
}

function onColor(labels: ChartDataLabels, color: string): ChartDataLabels {
  return { ...labels, font: { color: DARK.has(color) ? WHITE : BLACK } };
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
