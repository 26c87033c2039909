import type { Day, Manifest } from "./types.ts";

/** The report's day for rules about dates: its `date`, else the last day of its `year`, else none. */
export function reportDay({ date, year }: Manifest): Day | null {
  return date ?? (year !== null && /^\d{4}$/.test(year) ? `${year}-12-31` : null);
}
