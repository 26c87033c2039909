/** Whether two words are one word in two spellings, and whether they are one word in two forms. Both folded. */
import { distance } from "fastest-levenshtein";
import { isEnding } from "./endings.ts";

const LEAST = 3;

/** The same word, as far as endings go: «Асанов», «Асановдун», «Асанова». */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  // All forms of a word begin alike, so the beginnings that two words share are all that can be the same form of both.
  const most = sharedLength(a, b);
  for (let length = most; length >= LEAST; length--)
    if (isFormOf(a, length) && isFormOf(b, length)) return true;
  return false;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Whether the beginning of a word is the word without an ending, or all of it. */
function isFormOf(word: string, length: number): boolean {
  return length === word.length || isEnding(word.slice(length));
}

/** A letter apart, or in a long word at most `most`, and not only by the ending: «Сатыбалдиева» and «Сатыбалдыева». */
export function isOtherSpelling(a: string, b: string, most = 2): boolean {
  if (a[0] !== b[0] || /\d/.test(a) || /\d/.test(b)) return false;
  // As many letters as are apart may be too many or too few.
  const least = Math.max(LEAST, b.length - most);
  for (let length = Math.min(a.length, b.length + most); length >= least; length--) {
    const apart = Math.min(length, b.length) >= 7 ? most : 1;
    if (b.length >= LEAST && distance(a.slice(0, length), b) <= apart && isFormOf(a, length))
      return !isSameWord(a, b);
  }
  return false;
}
