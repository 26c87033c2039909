/** Labels that are years: `2021`, `2021-жыл`, `2021-2022-окуу жылы`, `2021/22 учебный год`. */
import { wordsIn } from "../text/words.ts";
import { allFigureWords } from "../words/figures/index.ts";

export interface YearLabel {
  /** The year in which it begins, and in which it ends. */
  readonly from: number;
  readonly to: number;
  /** Length of the label in the text, where it stands at the beginning. */
  readonly length: number;
}

const YEAR = /^\s*(?<from>(?:19|20)\d\d)(?:\s*[-–—/\\]\s*(?<to>(?:19|20)\d\d|\d\d)(?!\d))?(?<tail>[\s.-]*)/u;
const stems = [...allFigureWords("years"), "окуу", "учеб", "school", "academic", "ж"];

/** The year with which a text begins; null where it begins with something else. A school year ends a year later. */
export function leadingYear(text: string): YearLabel | null {
  const match = YEAR.exec(text);
  if (!match?.groups) return null;
  const { from, to } = match.groups;
  const rest = text.slice(match[0].length);
  if (/^[\d,]/u.test(rest)) return null;
  const first = Number(from);
  const last =
    to === undefined ? first : to.length === 4 ? Number(to) : Math.floor(first / 100) * 100 + Number(to);
  return last < first || last > first + 1
    ? null
    : { from: first, to: last, length: match[0].trimEnd().length };
}

/** The year that a whole label says, with nothing beside it but words for a year. */
export function yearLabel(text: string): YearLabel | null {
  const year = leadingYear(text);
  if (!year) return null;
  const rest = wordsIn(text.slice(year.length).toLowerCase());
  return rest.length <= 3 && rest.every((word) => stems.some((stem) => word.text.startsWith(stem)))
    ? year
    : null;
}

/** Whether a text is about a year or a date: such labels stand beside numbers that are no parts of a whole. */
export function namesYearOrDate(text: string): boolean {
  return /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d)/u.test(text);
}

/** Every year that is named in a text. */
export function yearsIn(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu), ([year]) => Number(year)));
}
