/**
 * Results of earlier runs. In: the text of a file that `status --format json` has written, about one report or many. Out: its
 * rows, or null where it is no such file. Whatever else stands in it is left out.
 */
import { isLanguage } from "../messages/index.ts";
import type { Rated, ReportState, School, Totals } from "./types.ts";

export const RESULT_VERSION = 1;

export function readResults(text: string): readonly School[] | null {
  try {
    const value = object(JSON.parse(text));
    if (value.version !== RESULT_VERSION) return null;
    return Array.isArray(value.schools) ? value.schools.map(schoolFrom) : [schoolFrom(value)];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NotAResult) return null;
    throw error;
  }
}

class NotAResult extends Error {}

type Fields = Readonly<Record<string, unknown>>;

function schoolFrom(value: unknown): School {
  const { folder, day, state, language, institution, programme, standard, ...school } = object(value);
  const { name, region, district, code } = object(institution);
  return {
    folder: text(folder),
    day: text(day),
    state: oneOf<ReportState>(["complete", "incomplete", "unreadable"], state),
    language: isLanguage(language) ? language : refuse(),
    institution: { name: text(name), region: text(region), district: text(district), code: textOrNull(code) },
    programme: nullOr(programme, (fields) => ({ code: textOrNull(fields.code), name: text(fields.name) })),
    standard: nullOr(standard, ({ id, version, level }) => ({
      id: text(id),
      version: text(version),
      level: text(level),
    })),
    totals: totalsFrom(object(school.totals)),
    sections: list(school.sections).map(sectionFrom),
    ratings: list(school.ratings).map(ratedFrom),
    findings: countsFrom(["error", "warning", "info"], object(school.findings)),
    rules: Object.fromEntries(
      Object.entries(object(school.rules)).map(([id, number]) => [id, count(number)]),
    ),
  };
}

/** A section of one report has its numbers under `totals`. */
function sectionFrom(fields: Fields): School["sections"][number] {
  const numbers = fields.totals === undefined ? fields : object(fields.totals);
  return { number: text(fields.number), criteria: count(numbers.criteria), done: count(numbers.done) };
}

function ratedFrom({ id, label, criteria }: Fields): Rated {
  return { id: text(id), label: text(label), criteria: count(criteria) };
}

function totalsFrom(fields: Fields): Totals {
  const names = ["criteria", "narratives", "evidenced", "rated", "ready", "done", "overdue", "gaps"] as const;
  return countsFrom(names, fields);
}

function countsFrom<Name extends string>(names: readonly Name[], fields: Fields): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(fields[name])])) as Record<Name, number>;
}

function object(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : refuse();
}

function nullOr<T>(value: unknown, read: (fields: Fields) => T): T | null {
  return value === null ? null : read(object(value));
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(object) : refuse();
}

function text(value: unknown): string {
  return typeof value === "string" ? value : refuse();
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name {
  return names.find((name) => name === value) ?? refuse();
}

function count(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuse();
}

function refuse(): never {
  throw new NotAResult();
}
