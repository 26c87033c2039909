/** Days as a report prints them: by the patterns `day_short` and `day_long` of the layout's words. */
import type { Words } from "../layout/types.ts";

/** `18.09.2023`; null where the text is no ISO day. */
export function shortDay(day: string, words: Words): string | null {
  return fillDay(day, words, "day_short");
}

/** «2023-жылдын 18-сентябры», «18 сентября 2023 г.»; null where the text is no ISO day. */
export function longDay(day: string, words: Words): string | null {
  return fillDay(day, words, "day_long");
}

function fillDay(day: string, words: Words, pattern: "day_short" | "day_long"): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [, year, month, dayOfMonth] = match;
  const values: Readonly<Record<string, string>> = {
    year: year!,
    month: words.labels[`month_${Number(month)}`] ?? month!,
    day: String(Number(dayOfMonth)),
    month_number: month!,
    day_number: dayOfMonth!,
  };
  const text = words.labels[pattern] ?? "{year}-{month_number}-{day_number}";
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}
