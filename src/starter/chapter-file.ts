import type { Language } from "../messages/index.ts";
import type { StandardChapter } from "../project/types.ts";
import { markdownComment, officialWording, waysToCite, wordsIn, wrapped } from "./comments.ts";

/** `chapters/<id>.md`: a comment to write by, and no text. */
export function chapterFile({ number, title, required }: StandardChapter, language: Language): string {
  const say = wordsIn(language);
  return markdownComment([
    ...officialWording(number === null ? "" : `${number}. `, title, language),
    [...waysToCite(language), say("starter/headings")],
    wrapped(say(required ? "starter/chapter-required" : "starter/chapter-optional")),
  ]);
}
