/**
 * Printers: findings → text. In: the findings of one or more reports, already graded, filtered and in order. Out: the
 * whole text with a line end; nothing is written here. People read `pretty`, programs the other forms.
 */
import type { Language } from "../../messages/index.ts";
import type { GradedFinding, Severity } from "../finding.ts";

export const FINDING_FORMATS = ["pretty", "short", "json", "sarif", "github", "junit"] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** The findings of one report. */
export interface FindingReport {
  /** As named on the command line. */
  readonly folder: string;
  /** The folder's path from the working folder, "" for itself: what stands before a file for tools that look from there. */
  readonly root: string;
  readonly language: Language;
  /** All of them: what a summary counts. */
  readonly findings: readonly GradedFinding[];
  /** Those to print; fewer than `findings` where the user limits the number. */
  readonly shown: readonly GradedFinding[];
  /** How many more the commission has accepted. */
  readonly accepted: number;
  /** How many more the baseline knows. */
  readonly known: number;
}

/** What a printer may know of a rule. */
export interface RuleDescription {
  readonly severity: Severity;
  /** Markdown paragraphs: what the rule asks for and why. */
  readonly text: string;
}

export interface PrintOptions {
  /** Of what belongs to no single report. */
  readonly language: Language;
  readonly color: boolean;
  /** Version of this tool. */
  readonly version: string;
  /** Findings from this severity on make the check fail. */
  readonly failOn: Severity;
  /** Throws for an id that is not a rule's. */
  readonly describe: (rule: string) => RuleDescription;
}

export type Printer = (reports: readonly FindingReport[], options: PrintOptions) => string;

/** A file's path from the working folder. */
export function pathFromRoot({ root }: FindingReport, path: string): string {
  return root === "" || isAbsolute(path) ? path : `${root}/${path}`;
}

/** Whether a path leads from the root of a file system: a file of a standard or layout from elsewhere. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path);
}
