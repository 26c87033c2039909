import { LANGUAGES } from "../messages/index.ts";
import type { LocalText } from "../project/types.ts";

/** A text, or texts by language, as the schema lets it through; a plain one stands for every language. */
export function toLocalText(value: unknown): LocalText {
  if (typeof value === "object" && value !== null) return value as LocalText;
  return Object.fromEntries(LANGUAGES.map((language) => [language, String(value)]));
}
