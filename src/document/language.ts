/**
 * Languages of the words inside a text, as far as letters tell. In: a text and the language that it is set in. Out: the
 * same text in pieces, each with its language. Kyrgyz and Russian share all letters but ң, ө and ү, so a word without
 * these stays in the language around it where that is written in Cyrillic too.
 */
import type { Language } from "../messages/index.ts";

/** BCP 47 tags with the region that spelling checkers and hyphenation want. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = {
  ky: "ky-KG",
  ru: "ru-RU",
  en: "en-GB",
};

export interface LanguagePiece {
  readonly text: string;
  readonly language: Language;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const KYRGYZ = /[ңөүҢӨҮ]/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTER = /\p{L}/u;

/** Pieces in order; joined they are the text. Nothing for an empty text. */
export function splitByLanguage(text: string, language: Language): readonly LanguagePiece[] {
  if (text === "") return [];
  const isForeign = language === "ru" ? KYRGYZ : CYRILLIC;
  if (language === "ky" || !isForeign.test(text)) return [{ text, language }];

  const pieces: LanguagePiece[] = [];
  let done = 0;
  for (const { start, end } of foreignPhrases(text, isForeign)) {
    const phrase = text.slice(start, end);
    if (start > done) pieces.push({ text: text.slice(done, start), language });
    pieces.push({ text: phrase, language: KYRGYZ.test(phrase) ? "ky" : "ru" });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), language });
  return pieces;
}

/** Foreign words, joined where only spaces and marks stand between them. */
function foreignPhrases(text: string, isForeign: RegExp): { start: number; end: number }[] {
  const phrases: { start: number; end: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    if (!isForeign.test(match[0])) continue;
    const end = match.index + match[0].length;
    const last = phrases.at(-1);
    if (last && !LETTER.test(text.slice(last.end, match.index))) last.end = end;
    else phrases.push({ start: match.index, end });
  }
  return phrases;
}
