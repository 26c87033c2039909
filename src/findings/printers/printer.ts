/**
 * Printers: findings → text. In: the findings of one or more reports, already graded, filtered and in order. Out: the
 * whole text with a line end; nothing is written here. People read `pretty`, programs the other forms. What a report gives
 * is made alone, without its sources, so that thousands of reports can be printed and threads can share the work.
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

/** What decides how a report is printed: plain data. */
export interface PartOptions {
  /** Whether there are several reports. */
  readonly many: boolean;
  readonly color: boolean;
  /** Findings from this severity on make the check fail. */
  readonly failOn: Severity;
}

export interface WholeOptions {
  readonly many: boolean;
  /** Of what belongs to no single report. */
  readonly language: Language;
  /** Version of this tool. */
  readonly version: string;
  /** Throws for an id that is not a rule's. */
  readonly describe: (rule: string) => RuleDescription;
}

export interface Printer<Part> {
  /** What a report gives: plain data. */
  part(report: FindingReport, options: PartOptions): Part;
  /** The parts of all reports, in order, as one text. */
  whole(parts: readonly Part[], options: WholeOptions): string;
}

/** Parts that are texts and stand one after another: each can be printed as soon as it is there. */
export function oneAfterAnother(part: Printer<string>["part"]): Printer<string> {
  return { part, whole: (parts) => parts.join("") };
}

/** A file's path from the working folder. */
export function pathFromRoot({ root }: FindingReport, path: string): string {
  return root === "" || isAbsolute(path) ? path : `${root}/${path}`;
}

/** A path for an address: halves of a character, which a name on a disk may hold, cannot be encoded. */
export function wellFormed(path: string): string {
  return path.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Whether a path leads from the root of a file system: a file of a standard or layout from elsewhere. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path);
}
