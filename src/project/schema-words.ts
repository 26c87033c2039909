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
