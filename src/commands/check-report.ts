/**
 * The check of one report. In: its folder and what limits the findings (a baseline, a revision). Out: the findings that
 * are asked for, and all of them for a baseline; with `fix` what can be repaired is repaired first, in the files.
 */
import { type Compilation, compile } from "../compile.ts";
import { type Baseline, setKnownApart } from "../findings/baseline.ts";
import type { GradedFinding } from "../findings/finding.ts";
import type { HostError } from "../host.ts";
import { type Language, type Message, message } from "../messages/index.ts";
import { changedSince, isTouched } from "./changed-since.ts";
import type { CommandContext } from "./context.ts";
import type { NamedFolder } from "./folders.ts";
import { repair } from "./repair.ts";
import { openMemory } from "./report-memory.ts";

export interface CheckScope {
  readonly folder: NamedFolder;
  /** The report's name in a baseline: null where it is checked alone. */
  readonly nameInBaseline: string | null;
  readonly baseline: Baseline | null;
  /** A Git revision: only findings in what changed since. */
  readonly since: string | null;
}

export interface Inspection {
  readonly compilation: Compilation;
  /** Those that the scope leaves. */
  readonly findings: readonly GradedFinding[];
  /** How many the baseline knows. */
  readonly known: number;
}

export interface CheckedReport extends Inspection {
  readonly repaired: readonly GradedFinding[];
  /** Files that could not be repaired, by their path in the report. */
  readonly failures: ReadonlyMap<string, HostError>;
}

/** Something that stands against the check at all. */
export interface CheckProblem {
  readonly problem: Message;
  /** The report's, where it is known. */
  readonly language: Language | null;
}

/** More than repairs that build on each other need; repairs that undo each other end here. */
const MOST_PASSES = 10;

export async function checkReport(
  scope: CheckScope,
  fix: boolean,
  context: CommandContext,
): Promise<CheckedReport | CheckProblem> {
  const repaired: GradedFinding[] = [];
  const failures = new Map<string, HostError>();
  let inspection = await inspect(scope, context);
  for (let pass = 0; fix && pass < MOST_PASSES && !("problem" in inspection); pass++) {
    const done = repair(inspection.findings, scope.folder.path, context.host);
    for (const [path, error] of done.failures) failures.set(path, error);
    if (done.repaired.length === 0) break;
    repaired.push(...done.repaired);
    inspection = await inspect(scope, context);
  }
  return "problem" in inspection ? inspection : { ...inspection, repaired, failures };
}

/** The findings of a report as it stands on the disk. */
async function inspect(
  { folder, nameInBaseline, since, baseline }: CheckScope,
  context: CommandContext,
): Promise<Inspection | CheckProblem> {
  const memory = openMemory(folder.path, context);
  const compilation = await compile({ ...context, memory, folder: folder.path, output: null });
  memory.save();
  const { findings, language } = compilation;
  if (compilation.cannotRun) return { compilation, findings, known: 0 };
  const changes = since === null ? null : changedSince(since, folder.path, context.git);
  if (changes === "no-repository")
    return { problem: message("usage/no-repository", { folder: folder.name }), language };
  if (changes === "unknown-revision")
    return { problem: message("usage/revision-unknown", { revision: since! }), language };
  const touched = changes ? findings.filter((each) => isTouched(each, changes)) : findings;
  if (!baseline) return { compilation, findings: touched, known: 0 };
  const { unknown, known } = setKnownApart(touched, nameInBaseline, baseline);
  return { compilation, findings: unknown, known };
}
