/**
 * The check of one report. In: its folder and what limits the findings (a baseline, a revision). Out: the findings that
 * are asked for, and all of them for a baseline; with `fix` what can be repaired is repaired first, in the files.
 */
import { type Compilation, compile } from "../compile.ts";
import { setKnownApart } from "../findings/baseline.ts";
import type { GradedFinding } from "../findings/finding.ts";
import type { HostError } from "../host.ts";
import { type Language, type Message, message } from "../messages/index.ts";
import { changedSince, isTouched } from "./changed-since.ts";
import type { CheckTask } from "./check-one.ts";
import type { ReportContext } from "./context.ts";
import { repair } from "./repair.ts";
import { openMemory } from "./report-memory.ts";

export interface Inspection {
  readonly compilation: Compilation;
  /** Those that the task leaves. */
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
  task: CheckTask,
  context: ReportContext,
): Promise<CheckedReport | CheckProblem> {
  const repaired: GradedFinding[] = [];
  const failures = new Map<string, HostError>();
  let inspection = await inspect(task, context);
  for (let pass = 0; task.fix && pass < MOST_PASSES && !("problem" in inspection); pass++) {
    const done = repair(inspection.findings, task.folder.path, context.host);
    for (const [path, error] of done.failures) failures.set(path, error);
    if (done.repaired.length === 0) break;
    repaired.push(...done.repaired);
    inspection = await inspect(task, context);
  }
  return "problem" in inspection ? inspection : { ...inspection, repaired, failures };
}

/** The findings of a report as it stands on the disk. */
async function inspect(
  { folder, many, nameInBaseline, since, baseline }: CheckTask,
  context: ReportContext,
): Promise<Inspection | CheckProblem> {
  // Of several reports whole results are kept.
  const memory = openMemory(folder.path, many ? { ...context, cacheFolder: null } : context);
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
