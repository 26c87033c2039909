/**
 * The words around a number that is a fact, and the same words around a number that is only typed: «мектепте 34 мугалим
 * эмгектенет». In: passages. Out: numbers by the word before them and the two behind them.
 */
import { parseReference } from "../../project/references.ts";
import type { Fact, Project } from "../../project/types.ts";
import { type Passage, placeIn } from "../text/passage.ts";
import { foldedWordsIn, sentencesIn } from "../text/words.ts";
import { countBefore, lastBefore } from "./in-order.ts";
import { isYear, type NumberInText, numbersInText } from "./numbers-in-text.ts";
import { yearsIn } from "./years.ts";

export interface NumberInContext {
  /** The words around it: «мектепте … мугалим эмгектенет». */
  readonly key: string;
  /** The first of them. */
  readonly before: string;
  readonly number: NumberInText;
  /** Years that its sentence names. */
  readonly years: ReadonlySet<number>;
  /** null where the number is only typed. */
  readonly fact: Fact | null;
}

export function numbersInContext(passage: Passage, { facts }: Project): NumberInContext[] {
  if (!/\d/.test(passage.text)) return [];
  return sentencesIn(passage.text).flatMap(({ text, start }) => {
    const numbers = numbersInText(text);
    if (numbers.length === 0) return [];
    const words = foldedWordsIn(text);
    const years = yearsIn(text);
    return numbers.flatMap((found): NumberInContext[] => {
      const before = lastBefore(words, found.start);
      const next = countBefore(words, found.end);
      const behind = words.slice(next, next + 2);
      if (isYear(found) || !before || behind.length < 2) return [];
      const around = text.slice(before.end, found.start) + text.slice(found.end, behind[1]!.start);
      // Marks part what is said, and another number beside it is another thing.
      if (/[,;:()]/u.test(around) || [before, ...behind].some((word) => /\d/.test(word.text))) return [];
      const number = { ...found, start: found.start + start, end: found.end + start };
      const key = `${before.text} …${found.isPercent ? "%" : ""} ${behind.map((word) => word.text).join(" ")}`;
      return [{ key, before: before.text, number, years, fact: factAt(passage, number, facts) }];
    });
  });
}

function factAt(passage: Passage, number: NumberInText, { values }: Project["facts"]): Fact | null {
  const { span } = placeIn(passage, number.start, number.end);
  const before = passage.file.text.slice(Math.max(0, span.start - 1), span.start);
  const behind = passage.file.text.slice(span.start, span.start + 200);
  const url = /^[^[\]\n]*\]\((?<url>fact:[^)\s]+)\)/u.exec(behind)?.groups?.url;
  const printed = /^\[\]\((?<url>fact:[^)\s]+)\)/u.exec(behind)?.groups?.url;
  const reference = parseReference((before === "[" ? url : undefined) ?? printed ?? "");
  return (reference && values.get(reference.id)) ?? null;
}
