/** `selfassess check`: findings only; with `--fix` it repairs what can be repaired safely, and checks again. */
import { type Baseline, type KnownFinding, writeBaseline } from "../findings/baseline.ts";
import type { Severity } from "../findings/finding.ts";
import { printers } from "../findings/printers/index.ts";
import type { RuleDescription } from "../findings/printers/printer.ts";
import { type Language, type Message, translate } from "../messages/index.ts";
import { rules } from "../rules/index.ts";
import { version } from "../version.ts";
import type { CheckTask } from "./check-one.ts";
import { type CommandContext, type ExitCode, joinExitCodes } from "./context.ts";
import { eachReport } from "./each-report.ts";
import { failedReport } from "./failed-report.ts";
import { shortPath } from "./folders.ts";
import { loadBaseline } from "./load-baseline.ts";
import { openSelection, type Several } from "./open-selection.ts";
import { type FindingOutput, isForPeople, openOutputs, outputProblem } from "./output-findings.ts";
import { rulePage } from "./rule-pages.ts";
import { writeText } from "./write-text.ts";

export interface CheckOptions extends Several {
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
  const selection = openSelection(typed, options, context);
  if (!selection) return 2;

  const { folders, many } = selection;
  const { outputs, failOn, fix, since, max } = options;
  const forms = outputs.map((each) => ({
    format: each.format,
    color: isForPeople(each) && context.color,
  }));
  const baselineOf = byFolder(baseline);
  const tasks = folders.map((folder): CheckTask => {
    const nameInBaseline = many ? shortPath(folder.path, context) : null;
    const forBaseline = options.writeBaseline !== null;
    const own = baselineOf(nameInBaseline);
    return { folder, many, forms, failOn, fix, baseline: own, nameInBaseline, forBaseline, since, max };
  });

  const codes = new Set<ExitCode>();
  const known: KnownFinding[] = [];
  const printing = openOutputs(outputs, context);
  let language = context.language;
  let next: Message | null = null;
  for await (const { task, outcome } of eachReport("check", tasks, options.jobs, context)) {
    if (outcome.kind === "done") {
      const { result } = outcome;
      codes.add(result.code);
      for (const note of result.notes) say(note, result.language);
      if (!result.parts) continue;
      language ??= result.language;
      next = result.next;
      printing.add(result.parts);
      known.push(...result.forBaseline);
    } else {
      const { code, report } = failedReport(task.folder, outcome, context);
      codes.add(code);
      if (report)
        printing.add(
          forms.map(({ format, color }) => printers[format].part(report, { many, color, failOn })),
        );
    }
  }
  if (!many && printing.count() === 0) return joinExitCodes(codes);

  const spoken = language ?? context.localeLanguage;
  const describe = (id: string) => describeRule(id, spoken, context);
  printing.end({ many, language: spoken, version, describe });
  if (!many && next && outputs.some(isForPeople)) say(next, spoken);
  if (options.writeBaseline !== null)
    say(writeText(options.writeBaseline, writeBaseline(known), context), spoken);
  return joinExitCodes(codes);
}

/** The part of a baseline that is about a report. */
function byFolder(baseline: Baseline | null): (folder: string | null) => Baseline | null {
  if (!baseline) return () => null;
  const findings = new Map<string | null, KnownFinding[]>();
  for (const each of baseline.findings) {
    const own = findings.get(each.folder);
    if (own) own.push(each);
    else findings.set(each.folder, [each]);
  }
  return (folder) => ({ version: 1, findings: findings.get(folder) ?? [] });
}

function describeRule(id: string, language: Language, context: CommandContext): RuleDescription {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return { severity: rule.severity, text: rulePage(id, context).texts[language] };
}
