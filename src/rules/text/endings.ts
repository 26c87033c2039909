/**
 * Endings of Kyrgyz words, as they are hung onto names and abbreviations: «КЛдин», «YouTubeда», «Бөкөнбаевдин». Vowel
 * harmony is not asked for, since a foreign name may be read in several ways.
 */

import { NUMERALS } from "./shape.ts";

const PLURAL = "[лдт][аеоө]р";
const POSSESSIVE = "(?:[ыиуү]?(?:б[ыиуү]з|ң[ыиуү]з|м|ң)|с?[ыиуү])";
const CASE = "(?:[ндт][ыиуү]н?|[гкн]?[аеоө]|н?[дт][аеоө]н?|н[аеоө]н|н|ч[аеоө])";
const MAKING = "(?:л[ыиуү]к|луу|лүү|с[ыиуү]з|ч[ыиуү])";
const ENDING = new RegExp(
  `^(?:${MAKING})?(?:${PLURAL})?(?:${POSSESSIVE})?(?:${CASE})?(?:г[ыиуү])?(?:${PLURAL})?(?:${CASE})?(?:[дт][ыиуү]р)?$`,
  "u",
);
/** Of Russian nouns, adjectives and surnames. */
const RUSSIAN =
  /^(?:а|у|ом|ем|е|ы|и|ов|ев|ей|ой|ою|ам|ям|ами|ями|ах|ях|ым|им|ых|их|ого|его|ому|ему|ый|ий|ая|яя|ое|ее|ую|юю|ие|ые|я|ю|ь|ью)$/u;
const LONGEST = 14;

/** Whether letters, in lower case, can be what is hung onto a word. */
export function isEnding(letters: string): boolean {
  return letters !== "" && letters.length <= LONGEST && (ENDING.test(letters) || RUSSIAN.test(letters));
}

/** The beginning that the forms of a word share: enough to tell words apart in a row of them. */
export function rootOf(word: string): string {
  return word.length <= ROOT || NUMERAL.test(word) ? word : word.slice(0, ROOT);
}

const ROOT = 5;
const NUMERAL = new RegExp(`[${NUMERALS}]`);
