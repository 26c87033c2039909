/** Numbers as people write them in tables: `21 480`, `58,4`, `35%`, `−3`. Exact, with the precision that was typed. */
export interface Decimal {
  /** The number times ten to the power of `scale`. */
  readonly units: bigint;
  /** Digits after the decimal mark. */
  readonly scale: number;
  readonly mark: "," | "." | null;
  /** The space between thousands, "" where there is none. */
  readonly grouping: string;
  /** `%` with the space before it, or "". */
  readonly suffix: string;
}

const WRITTEN =
  /^([+\u2212\u2013-]?)(\d+(?:[ \u00a0\u2009\u202f]\d{3})*)(?:([.,])(\d+))?([ \u00a0\u2009\u202f]?%)?$/u;
const SPACE = /[ \u00a0\u2009\u202f]/;
/** Longer than any amount of a school; keeps sums quick. */
const MOST_DIGITS = 60;

/** null where the text is no number. */
export function readDecimal(text: string): Decimal | null {
  const [, sign, whole, mark, fraction = "", suffix = ""] = WRITTEN.exec(text.trim()) ?? [];
  if (whole === undefined || whole.length + fraction.length > MOST_DIGITS) return null;
  const units = BigInt(whole.replace(/\D/g, "") + fraction);
  return {
    units: sign && sign !== "+" ? -units : units,
    scale: fraction.length,
    mark: (mark as "," | "." | undefined) ?? null,
    grouping: SPACE.exec(whole)?.[0] ?? "",
    suffix,
  };
}

/** The sum, as precise as the most precise of the numbers and written as they are; null of none. */
export function sumDecimals(numbers: readonly Decimal[]): Decimal | null {
  if (numbers.length === 0) return null;
  const scale = numbers.reduce((most, number) => Math.max(most, number.scale), 0);
  const units = numbers.reduce((sum, number) => sum + number.units * 10n ** BigInt(scale - number.scale), 0n);
  return {
    units,
    scale,
    mark: numbers.find((number) => number.mark !== null)?.mark ?? null,
    grouping: numbers.find((number) => number.grouping !== "")?.grouping ?? "",
    suffix: numbers.every((number) => number.suffix !== "") ? numbers[0]!.suffix : "",
  };
}

export function writeDecimal({ units, scale, mark, grouping, suffix }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, grouping);
  const fraction = scale > 0 ? (mark ?? ".") + digits.slice(digits.length - scale) : "";
  return `${units < 0n ? "−" : ""}${whole}${fraction}${suffix}`;
}

/** As a number of the machine, for drawing. */
export function decimalValue({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}
