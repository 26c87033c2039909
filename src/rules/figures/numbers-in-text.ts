/** Numbers of running text with their places: `34`, `1 440`, `87,5%`. What is part of a name, a date or a range is none. */
import { type Decimal, readDecimal } from "../../project/decimal.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { LETTERS, NUMERALS } from "../text/shape.ts";

export interface NumberInText {
  /** Index in the text; the end is exclusive and includes the percent sign. */
  readonly start: number;
  readonly end: number;
  readonly number: Decimal;
  readonly isPercent: boolean;
  /** Letters that are run on: «24төн», «21и». */
  readonly ending: string;
}

const WORD = LETTERS + NUMERALS;
const NUMBER = new RegExp(
  String.raw`(?<![${WORD}.,№#/:]|[${WORD}][-–])(?<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?<fraction>[.,]\d+)?(?<percent>[ \u00a0\u2009\u202f]?(?:%|пайыз|процент|percent))?(?<ending>[${LETTERS}]{1,4}(?![${LETTERS}]))?(?![${NUMERALS}/:]|[.,]\d)`,
  "g",
);
/** «12-14», «2017–2018» are ranges, «8-класс» a name. */
const GOES_ON = new RegExp(`^(?:[-–—][${NUMERALS}]|-[${LETTERS}])`);

export const numbersInText: (text: string) => readonly NumberInText[] = oncePerText((text) => {
  if (!/\d/.test(text)) return [];
  return Array.from(text.matchAll(NUMBER)).flatMap((match) => {
    const { number = "", fraction = "", percent = "", ending = "" } = match.groups ?? {};
    const decimal = readDecimal(number + fraction);
    if (!decimal) return [];
    const end = match.index + number.length + fraction.length + percent.length;
    if (percent === "" && GOES_ON.test(text.slice(end, end + 2))) return [];
    return [
      {
        start: match.index,
        end,
        number: decimal,
        isPercent: percent !== "",
        ending: ending.toLowerCase(),
      },
    ];
  });
});

/** Whether a number is, by its size, the number of a year. */
export function isYear({ number }: NumberInText): boolean {
  return number.scale === 0 && number.grouping === "" && number.units >= 1900n && number.units <= 2100n;
}
