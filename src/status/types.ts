/**
 * How far reports are, as plain JSON. `Status` is all about one report; `School` is what a row of many reports holds;
 * `RollUp` is many rows with their sums. What `status --format json` writes: `schemas/core/status.schema.json`.
 */
import type { Severity } from "../findings/finding.ts";
import type { Summary } from "../findings/order.ts";
import type { Language } from "../messages/index.ts";
import type { Status as AnswerStatus, Day, SectionListKind } from "../project/types.ts";

/** Numbers of criteria, but for `gaps`. */
export interface Totals {
  readonly criteria: number;
  /** With a narrative. */
  readonly narratives: number;
  /** With as much evidence as the standard asks for. */
  readonly evidenced: number;
  /** With a step of the standard's scale; 0 where it has none. */
  readonly rated: number;
  /** With a narrative that is marked ready. */
  readonly ready: number;
  /** Narrative, evidence, rating and state as they should be, and no error in the file. */
  readonly done: number;
  readonly overdue: number;
  /** What is not there: narratives, evidence, ratings, and chapters and lists of sections that the standard requires. */
  readonly gaps: number;
}

/** `unreadable`: there is no manifest, standard or time enough to say more. */
export type ReportState = "complete" | "incomplete" | "unreadable";

export interface School {
  /** As named on the command line. */
  readonly folder: string;
  /** That counts as today. */
  readonly day: Day;
  readonly state: ReportState;
  readonly language: Language;
  /** "" where the manifest does not say it. */
  readonly institution: {
    readonly name: string;
    readonly region: string;
    readonly district: string;
    readonly code: string | null;
  };
  readonly programme: { readonly code: string | null; readonly name: string } | null;
  readonly standard: { readonly id: string; readonly version: string; readonly level: string } | null;
  readonly totals: Totals;
  readonly sections: readonly { readonly number: string; readonly criteria: number; readonly done: number }[];
  /** The standard's scale, with how many criteria have each step. */
  readonly ratings: readonly Rated[];
  readonly findings: Summary;
  /** How many findings, by rule. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface Rated {
  readonly id: string;
  readonly label: string;
  readonly criteria: number;
}

export interface Status extends Omit<School, "sections"> {
  readonly sections: readonly SectionStatus[];
  /** Those that the standard requires or that are written. */
  readonly chapters: readonly ChapterStatus[];
  /** At most five, the most pressing first. */
  readonly next: readonly NextThing[];
  /** In alphabetical order; at the end what nobody is named for. */
  readonly people: readonly PersonStatus[];
}

export interface SectionStatus {
  readonly number: string;
  readonly title: string;
  readonly totals: Totals;
  readonly lists: readonly {
    readonly kind: SectionListKind;
    readonly items: number;
    readonly required: boolean;
  }[];
  readonly criteria: readonly CriterionStatus[];
}

export interface CriterionStatus {
  readonly number: string;
  readonly title: string;
  /** Of the answer; null where there is none. One file may answer several criteria. */
  readonly file: string | null;
  readonly narrative: boolean;
  readonly words: number;
  readonly evidence: number;
  readonly evidenceNeeded: number;
  readonly rating: { readonly id: string; readonly label: string } | null;
  readonly ratingNeeded: boolean;
  readonly responsible: string | null;
  readonly due: Day | null;
  readonly overdue: boolean;
  /** null where there is no answer. */
  readonly status: AnswerStatus | null;
  /** Of the answer's file. */
  readonly findings: Summary;
  readonly done: boolean;
}

export interface ChapterStatus {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly written: boolean;
}

/** A finding as something to do. */
export interface NextThing {
  readonly rule: string;
  readonly severity: Severity;
  readonly criterion: string | null;
  /** From the report's folder; null, as the line, where it is about no file. */
  readonly file: string | null;
  readonly line: number | null;
  /** What is wrong, and what to do. */
  readonly message: string;
  readonly help: string | null;
  readonly responsible: string | null;
  readonly due: Day | null;
}

export interface PersonStatus {
  /** null: nobody is named. */
  readonly name: string | null;
  /** Numbers of the criteria that are theirs. */
  readonly criteria: readonly string[];
  readonly done: number;
  readonly overdue: number;
  readonly tasks: readonly Task[];
}

/** What is left to do in one file, or for one chapter or section. */
export interface Task {
  readonly file: string | null;
  /** Numbers of its criteria; none where it is about something else. */
  readonly criteria: readonly string[];
  /** Of the criterion, section or chapter; "" where it is about a file alone. */
  readonly title: string;
  readonly due: Day | null;
  readonly overdue: boolean;
  readonly needs: readonly Need[];
  /** Errors and warnings beside what `needs` says. */
  readonly findings: readonly {
    readonly severity: Severity;
    readonly message: string;
    readonly line: number | null;
  }[];
}

/** `count`: how many pieces of evidence are wanting; else 1. */
export interface Need {
  readonly kind: "narrative" | "evidence" | "rating" | "ready" | "chapter" | SectionListKind;
  readonly count: number;
}

/** Sums over reports. */
export interface Sums {
  readonly schools: number;
  readonly complete: number;
  readonly unreadable: number;
  readonly totals: Totals;
  readonly findings: Summary;
}

export interface DistrictSums extends Sums {
  /** "" where the manifest does not say it. */
  readonly district: string;
}

export interface RegionSums extends Sums {
  readonly region: string;
  readonly districts: readonly DistrictSums[];
}

export interface RollUp {
  readonly sums: Sums;
  readonly regions: readonly RegionSums[];
  /** Steps of all scales by their label, in the order of the standards. */
  readonly ratings: readonly Rated[];
  /** The most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly findings: number; readonly schools: number }[];
  /** By region, district, name. */
  readonly schools: readonly School[];
}
