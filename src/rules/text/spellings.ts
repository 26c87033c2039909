/** Whether two words are one word in two spellings, and whether they are one word in two forms. Both folded. */
import { distance } from "fastest-levenshtein";
import { withoutEndings } from "./endings.ts";

const LEAST = 3;

/** The same word, as far as endings go: «Асанов», «Асановдун», «Асанова». */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const forms = new Set(withoutEndings(a, LEAST));
  return withoutEndings(b, LEAST).some((form) => forms.has(form));
}

/** A letter apart, or in a long word at most `most`, and not only by the ending: «Сатыбалдиева» and «Сатыбалдыева». */
export function isOtherSpelling(a: string, b: string, most = 2): boolean {
  if (a[0] !== b[0] || isSameWord(a, b) || /\d/.test(a) || /\d/.test(b)) return false;
  return withoutEndings(a, LEAST).some((form) => {
    const shorter = Math.min(form.length, b.length);
    return shorter >= LEAST && distance(form, b) <= (shorter >= 7 ? most : 1);
  });
}
