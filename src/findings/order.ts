import { type GradedFinding, SEVERITIES, type Severity } from "./finding.ts";

/** By file, offset and rule, without repeats: the order in which findings are printed. */
export function inOrder(findings: readonly GradedFinding[]): readonly GradedFinding[] {
  const seen = new Set<string>();
  const unique = findings.filter((each) => {
    const { place } = each;
    const key = JSON.stringify([
      each.rule,
      each.message.id,
      each.message.params,
      place?.file.path,
      place?.span.start,
      place?.span.end,
    ]);
    return !seen.has(key) && seen.add(key);
  });
  return unique.sort(
    (a, b) =>
      compare(a.place?.file.path ?? "", b.place?.file.path ?? "") ||
      (a.place?.span.start ?? 0) - (b.place?.span.start ?? 0) ||
      compare(a.rule, b.rule),
  );
}

/** The gravest ones, at most `count`, still in their order. */
export function gravest(findings: readonly GradedFinding[], count: number): readonly GradedFinding[] {
  const weight = ({ severity }: GradedFinding) => SEVERITIES.indexOf(severity);
  const chosen = new Set([...findings].sort((a, b) => weight(a) - weight(b)).slice(0, count));
  return findings.filter((each) => chosen.has(each));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type Summary = Readonly<Record<Severity, number>>;

export function summarise(findings: readonly GradedFinding[]): Summary {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** Whether there is a finding at or above a severity. */
export function reaches(summary: Summary, threshold: Severity): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1).some((severity) => summary[severity] > 0);
}
