/** Abbreviations in a text: «КЛ», «ББПда», «КУАнын». In: a passage. Out: their capitals, with places. */
import { isEnding } from "./endings.ts";
import { type Word, wordsIn } from "./words.ts";

const CAPITALS = /^(\p{Lu}{2,6})(\p{Ll}*)$/u;
const ROMAN = /^[IVXLCDMХІ]+$/u;
/** From so many capitals on, two words side by side are no abbreviations but a line in capitals. */
const LINE = 4;

/** Cyrillic abbreviations; names and lines in capitals are left out as far as their form tells. */
export function abbreviationsIn(text: string): Word[] {
  if (!/\p{Lu}{2}/u.test(text)) return [];
  const words = wordsIn(text);
  // A heading in capitals; a cell may hold an abbreviation alone.
  if (!/\p{Ll}/u.test(text) && (words.length > 1 || text.length > LINE)) return [];
  return words.flatMap((word, index) => {
    const [, capitals, ending] = CAPITALS.exec(word.text) ?? [];
    if (!capitals || !/^\p{Script=Cyrillic}+$/u.test(capitals) || ROMAN.test(capitals)) return [];
    if (ending && !isEnding(ending)) return [];
    if ([words[index - 1], words[index + 1]].some((beside) => beside && isInCapitals(beside.text))) return [];
    return [{ text: capitals, start: word.start, end: word.start + capitals.length }];
  });
}

function isInCapitals(word: string): boolean {
  return word.length >= LINE && /^\p{Lu}+$/u.test(word);
}
