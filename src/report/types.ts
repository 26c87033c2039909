/**
 * Report: all that a template sees, and what `--format json` writes. Plain JSON; every field is always there (`null`,
 * `""` or `[]` when empty), because a template cannot tell "empty" from "misspelt". Texts are in the report's language.
 * `Block[]` and `Inline[]` are trees of `document/vocabulary.ts`: narratives with every reference resolved.
 */
import type { Block, Inline } from "../document/vocabulary.ts";
import type { Language } from "../messages/index.ts";
import type { AnnexNumbering, EvidenceKind, Status } from "../project/types.ts";

export interface Report {
  readonly format: 1;
  readonly language: Language;
  readonly title: string;
  readonly place: string;
  readonly year: string | null;
  /** ISO days here and below. */
  readonly date: string | null;
  readonly period: { readonly from: string | null; readonly to: string | null } | null;
  /** Whether gaps are marked and every page says draft. */
  readonly draft: boolean;
  readonly standard: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly kind: "institutional" | "programme";
    readonly level: string;
    readonly annexes: AnnexNumbering;
    readonly rating: readonly { readonly id: string; readonly label: string }[];
  };
  readonly institution: ReportInstitution;
  readonly programme: {
    readonly code: string | null;
    readonly name: string;
    readonly qualification: string;
    readonly form: string;
    readonly duration: string;
  } | null;
  readonly previousAccreditation: string;
  readonly head: ReportPerson | null;
  readonly contact: ReportPerson | null;
  readonly approvals: readonly {
    readonly purpose: "start" | "adopt";
    readonly body: string;
    readonly number: string | null;
    readonly date: string | null;
    readonly text: string;
    readonly evidence: EvidenceView | null;
  }[];
  readonly workingGroup: {
    readonly text: string;
    readonly order: {
      readonly number: string | null;
      readonly date: string | null;
      readonly evidence: EvidenceView | null;
    } | null;
    readonly members: readonly ReportPerson[];
  } | null;
  readonly commission: {
    readonly chair: ReportPerson | null;
    readonly secretary: ReportPerson | null;
    readonly members: readonly ReportPerson[];
    readonly place: string;
    readonly date: string | null;
  } | null;
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  /** Chapters that the standard puts before the sections, in its order; those not required and not written are left out. */
  readonly chaptersBefore: readonly ReportChapter[];
  readonly chaptersAfter: readonly ReportChapter[];
  readonly sections: readonly ReportSection[];
  /** The whole register, in the order written. */
  readonly evidence: readonly EvidenceView[];
  readonly completeness: {
    readonly criteria: number;
    readonly answered: number;
    readonly withEvidence: number;
    readonly ready: number;
  };
}

export interface ReportInstitution {
  readonly name: string;
  readonly short: string;
  readonly authority: string;
  readonly address: string;
  readonly phones: readonly string[];
  readonly fax: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly region: string;
  readonly district: string;
  readonly code: string | null;
  /** Path of the emblem, for `<img src>`. */
  readonly emblem: string | null;
  readonly license: {
    readonly number: string | null;
    readonly registration: string | null;
    readonly issued: string | null;
    readonly term: string;
    readonly evidence: EvidenceView | null;
  } | null;
  /** Head of a letter, a block a language that the manifest gives: Kyrgyz first, then Russian, then English. */
  readonly letterhead: readonly {
    readonly language: Language;
    readonly authority: string;
    readonly name: string;
    readonly address: string;
  }[];
}

export interface ReportPerson {
  readonly name: string;
  readonly position: string;
  readonly role: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly signature: string | null;
}

export interface ReportChapter {
  readonly id: string;
  /** Name of its anchor. */
  readonly anchor: string;
  readonly number: string | null;
  readonly title: string;
  /** Number of the part that it belongs to (`general/1.2` → `general`), null for a chapter of its own. */
  readonly group: string | null;
  readonly content: readonly Block[];
  /** Required and not written. */
  readonly missing: boolean;
}

export interface ReportSection {
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly requirement: string;
  readonly narrative: readonly Block[];
  readonly responses: readonly ReportResponse[];
  readonly strengths: ReportSectionList;
  readonly weaknesses: ReportSectionList;
  readonly recommendations: ReportSectionList;
}

export interface ReportSectionList {
  /** The section's own title for the list, or "". */
  readonly title: string;
  readonly style: "bullets" | "numbers" | "paragraphs" | null;
  readonly items: readonly (readonly Inline[])[];
  /** Required by the standard and empty. */
  readonly missing: boolean;
}

/** One narrative with the criteria that it answers; a criterion that nobody answers stands here with `missing`. */
export interface ReportResponse {
  readonly criteria: readonly {
    readonly number: string;
    readonly anchor: string;
    readonly title: string;
    readonly items: readonly string[];
  }[];
  readonly title: string;
  readonly rating: { readonly id: string; readonly label: string } | null;
  readonly ratingMissing: boolean;
  readonly narrative: readonly Block[];
  /** No file, or a file without a narrative. */
  readonly missing: boolean;
  readonly words: number;
  readonly evidence: readonly ReportEvidenceItem[];
  readonly evidenceMissing: boolean;
  readonly responsible: string | null;
  readonly status: Status;
  readonly due: string | null;
  /** Keys that only this standard knows. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** An item of a criterion's list of evidence, in the order printed. */
export interface ReportEvidenceItem {
  /** `1.1-тиркеме`, or "" where it has none. */
  readonly label: string;
  /** Name of the anchor where it is listed first, for links from the text; null for a text item. */
  readonly anchor: string | null;
  /** The register's entry; null for a text item. */
  readonly evidence: EvidenceView | null;
  /** What is printed: the title, linked to its target; a text item as it stands. */
  readonly content: readonly Inline[];
  /** Papers of an annex that has several. */
  readonly parts: readonly (readonly Inline[])[];
  /** Places of the report that list or mention it, in order; for links back. */
  readonly citedBy: readonly Citation[];
}

/** A place that cites evidence. A section stands for its narrative and its lists. */
export interface Citation {
  readonly kind: "criterion" | "section" | "chapter";
  readonly number: string | null;
  readonly title: string;
  /** Name of its anchor. */
  readonly anchor: string;
}

export interface EvidenceView {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceKind | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly validUntil: string | null;
  /** Address of its target from the output, "" where it has none or is paper. */
  readonly href: string;
  /** Where the paper lies, "" where it is a file. */
  readonly place: string;
  /** The title, linked. */
  readonly content: readonly Inline[];
}

/** What the template of a supporting document sees beside the institution. */
export interface DocumentView {
  readonly report: Report;
  readonly type: "minutes" | "regulation" | "order";
  readonly name: string;
  readonly title: string;
  readonly institution: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly place: string;
  /** Minutes. */
  readonly council: string;
  readonly present: string;
  readonly absent: string;
  readonly absenceReason: string;
  readonly agenda: readonly (readonly Inline[])[];
  readonly heard: readonly (readonly Inline[])[];
  readonly decided: readonly (readonly Inline[])[];
  readonly chair: string;
  readonly secretary: string;
  /** Regulation: the two stamps. */
  readonly adopted: {
    readonly body: string;
    readonly number: string | null;
    readonly date: string | null;
    readonly document: string | null;
    readonly text: string;
  } | null;
  readonly approved: {
    readonly name: string;
    readonly position: string;
    readonly date: string | null;
    readonly text: string;
  } | null;
  /** Order. */
  readonly basis: string;
  readonly signature: ReportPerson | null;
  readonly body: readonly Block[];
}
