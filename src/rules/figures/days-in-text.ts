/**
 * Days that running text names and no calendar has: «31-июнь», «09.18.2023», «2022-02-30», “June 31”. In: a text. Out: where
 * they stand. What only looks like a day (a version, a paragraph, «45 май айында») is left alone.
 */
import { readDay } from "../../project/day.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { LETTERS, NUMERALS } from "../text/shape.ts";
import { folded } from "../text/words.ts";
import { whenAsked } from "../when-asked.ts";
import { figureWords } from "../words/figures/index.ts";

export interface ImpossibleDay {
  readonly start: number;
  readonly end: number;
}

const IN_FIGURES = new RegExp(
  String.raw`(?<![${LETTERS}${NUMERALS}.,/№-])(?:(?:19|20)\d\d-\d{1,2}-\d{1,2}|\d{1,2}(?<mark>[./-])\s?\d{1,2}\k<mark>\s?(?:19|20)\d\d)(?![${NUMERALS}]|[./-]\d)`,
  "g",
);
const DAY_FIRST = new RegExp(
  String.raw`(?<![${NUMERALS}.,/:№])(?:(?<year>(?:19|20)\d\d)\s?-?\s?(?:жылдын|жылы|жыл|ж\.)\s?)?(?<day>\d{1,2})(?<gap>\s?-\s?|\s)(?<month>[${LETTERS}]{3,})(?<after>[\s,]{1,3}(?<yearAfter>(?:19|20)\d\d)(?!\d))?`,
  "g",
);
/** The English way; «май 45» of the other languages is a month and a number. */
const MONTH_FIRST = new RegExp(
  String.raw`(?<![${LETTERS}])(?<month>[A-Z][${LETTERS}]{2,8})\s(?<day>\d{1,2})(?!\d|[.:,]\d|\s?[-–]\s?\d|-[${LETTERS}])(?:,?\s(?<year>(?:19|20)\d\d)(?!\d))?`,
  "g",
);

export function impossibleDays(text: string): ImpossibleDay[] {
  if (!/\d/.test(text)) return [];
  return [...inFigures(text), ...dayFirst(text), ...monthFirst(text)];
}

function* inFigures(text: string): Generator<ImpossibleDay> {
  for (const { 0: typed, index } of text.matchAll(IN_FIGURES))
    if (readDay(typed.replace(/\s/g, "")).problem === "impossible")
      yield { start: index, end: index + typed.length };
}

function* dayFirst(text: string): Generator<ImpossibleDay> {
  for (const { 0: typed, index, groups } of text.matchAll(DAY_FIRST)) {
    const { year, day = "", gap = "", month = "", after = "", yearAfter } = groups ?? {};
    const number = monthNumber(month);
    if (number === null) continue;
    const isDay = gap.includes("-") || year !== undefined || yearAfter !== undefined || Number(day) <= 31;
    if (isDay && !exists(Number(day), number, yearAfter ?? year))
      yield { start: index, end: index + typed.length - (yearAfter === undefined ? after.length : 0) };
  }
}

function* monthFirst(text: string): Generator<ImpossibleDay> {
  for (const { 0: typed, index, groups } of text.matchAll(MONTH_FIRST)) {
    const { month = "", day = "", year } = groups ?? {};
    const number = monthNumber(month);
    if (number !== null && !exists(Number(day), number, year))
      yield { start: index, end: index + typed.length };
  }
}

/** The patterns of months by the two letters with which they begin: few words that stand behind a number do. */
const monthsByBeginning = whenAsked(() => {
  const months = new Map<string, { pattern: RegExp; number: number }[]>();
  for (const [index, pattern] of figureWords.flatMap((words) => [...words.months.entries()])) {
    const beginning = pattern.source.slice("^".length, 3);
    months.set(beginning, [...(months.get(beginning) ?? []), { pattern, number: index + 1 }]);
  }
  return months;
});

const monthNumber = oncePerText((word): number | null => {
  const name = folded(word);
  const months = monthsByBeginning().get(name.slice(0, 2)) ?? [];
  return months.find(({ pattern }) => pattern.test(name))?.number ?? null;
});

/** Without a year, 29 February is a day. */
function exists(day: number, month: number, year: string | undefined): boolean {
  const two = (number: number) => String(number).padStart(2, "0");
  return readDay(`${year ?? "2024"}-${two(month)}-${two(day)}`).problem === null;
}
