/** `selfassess check`: findings only; with `--fix` it repairs what can be repaired safely, and checks again. */
import { type FolderFindings, writeBaseline } from "../findings/baseline.ts";
import type { Severity } from "../findings/finding.ts";
import { gravest, reaches, summarise } from "../findings/order.ts";
import type { FindingReport, RuleDescription } from "../findings/printers/printer.ts";
import { positionAt } from "../findings/source.ts";
import { type Language, type Message, message, translate } from "../messages/index.ts";
import { rules } from "../rules/index.ts";
import { version } from "../version.ts";
import { type CheckedReport, checkReport } from "./check-report.ts";
import { type CommandContext, type ExitCode, joinExitCodes } from "./context.ts";
import { foldersOf, type NamedFolder, shortPath } from "./folders.ts";
import { loadBaseline } from "./load-baseline.ts";
import { nextStep } from "./next-step.ts";
import { type FindingOutput, isForPeople, outputFindings, outputProblem } from "./output-findings.ts";
import { rulePage } from "./rule-pages.ts";
import { unwritable, writeText } from "./write-text.ts";

export interface CheckOptions {
  readonly outputs: readonly FindingOutput[];
  readonly failOn: Severity;
  readonly fix: boolean;
  /** Files as typed. */
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  /** A Git revision: only findings in what changed since. */
  readonly since: string | null;
  /** How many findings of a report to print, the gravest first; null: all. */
  readonly max: number | null;
}

export async function check(
  typed: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const say = (text: Message, language = context.language ?? context.localeLanguage) =>
    context.stderr(`${translate(text, language)}\n`);
  const { baseline, problem } =
    options.baseline === null ? { baseline: null, problem: null } : loadBaseline(options.baseline, context);
  const unusable = outputProblem(options.outputs) ?? problem;
  if (unusable) {
    say(unusable);
    return 2;
  }

  const folders = foldersOf(typed, context);
  const nameInBaseline = ({ path }: NamedFolder) => (folders.length > 1 ? shortPath(path, context) : null);
  const codes: ExitCode[] = [];
  const reports: FindingReport[] = [];
  const whole: FolderFindings[] = [];
  for (const folder of folders) {
    const scope = { folder, nameInBaseline: nameInBaseline(folder), baseline, since: options.since };
    const checked = await checkReport(scope, options.fix, context);
    if ("problem" in checked) {
      say(checked.problem, context.language ?? checked.language ?? context.localeLanguage);
      codes.push(2);
      continue;
    }
    const report = reportOf(folder, checked, options.max, context);
    sayRepairs(checked, (text) => say(text, report.language));
    reports.push(report);
    whole.push({ folder: scope.nameInBaseline, findings: checked.compilation.findings });
    codes.push(exitCode(checked, options.failOn));
  }
  const [first] = reports;
  if (!first) return joinExitCodes(codes);

  const language = context.language ?? first.language;
  const describe = (id: string) => describeRule(id, language, context);
  outputFindings(reports, options.outputs, { language, version, failOn: options.failOn, describe }, context);
  if (codes.length === 1 && codes[0] !== 2 && options.outputs.some(isForPeople))
    say(nextStep(first.folder, whole[0]!.findings), language);
  if (options.writeBaseline !== null)
    say(writeText(options.writeBaseline, writeBaseline(whole), context), language);
  return joinExitCodes(codes);
}

function reportOf(
  folder: NamedFolder,
  { compilation, findings, known }: CheckedReport,
  max: number | null,
  context: CommandContext,
): FindingReport {
  return {
    folder: folder.name,
    root: shortPath(folder.path, context),
    language: context.language ?? compilation.language ?? context.localeLanguage,
    findings,
    shown: max === null ? findings : gravest(findings, max),
    accepted: compilation.accepted,
    known,
  };
}

function exitCode({ compilation, findings }: CheckedReport, failOn: Severity): ExitCode {
  if (compilation.cannotRun || compilation.manifestMended) return 2;
  return reaches(summarise(findings), failOn) ? 1 : 0;
}

/** Each repair at its place before the repair. */
function sayRepairs({ repaired, failures }: CheckedReport, say: (text: Message) => void): void {
  for (const { rule, edits } of repaired) {
    const { file, span } = edits[0]!;
    const { line, column } = positionAt(file, span.start);
    say(message("repaired", { place: `${file.path}:${line}:${column}`, rule }));
  }
  for (const [path, error] of failures) say(unwritable(path, error));
}

function describeRule(id: string, language: Language, context: CommandContext): RuleDescription {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return { severity: rule.severity, text: rulePage(id, context).texts[language] };
}
