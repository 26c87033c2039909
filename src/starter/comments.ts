/** Comments in the files of a new report: lines of words, in the report's language, that their file does not read. */
import { type Language, type MessageId, translate } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { StandardText } from "../project/types.ts";

/** Messages without parameters, in a language. */
export function wordsIn(language: Language): (id: MessageId) => string {
  return (id) => translate({ id, params: {} }, language);
}

/** Letters in a line. */
const WIDTH = 100;

/** Lines no longer than `WIDTH` with `front` before each; words are never parted. */
export function wrapped(text: string, front = ""): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines.push(`${lines.pop()} ${word}`);
    else lines.push(`${front}${word}`);
  }
  return lines;
}

/** A comment of YAML. */
export function yamlComment(text: string, indent = ""): string[] {
  return wrapped(text, `${indent}# `);
}

/** A comment of Markdown, of paragraphs that are lists of lines; nothing in it can end it. */
export function markdownComment(paragraphs: readonly (readonly string[])[]): string {
  const text = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  return `<!--\n${text.replaceAll(/-{2,}/g, "–")}\n-->\n`;
}

/** The wording in the report's language; where that is a translation, the official one below it. */
export function officialWording(before: string, wording: StandardText, language: Language): string[][] {
  const own = wrapped(`${before}${inLanguage(wording.text, language)}`);
  const [official] = wording.official;
  if (official === undefined || wording.official.includes(language)) return [own];
  const original = inLanguage(wording.text, official);
  return [own, [wordsIn(language)("starter/translation"), ...wrapped(original)]];
}

/** What a text may hold besides words, a line each. */
export function waysToCite(language: Language): string[] {
  const say = wordsIn(language);
  return [
    say("starter/how"),
    `([](evidence:order-41)) – ${say("starter/how-evidence")}`,
    `[](fact:learners.total) – ${say("starter/how-fact")}`,
    `![${say("starter/learners")}](data/learners.csv) – ${say("starter/how-table")}`,
  ];
}
