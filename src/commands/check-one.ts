/** The check of one report: what is wrong with it, in every form that was asked for. */
import { type Baseline, type KnownFinding, knownFindings } from "../findings/baseline.ts";
import type { Severity } from "../findings/finding.ts";
import { gravest, reaches, summarise } from "../findings/order.ts";
import { printers } from "../findings/printers/index.ts";
import type { FindingFormat } from "../findings/printers/printer.ts";
import { positionAt } from "../findings/source.ts";
import { type Language, type Message, message } from "../messages/index.ts";
import { type CheckedReport, checkReport } from "./check-report.ts";
import type { ExitCode, ReportContext } from "./context.ts";
import { shortPath } from "./folders.ts";
import { nextStep } from "./next-step.ts";
import type { Done, Task } from "./report-job.ts";
import { unwritable } from "./write-text.ts";

export interface CheckTask extends Task {
  /** Forms to print it in. */
  readonly forms: readonly { readonly format: FindingFormat; readonly color: boolean }[];
  readonly failOn: Severity;
  readonly fix: boolean;
  /** Of this report. */
  readonly baseline: Baseline | null;
  /** The report's name in a baseline: null where it is checked alone. */
  readonly nameInBaseline: string | null;
  /** Whether its findings are to become a baseline. */
  readonly forBaseline: boolean;
  readonly since: string | null;
  readonly max: number | null;
}

export interface CheckAnswer {
  readonly code: ExitCode;
  readonly language: Language;
  /** What happened on the way, or stands against the check. */
  readonly notes: readonly Message[];
  /** By form; null where it could not be checked. */
  readonly parts: readonly unknown[] | null;
  readonly forBaseline: readonly KnownFinding[];
  /** What helps next; null where there is nothing to say. */
  readonly next: Message | null;
}

export async function checkOne(task: CheckTask, context: ReportContext): Promise<Done<CheckAnswer>> {
  const { folder, forms, failOn, max, many } = task;
  const checked = await checkReport(task, context);
  const languageOf = (own: Language | null) => context.language ?? own ?? context.localeLanguage;
  // What is repaired or depends on Git hangs on more than the files.
  const written = task.fix || task.since !== null ? null : new Map<string, Uint8Array>();
  if ("problem" in checked) {
    const notes = [checked.problem];
    const language = languageOf(checked.language);
    return { result: { code: 2, language, notes, parts: null, forBaseline: [], next: null }, written };
  }
  const { compilation, findings, known } = checked;
  const language = languageOf(compilation.language);
  const shown = max === null ? findings : gravest(findings, max);
  const root = shortPath(folder.path, context);
  const { accepted } = compilation;
  const report = { folder: folder.name, root, language, findings, shown, accepted, known };
  const code = exitCode(checked, failOn);
  return {
    result: {
      code,
      language,
      notes: repairs(checked, many ? `${folder.name}/` : ""),
      parts: forms.map(({ format, color }) => printers[format].part(report, { many, color, failOn })),
      forBaseline: task.forBaseline ? knownFindings(compilation.findings, task.nameInBaseline) : [],
      next: code === 2 ? null : nextStep(folder.name, compilation.findings),
    },
    written,
  };
}

function exitCode({ compilation, findings }: CheckedReport, failOn: Severity): ExitCode {
  if (compilation.cannotRun || compilation.manifestMended) return 2;
  return reaches(summarise(findings), failOn) ? 1 : 0;
}

/** Each repair at its place before the repair; files that could not be written. */
function repairs({ repaired, failures }: CheckedReport, before: string): readonly Message[] {
  const done = repaired.map(({ rule, edits }) => {
    const { file, span } = edits[0]!;
    const { line, column } = positionAt(file, span.start);
    return message("repaired", { place: `${before}${file.path}:${line}:${column}`, rule });
  });
  return [...done, ...[...failures].map(([path, error]) => unwritable(`${before}${path}`, error))];
}
