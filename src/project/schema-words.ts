/** What our schemas say beyond JSON Schema's own words: days, and lists whose items differ in one key (`x-unique`). */
import { readDay } from "./day.ts";

export const formats = {
  date: { type: "string", validate: (text: string) => readDay(text).problem === null },
} as const;

/** An item of a list that repeats the id of an earlier one; both as indices. */
export interface Repeat {
  readonly id: string;
  readonly key: string;
  readonly first: number;
  readonly index: number;
}

export function repeatsIn(items: readonly unknown[], key: string): Repeat[] {
  const firsts = new Map<string, number>();
  const repeats: Repeat[] = [];
  for (const [index, item] of items.entries()) {
    const value: unknown =
      item && typeof item === "object" ? (item as Record<string, unknown>)[key] : undefined;
    if (typeof value !== "string" && typeof value !== "number") continue;
    const id = String(value).normalize("NFC");
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, index);
    else repeats.push({ id, key, first, index });
  }
  return repeats;
}

/** As much of a regular expression as a schema's check asks for. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  readonly toString: () => string;
}

/**
 * A pattern of a schema. To get `\p{L}` ready takes longer than a whole check of ids, nearly all of which are Latin letters and
 * digits: what these match, all letters do where they stand in plain classes of characters.
 */
export function patternOf(source: string, flags: string): Pattern {
  const isMonotone = !/\[\^|\(\?/.test(source) && !source.replace(/\[[^\]]*\]/g, "").includes("\\p");
  const latin = isMonotone ? source.replaceAll("\\p{L}", "A-Za-z").replaceAll("\\p{N}", "0-9") : source;
  const quick = new RegExp(latin, flags);
  let whole: RegExp | null = latin === source ? quick : null;
  return {
    test(text) {
      if (quick.test(text)) return true;
      whole ??= new RegExp(source, flags);
      return whole !== quick && whole.test(text);
    },
    toString: () => `/${source}/${flags}`,
  };
}
