/** Arithmetic on numbers as they are written, without the errors of binary fractions. */
import { type Decimal, sumDecimals } from "../../project/decimal.ts";

/** `left` less `right`, as precise as the more precise of them. */
export function difference(left: Decimal, right: Decimal): Decimal {
  return sumDecimals([left, { ...right, units: -right.units }])!;
}

export function isZero({ units }: Decimal): boolean {
  return units === 0n;
}

export function isSame(left: Decimal, right: Decimal): boolean {
  return isZero(difference(left, right));
}

export function isLess(left: Decimal, right: Decimal): boolean {
  return difference(left, right).units < 0n;
}

export function isOpposite(left: Decimal, right: Decimal): boolean {
  return isSame(left, { ...right, units: -right.units });
}

/** Whether a difference is no more than `count` numbers of this precision can gather by rounding. */
export function isRounding(gap: Decimal, scale: number, count: number): boolean {
  return sizeOf(gap.units) * 2n * 10n ** BigInt(scale) <= BigInt(count) * 10n ** BigInt(gap.scale);
}

/**
 * Whether `percent` is `part` of `whole` in percent, at the precision with which it is written.
 * `whole` is not zero.
 */
export function isPercentOf(percent: Decimal, part: Decimal, whole: Decimal): boolean {
  const { numerator, denominator } = ratioInPercent(part, whole);
  // Twice the distance, in units of the last digit and times the denominator: at most one unit.
  const gap = 2n * (numerator * 10n ** BigInt(percent.scale) - percent.units * denominator);
  return sizeOf(gap) <= sizeOf(denominator);
}

/** `part` of `whole` in percent, rounded to `scale` digits after the mark. `whole` is not zero. */
export function percentOf(part: Decimal, whole: Decimal, scale: number): Decimal {
  const { numerator, denominator } = ratioInPercent(part, whole);
  const scaled = numerator * 10n ** BigInt(scale) * 2n;
  const units = (scaled + denominator) / (denominator * 2n);
  return { units, scale, mark: null, grouping: "", suffix: "%" };
}

function ratioInPercent(part: Decimal, whole: Decimal): { numerator: bigint; denominator: bigint } {
  return {
    numerator: part.units * 100n * 10n ** BigInt(whole.scale),
    denominator: whole.units * 10n ** BigInt(part.scale),
  };
}

function sizeOf(number: bigint): bigint {
  return number < 0n ? -number : number;
}
