/** Abbreviations in a text: «КЛ», «ББПда», «КУАнын». In: a passage. Out: their capitals, with places. */
import { whenAsked } from "../when-asked.ts";
import { isEnding } from "./endings.ts";
import { shapeOf } from "./shape.ts";
import { type Word, wordsIn } from "./words.ts";

/** Two Cyrillic capitals, perhaps: without them there is nothing to look for. */
const MAY_BE_CAPITALS = /[\u0400-\u042F\u0460-\u052F\u1C80-\u1C8F\uA640-\uA69F]{2}/;
/** In the shape of a text. */
const CAPITALS = /^(A{2,6})a*$/;
const cyrillic = whenAsked(() => /^\p{Script=Cyrillic}+$/u);
const ROMAN = /^[IVXLCDMХІ]+$/u;
/** From so many capitals on, two words side by side are no abbreviations but a line in capitals. */
const LINE = 4;

/** Cyrillic abbreviations; names and lines in capitals are left out as far as their form tells. */
export function abbreviationsIn(text: string): Word[] {
  if (!MAY_BE_CAPITALS.test(text)) return [];
  const shape = shapeOf(text);
  const words = wordsIn(text);
  // A heading in capitals; a cell may hold an abbreviation alone.
  if (!shape.includes("a") && (words.length > 1 || text.length > LINE)) return [];
  return words.flatMap((word, index) => {
    const length = CAPITALS.exec(shape.slice(word.start, word.end))?.[1]?.length ?? 0;
    const [capitals, ending] = [word.text.slice(0, length), word.text.slice(length)];
    if (length === 0 || !cyrillic().test(capitals) || ROMAN.test(capitals)) return [];
    if (ending !== "" && !isEnding(ending)) return [];
    if ([words[index - 1], words[index + 1]].some((beside) => beside && isInCapitals(beside.text))) return [];
    return [{ text: capitals, start: word.start, end: word.start + capitals.length }];
  });
}

function isInCapitals(word: string): boolean {
  return word.length >= LINE && /^A+$/.test(shapeOf(word));
}
