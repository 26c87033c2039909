import { LANGUAGES, type Language } from "../messages/index.ts";
import type { LocalText } from "./types.ts";

/** The words in a language; where they are absent, the first that are given. Empty where nothing is. */
export function inLanguage(text: LocalText, language: Language): string {
  const own = text[language];
  if (own !== undefined) return own;
  const given = firstLanguage(text);
  return given === null ? "" : (text[given] ?? "");
}

/** The language of what is given first; null where nothing is. */
export function firstLanguage(text: LocalText): Language | null {
  return (Object.keys(text)[0] as Language | undefined) ?? null;
}

export function isEmptyText(text: LocalText): boolean {
  return LANGUAGES.every((language) => !text[language]);
}
