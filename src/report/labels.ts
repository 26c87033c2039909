import type { Words } from "../layout/types.ts";

/** A layout's word with its marks filled: `annex_global` and `{number: "6"}` give `№6 тиркеме`. */
export function label(words: Words, key: string, marks: Readonly<Record<string, string>> = {}): string {
  const pattern = words.labels[key];
  if (pattern === undefined) throw new Error(`the layout has no word ${key}`);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => marks[name] ?? whole);
}
