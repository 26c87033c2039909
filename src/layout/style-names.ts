/**
 * Which style of a layout a Word style is, by its name. Word keeps the English names of its own styles in every language
 * (ISO 29500-1, 17.7.4.9); the others are those that `styles.yaml` shows in Word, in any language, and the classes.
 */
import type { HouseKind } from "./house-styles.ts";
import { toLocalText } from "./local-text.ts";
import type { StyleDrafts } from "./styles.ts";

/** Word's own styles that reports use: name in Word, kind, id. */
export const WORD_STYLES: readonly (readonly [string, HouseKind, string])[] = [
  ["Body Text", "paragraph", "body"],
  ...numbered("heading", "heading"),
  ["Title", "paragraph", "title"],
  ["Subtitle", "paragraph", "subtitle"],
  ["caption", "paragraph", "caption"],
  ["List Paragraph", "paragraph", "list"],
  ["Quote", "paragraph", "quote"],
  ["HTML Preformatted", "paragraph", "code-block"],
  ["header", "paragraph", "header"],
  ["footer", "paragraph", "footer"],
  ["footnote text", "paragraph", "footnote"],
  ...numbered("toc", "toc"),
  ["footnote reference", "character", "footnote-reference"],
  ["Hyperlink", "character", "link"],
  ["Strong", "character", "strong"],
  ["Emphasis", "character", "emphasis"],
  ["HTML Code", "character", "code"],
];

function numbered(name: string, id: string): [string, HouseKind, string][] {
  return [1, 2, 3, 4, 5, 6].map((level) => [`${name} ${level}`, "paragraph", `${id}-${level}`]);
}

export interface StyleName {
  readonly id: string;
  /** Whether Word gives its own style this name, and not somebody who knows the layout. */
  readonly isWords: boolean;
}

/** The way from a name in Word to a style of the layout; null where it has none of that name and kind. */
export function styleNames(drafts: StyleDrafts): (name: string, kind: HouseKind) => StyleName | null {
  const known = new Map<string, StyleName>();
  const learn = (name: string, kind: unknown, id: string, isWords: boolean) =>
    known.set(keyOf(name, kind), { id, isWords });
  for (const [id, { keys }] of drafts) {
    const shown = keys.name === undefined ? [] : Object.values(toLocalText(keys.name));
    for (const name of [id, ...shown]) learn(name, keys.kind, id, false);
  }
  for (const [name, kind, id] of WORD_STYLES) learn(name, kind, id, true);
  return (name, kind) => known.get(keyOf(name, kind)) ?? null;
}

function keyOf(name: string, kind: unknown): string {
  return `${kind} ${name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase()}`;
}
