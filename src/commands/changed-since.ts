/**
 * What changed in a report's folder since a Git revision. In: the revision and a way to run Git. Out: `Changes`, the
 * lines that are new or stand beside a deletion; files that Git does not know yet are new as a whole.
 */
import type { Finding } from "../findings/finding.ts";
import { positionAt } from "../findings/source.ts";

/** Runs Git; its output, or null where it fails or is not there. */
export type Git = (arguments_: readonly string[]) => string | null;

export interface Changes {
  /** Paths relative to the folder, in NFC, here and below: new files, and changed ones that have no lines. */
  readonly whole: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  readonly lines: ReadonlyMap<string, readonly LineRange[]>;
}

/** Lines counted from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export type ChangesProblem = "no-repository" | "unknown-revision";

export function changedSince(revision: string, folder: string, git: Git): Changes | ChangesProblem {
  // The folder may come from a stranger: Git is to run no program that its settings name.
  const inFolder = ["-C", folder, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];
  const run = (...arguments_: string[]) => git([...inFolder, ...arguments_]);
  if (run("rev-parse", "--is-inside-work-tree")?.trim() !== "true") return "no-repository";
  const commit = run("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)?.trim();
  if (!commit) return "unknown-revision";

  const diff = ["diff", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color"];
  const names = run(...diff, "--name-status", "-z", commit, "--", ".");
  const patch = run(...diff, "--unified=0", "--src-prefix=a/", "--dst-prefix=b/", commit, "--", ".");
  const untracked = run("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
  if (names === null || patch === null || untracked === null) return "unknown-revision";

  const lines = readPatch(patch);
  const fields = names.split("\0");
  const whole = new Set(untracked.split("\0").filter(Boolean).map(normal));
  const deleted = new Set<string>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const path = normal(fields[at + 1]!);
    if (fields[at] === "D") deleted.add(path);
    else if (fields[at] === "A" || !lines.has(path)) whole.add(path);
  }
  return { whole, deleted, lines };
}

/** Whether a finding stands in changed lines, or names a file that is gone. What has no place is always meant. */
export function isTouched({ place, message }: Finding, changes: Changes): boolean {
  if (!place) return true;
  if (Object.values(message.params).some((value) => changes.deleted.has(normal(String(value))))) return true;
  const path = normal(place.file.path);
  if (changes.whole.has(path)) return true;
  const first = positionAt(place.file, place.span.start).line;
  const last = positionAt(place.file, place.span.end).line;
  return (changes.lines.get(path) ?? []).some((range) => range.first <= last && first <= range.last);
}

/** Hunks of a patch without context, by file. */
function readPatch(patch: string): Map<string, LineRange[]> {
  const files = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  for (const block of patch.split(/^(?=diff --git |@@ )/m)) {
    const [head] = block.split("\n", 1);
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(head!);
    if (hunk) ranges.push(rangeOf(Number(hunk[1]), Number(hunk[2] ?? 1)));
    const target = hunk ? null : /^\+\+\+ (.+)$/m.exec(block)?.[1];
    if (!target) continue;
    ranges = [];
    files.set(normal(unquoted(target).replace(/^b\//, "")), ranges);
  }
  return files;
}

/** Where lines were only deleted, Git names the line before them; both neighbours count. */
function rangeOf(start: number, count: number): LineRange {
  return count === 0 ? { first: start, last: start + 1 } : { first: start, last: start + count - 1 };
}

/** Git ends a name that has spaces with a tab, and quotes one with signs that steer a terminal. */
function unquoted(name: string): string {
  const quoted = /^"(.*)"$/.exec(name)?.[1];
  if (quoted === undefined) return name.replace(/\t$/, "");
  const signs: Readonly<Record<string, string>> = {
    t: "\t",
    n: "\n",
    r: "\r",
    a: "\u0007",
    b: "\b",
    f: "\f",
    v: "\v",
  };
  return quoted.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, sign: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (signs[sign] ?? sign),
  );
}

function normal(path: string): string {
  return path.normalize("NFC");
}
