/** Findings for tests of printers: the place is marked in the text itself. */
import type { Finding, GradedFinding, Severity } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/finding.ts";
import type {
  FindingReport,
  PartOptions,
  Printer,
  WholeOptions,
} from "../../src/findings/printers/printer.ts";
import type { Place } from "../../src/findings/source.ts";

/** `⟦` and `⟧` stand around the place. */
export function placeIn(path: string, marked: string): Place {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  return { file: { path, text: marked.replace(/[⟦⟧]/g, "") }, span: { start, end } };
}

/** An unknown piece of evidence, at the place that is marked. */
export function unknownEvidence(
  marked: string,
  extras: Partial<Finding> & { severity?: Severity; path?: string } = {},
): GradedFinding {
  const { path = "criteria/1.1.md", ...rest } = extras;
  const found = finding("evidence-unknown", { id: "x", suggestion: "" }, placeIn(path, marked), rest);
  return { ...found, severity: extras.severity ?? "error" };
}

export function reportOf(
  findings: readonly GradedFinding[],
  extras: Partial<FindingReport> = {},
): FindingReport {
  return {
    folder: "school",
    root: "school",
    language: "en",
    findings,
    shown: findings,
    accepted: 0,
    known: 0,
    ...extras,
  };
}

export type PrintOptions = Omit<PartOptions & WholeOptions, "many">;

export const printOptions: PrintOptions = {
  language: "en",
  color: false,
  version: "1.2.3",
  failOn: "error",
  describe: (rule) => ({ severity: "error", text: `What ${rule} wants. And why.` }),
};

/** What a printer writes; the parts come from elsewhere, as from a thread. */
export function printed<Part>(
  printer: Printer<Part>,
  reports: readonly FindingReport[],
  options: Partial<PrintOptions> = {},
): string {
  const all = { ...printOptions, ...options, many: reports.length > 1 };
  return printer.whole(structuredClone(reports.map((report) => printer.part(report, all))), all);
}
