/**
 * Languages of the words inside a text. In: a text and the language that it is set in. Out: the same text in pieces, each
 * with its language. A word with letters that only Kyrgyz has is Kyrgyz; otherwise a phrase is taken for another language,
 * by function words and endings that the language around it has not. What says too little stays in that language.
 */
import type { Language } from "../messages/index.ts";
import { mayBeMixed, wordsByLanguage } from "./language-of-words.ts";

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

/** Pieces in order; joined they are the text. Nothing for an empty text. */
export function splitByLanguage(text: string, language: Language): readonly LanguagePiece[] {
  if (text === "") return [];
  if (!mayBeMixed(text, language)) return [{ text, language }];

  const pieces: LanguagePiece[] = [];
  let done = 0;
  const add = (end: number, its: Language) => {
    if (end > done) pieces.push({ text: text.slice(done, end), language: its });
    done = end;
  };
  /** The foreign phrase at hand; marks, and words of no language, belong to it where it goes on behind them. */
  let phrase: { readonly language: Language; end: number } | null = null;
  for (const word of wordsByLanguage(text, language)) {
    if (word.language === null) continue;
    if (phrase && word.language !== phrase.language) {
      add(phrase.end, phrase.language);
      phrase = null;
    }
    if (word.language === language) continue;
    if (!phrase) add(word.start, language);
    phrase = { language: word.language, end: word.end };
  }
  if (phrase) add(phrase.end, phrase.language);
  add(text.length, language);
  return pieces;
}
