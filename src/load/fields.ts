/**
 * In: a map of YAML that its schema accepted. Out: its keys read as what they are (`Fields`), absent ones as null, ""
 * or []. What a schema cannot judge is said here: whether a path stays inside the folder.
 */
import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { isLanguage, type Language } from "../messages/index.ts";
import { firstLanguage } from "../project/local-text.ts";
import { readReportPath } from "../project/report-path.ts";
import type { DataPath, Day, LocalText, Locate } from "../project/types.ts";
import { MANIFEST } from "./folder.ts";

export interface Fields {
  readonly at: Locate;
  readonly keys: readonly string[];
  /** The value as it stands; undefined where the key is absent. */
  raw(key: string): unknown;
  text(key: string): string | null;
  /** As validation left it: ISO, or absent. */
  day(key: string): Day | null;
  /** A name that is compared: in NFC. */
  id(key: string): string | null;
  texts(key: string): readonly string[];
  flag(key: string): boolean | null;
  number(key: string): number | null;
  /** Words for people; that the report's language is absent is said. */
  local(key: string): LocalText;
  /** The same where an absent language is taken from elsewhere. */
  languages(key: string): LocalText;
  /** A path inside the report's folder. */
  path(key: string): string | null;
  list(key: string): readonly unknown[];
  fields(key: string): Fields | null;
  /** The items of a list that are maps. */
  items(key: string): readonly Fields[];
}

/** `language` is that of a text that names none. */
export function fieldsOf(value: unknown, at: Locate, language: Language, findings: Finding[]): Fields {
  const map = isMap(value) ? value : {};
  const raw = (key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  const text = (key: string) => scalarText(raw(key));
  const below = (below: unknown, path: DataPath) => fieldsOf(below, within(at, path), language, findings);
  const list = (key: string) => {
    const found = raw(key);
    return Array.isArray(found) ? found : [];
  };
  return {
    at,
    keys: Object.keys(map),
    raw,
    text,
    flag: (key) => (text(key) === null ? null : text(key) === "true"),
    number: (key) => (text(key) === null ? null : Number(text(key))),
    local(key) {
      const words = localText(raw(key), language);
      findings.push(...languageAbsent(words, language, at([key], "key")));
      return words;
    },
    languages: (key) => localText(raw(key), language),
    day: text,
    id: (key) => text(key)?.normalize("NFC") ?? null,
    texts: (key) =>
      list(key)
        .map(scalarText)
        .filter((item) => item !== null),
    path(key) {
      const written = text(key);
      if (written === null) return null;
      const path = readReportPath(written);
      if (path === null)
        findings.push(
          finding("path-outside/path", { path: written, example: exampleOf(written) }, at([key])),
        );
      return path;
    },
    list,
    fields: (key) => (isMap(raw(key)) ? below(raw(key), [key]) : null),
    items: (key) => list(key).flatMap((item, i) => (isMap(item) ? [below(item, [key, i])] : [])),
  };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A scalar as text; null for all else. */
export function scalarText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** A text by language; one that names none stands under `language`. */
export function localText(value: unknown, language: Language): LocalText {
  const plain = scalarText(value);
  if (plain !== null) return { [language]: plain };
  const texts: Partial<Record<Language, string>> = {};
  if (isMap(value))
    for (const [tag, given] of Object.entries(value)) {
      const words = scalarText(given);
      if (isLanguage(tag) && words !== null) texts[tag] = words;
    }
  return texts;
}

/** A finding where words are given, but not in the report's language. */
export function languageAbsent(words: LocalText, language: Language, place: Place): readonly Finding[] {
  const printed = firstLanguage(words);
  if (printed === null || words[language] !== undefined) return [];
  const id = `${place.file.path === MANIFEST ? "manifest" : "file"}-invalid/language-absent` as const;
  return [finding(id, { language, printed }, place, { severity: "warning" })];
}

/** The places of a part. */
export function within(at: Locate, path: DataPath): Locate {
  return (below, what) => at([...path, ...below], what);
}

/** The same file as it would be called inside the folder. */
export function exampleOf(path: string): string {
  const name = path.replaceAll("\\", "/").split("/").at(-1);
  return /\.(?:png|jpe?g|gif|svg)$/i.test(name ?? "") ? `images/${name}` : `evidence/${name || "…"}`;
}
