/**
 * “N of M, P %” in running text. In: a text. Out: its triples of whole, part and percentage. Only where the words say
 * which is which: «34 мугалимдин ичинен 25 мугалим (73,5%)», «24төн 21и (87,5%)», «21 из 24 (87,5 %)», “21 of 24”.
 */

import { folded, sentencesIn, wordsIn } from "../text/words.ts";
import { whenAsked } from "../when-asked.ts";
import { figureWords, type PartKey } from "../words/figures/index.ts";
import { isYear, type NumberInText, numbersInText } from "./numbers-in-text.ts";

export interface PartOfWhole {
  readonly whole: NumberInText;
  readonly part: NumberInText;
  readonly percent: NumberInText;
}

/** Words that may stand between two numbers that belong together. */
const MOST_WORDS = 6;

export function partsInText(text: string): PartOfWhole[] {
  if (!/%|пайыз|процент|percent/iu.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => partsInSentence(sentence.text, sentence.start));
}

function partsInSentence(text: string, offset: number): PartOfWhole[] {
  const numbers = numbersInText(text).filter((each) => each.isPercent || !isYear(each));
  const moved = (each: NumberInText) => ({ ...each, start: each.start + offset, end: each.end + offset });
  return numbers.flatMap((percent, index): PartOfWhole[] => {
    if (!percent.isPercent) return [];
    const [first, second] = [numbers[index - 2], numbers[index - 1]];
    const before =
      first && second && !first.isPercent && !second.isPercent ? readPair(text, first, second) : null;
    const pair = before && isNear(text, second!, percent) ? before : pairBehind(text, numbers, index);
    return pair ? [{ whole: moved(pair.whole), part: moved(pair.part), percent: moved(percent) }] : [];
  });
}

/** «87,5 % (24төн 21и)»: the pair stands in brackets behind its percentage. */
function pairBehind(text: string, numbers: readonly NumberInText[], index: number) {
  const [percent, first, second] = numbers.slice(index, index + 3);
  if (!first || !second || first.isPercent || second.isPercent) return null;
  const between = text.slice(percent!.end, first.start);
  const inside = text.slice(percent!.end, second.end);
  if (!/^\s*\(/u.test(between) || inside.includes(")") || wordsIn(between).length > 2) return null;
  return readPair(text, first, second);
}

function readPair(text: string, first: NumberInText, second: NumberInText) {
  const between = text.slice(first.end, second.start);
  if (wordsIn(between).length > MOST_WORDS || /[;:!?]/u.test(between)) return null;
  const words = ` ${wordsIn(folded(between))
    .map((word) => word.text)
    .join(" ")} `;
  const lead = wordsIn(folded(text.slice(Math.max(0, first.start - 20), first.start))).at(-1)?.text ?? "";
  if (hasAny(words, "afterWhole") || isOutOf(first, words, second)) return { whole: first, part: second };
  if (partWords("beforeWhole").includes(lead)) return { whole: first, part: second };
  if (partWords("afterPart").some((each) => words.endsWith(` ${each} `) || words.endsWith(` ${each} the `)))
    return { whole: second, part: first };
  return null;
}

const ablativeOrGenitive = whenAsked(() => /^\p{L}*(?:[дтн][аеоө]|[ндт][ыиуү])н$/u);
const POSSESSIVE = /^с?[ыиуү]$/u;

/** «24төн 21и», «24 мугалимден 21и», «100 мугалимдин 72си»: the endings say which is part of which. */
function isOutOf(first: NumberInText, words: string, second: NumberInText): boolean {
  if (!POSSESSIVE.test(second.ending)) return false;
  if (first.ending !== "") return ablativeOrGenitive().test(first.ending);
  const next = words.trim().split(" ").at(-1) ?? "";
  return ablativeOrGenitive().test(next);
}

function isNear(text: string, part: NumberInText, percent: NumberInText): boolean {
  const between = text.slice(part.end, percent.start);
  // «24төн 21и катышты, 35%ы …»: what has an ending of its own begins another thought.
  if (between.includes(",") && /^-?\p{L}/u.test(text.slice(percent.end))) return false;
  return wordsIn(between).length <= MOST_WORDS && !/[;!?\d]/u.test(between);
}

function hasAny(words: string, key: PartKey): boolean {
  return partWords(key).some((each) => words.includes(` ${each} `));
}

function partWords(key: PartKey): readonly string[] {
  return figureWords.flatMap(({ parts }) => parts[key]);
}
