/**
 * The baseline: findings that a report has had for long, so that a check fails on new ones only. In: findings. Out:
 * JSON, and back. A finding is recognised by its rule, its file, the text of its line without regard to spaces and, where
 * something is absent, what that is, so that it may move; of findings that are alike only as many are known as there were.
 */
import type { Finding, GradedFinding } from "./finding.ts";
import { lineText, positionAt } from "./source.ts";

export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

export interface KnownFinding {
  /** Which of several reports; null where one was checked alone. */
  readonly folder: string | null;
  readonly rule: string;
  readonly file: string | null;
  /** The criterion that it is about, or the file that is to be created. */
  readonly subject: string | null;
  readonly text: string;
  readonly count: number;
}

/** What a baseline keeps of a report; `folder` where it is one of several. */
export function knownFindings(
  findings: readonly GradedFinding[],
  folder: string | null,
): readonly KnownFinding[] {
  const entries = new Map<string, KnownFinding>();
  for (const each of findings) {
    const mark = { folder, ...markOf(each) };
    const key = keyOf(mark);
    entries.set(key, { ...mark, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

export function writeBaseline(findings: readonly KnownFinding[]): string {
  const baseline: Baseline = { version: 1, findings };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/** null where the text is no baseline. */
export function readBaseline(text: string): Baseline | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBaseline(value) ? value : null;
  } catch {
    return null;
  }
}

/** Findings that the baseline does not know, in their order, and the number of those that it knows. */
export function setKnownApart<Found extends Finding>(
  findings: readonly Found[],
  folder: string | null,
  baseline: Baseline,
): { readonly unknown: readonly Found[]; readonly known: number } {
  const left = new Map<string, number>();
  for (const each of baseline.findings)
    if (each.folder === folder) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + each.count);
  const unknown = findings.filter((each) => {
    const key = keyOf({ folder, ...markOf(each) });
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return { unknown, known: findings.length - unknown.length };
}

type Mark = Omit<KnownFinding, "count">;

function markOf({ rule, place, criterion, message }: Finding): Omit<Mark, "folder"> {
  const line = place ? lineText(place.file, positionAt(place.file, place.span.start).line) : "";
  const text = line.normalize("NFC").replace(/\s+/g, " ").trim();
  const named = message.params.file;
  const subject = criterion ?? (typeof named === "string" ? named : null);
  return { rule, file: place?.file.path ?? null, subject, text };
}

function keyOf({ folder, rule, file, subject, text }: Mark): string {
  return JSON.stringify([folder, rule, file, subject, text]);
}

function isBaseline(value: unknown): value is Baseline {
  const isText = (text: unknown) => typeof text === "string";
  const isTextOrNull = (text: unknown) => text === null || isText(text);
  return (
    isRecord(value) &&
    value.version === 1 &&
    Array.isArray(value.findings) &&
    value.findings.every(
      (each: unknown) =>
        isRecord(each) &&
        isText(each.rule) &&
        isText(each.text) &&
        [each.folder, each.file, each.subject].every(isTextOrNull) &&
        Number.isSafeInteger(each.count),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
