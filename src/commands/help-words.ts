/** The words that commander puts into help by itself, and the names of values (`--out <folder>`), in the reader's language. */
import { type Language, type MessageId, message, translate } from "../messages/index.ts";

const HEADINGS: Readonly<Record<string, MessageId>> = {
  "Usage:": "cli/heading-usage",
  "Arguments:": "cli/heading-arguments",
  "Options:": "cli/heading-options",
  "Commands:": "cli/heading-commands",
  "Global Options:": "cli/heading-global-options",
};

/** Of what stands in `<…>` and `[…]`. */
const VALUES = {
  options: "cli/word-options",
  command: "cli/word-command",
  count: "cli/word-count",
  day: "cli/word-day",
  file: "cli/word-file",
  folder: "cli/word-folder",
  format: "cli/word-format",
  formats: "cli/word-formats",
  id: "cli/word-id",
  name: "cli/word-name",
  number: "cli/word-number",
  part: "cli/word-part",
  place: "cli/word-place",
  revision: "cli/word-revision",
  rule: "cli/word-rule",
  service: "cli/word-service",
  severity: "cli/word-severity",
  standard: "cli/word-standard",
  tag: "cli/word-tag",
  year: "cli/word-year",
} as const satisfies Readonly<Record<string, MessageId>>;

export function headingWord(heading: string, language: Language): string {
  const id = HEADINGS[heading];
  return id ? translate({ id, params: {} }, language) : heading;
}

/** `--out <folder>`, `build [options] [folder...]`: what stands in the brackets. */
export function valueWords(text: string, language: Language): string {
  return text.replace(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[\]>])/g, (word) => valueWord(word, language));
}

export function valueWord(word: string, language: Language): string {
  return word in VALUES ? translate(message(VALUES[word as keyof typeof VALUES], {}), language) : word;
}
