/** Numbers of running text with their places: `34`, `1 440`, `87,5%`. What is part of a name, a date or a range is none. */
import { type Decimal, readDecimal } from "../../project/decimal.ts";

export interface NumberInText {
  /** Index in the text; the end is exclusive and includes the percent sign. */
  readonly start: number;
  readonly end: number;
  readonly number: Decimal;
  readonly isPercent: boolean;
  /** Letters that are run on: «24төн», «21и». */
  readonly ending: string;
}

const NUMBER =
  /(?<![\p{L}\p{N}.,№#/:]|[\p{L}\p{N}][-–])(?<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?<fraction>[.,]\d+)?(?<percent>[ \u00a0\u2009\u202f]?(?:%|пайыз|процент|percent))?(?<ending>\p{L}{1,4}(?!\p{L}))?(?![\p{N}/:]|[.,]\d)/gu;

export function numbersInText(text: string): NumberInText[] {
  return Array.from(text.matchAll(NUMBER)).flatMap((match) => {
    const { number = "", fraction = "", percent = "", ending = "" } = match.groups ?? {};
    const decimal = readDecimal(number + fraction);
    if (!decimal) return [];
    const end = match.index + number.length + fraction.length + percent.length;
    const after = text.slice(end);
    // «12-14», «2017–2018» are ranges, «8-класс» a name.
    if (percent === "" && /^[-–—]\p{N}/u.test(after)) return [];
    if (percent === "" && /^-\p{L}/u.test(after)) return [];
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
}

/** Whether a number is, by its size, the number of a year. */
export function isYear({ number }: NumberInText): boolean {
  return number.scale === 0 && number.grouping === "" && number.units >= 1900n && number.units <= 2100n;
}
