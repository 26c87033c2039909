import type { Day } from "./types.ts";

/**
 * `format`: not in ISO form; `day` is how it is read, null where it is no date at all.
 * `impossible`: a date by its form, but no day of the calendar.
 */
export interface DayReading {
  readonly day: Day | null;
  readonly problem: null | "format" | "impossible";
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:\s*-?\s*(?:ж|г|года|жыл)\.?)?$/;

/** Reads a date field: ISO, or day first (`30.04.2003`), as dates are written by hand in Kyrgyzstan. */
export function readDay(text: string): DayReading {
  const typed = text.trim();
  const iso = ISO.exec(typed);
  const parts =
    iso ??
    YEAR_FIRST.exec(typed) ??
    DAY_FIRST.exec(typed)?.map((part, i, all) => (i === 0 ? part : all[4 - i]!));
  if (!parts) return { day: null, problem: "format" };
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (!isDayOfCalendar(year, month, day)) return { day: null, problem: "impossible" };
  const written = `${parts[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { day: written, problem: iso ? null : "format" };
}

function isDayOfCalendar(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
