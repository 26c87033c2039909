import type { ChartElement } from "../../../document/vocabulary.ts";
import type { PageWords } from "../words.ts";

/** An axis of values: round steps around the data. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Decimals of the tick's labels. */
  readonly decimals: number;
}

const MOST_TICKS = 6;

/**
 * `fromZero`: bars must begin at zero; a line may begin higher, where all its values lie close together (the rule of
 * Word's charts: by less than a sixth).
 */
export function scaleFor(values: readonly number[], fromZero: boolean): Scale {
  let low = Math.min(...values, Number.POSITIVE_INFINITY);
  let high = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { low: 0, high: 1, ticks: [0, 1], decimals: 0 };
  const close = low > 0 ? high - low < high / 6 : high < 0 && high - low < -low / 6;
  if (fromZero || !close || low === high) {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
  }
  if (low === high) high = low + 1;
  const step = roundStep((high - low) / (MOST_TICKS - 1));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const decimals = Math.min(Math.max(0, -Math.floor(Math.log10(step) + 1e-9)), 20);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, ticks, decimals };
}

/** The next of 1, 2, 5, 10 … */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const multiple = [1, 2, 5].find((candidate) => candidate * power >= step * (1 - 1e-9)) ?? 10;
  return multiple * power;
}

/** Decimals of a chart's values: as its author says, else as many as the values have, three at most. */
export function decimalsOf(chart: ChartElement): number {
  if (chart.decimals !== null) return Math.min(Math.max(Math.trunc(chart.decimals), 0), 10);
  const counts = chart.series.flatMap((series) =>
    series.values.map((value) => (value === null ? 0 : (String(value).split(".")[1]?.length ?? 0))),
  );
  return Math.min(Math.max(0, ...counts), 3);
}

/** A number in the writing of a language: `12 345,6`. */
export function numberText(value: number, decimals: number, words: PageWords): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, words.thousandsMark) : whole;
  const digits = fraction === undefined ? grouped : grouped + words.decimalMark + fraction;
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

/** A value with its unit: `35 %`. */
export function valueText(value: number, unit: string | null, decimals: number, words: PageWords): string {
  const number = numberText(value, decimals, words);
  return unit === null || unit === "" ? number : `${number}\u00A0${unit}`;
}
