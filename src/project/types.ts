/**
 * Project: what the user wrote, typed. Made by `load/`; upstream of it there are files, downstream nobody sees one.
 * Every part can say where it stands (`at`), so that a finding points at the word.
 *
 * Texts keep the letters that were typed: `1.10`, `012` and `7/1` are strings. Absent and empty values are `null` or `[]`.
 */
import type { Root } from "mdast";
import type { Place, SourceFile } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import type { Chart, DataTable, Facts } from "./data-types.ts";
import type { SupportingDocument } from "./document-types.ts";

export type * from "./data-types.ts";
export type * from "./document-types.ts";

/** A path inside a YAML file: `["evidence", 2, "title"]`. */
export type DataPath = readonly (string | number)[];

/**
 * Finds the place of a value in its file. A path that leads nowhere gives the nearest parent that is there; with
 * `"key"` the key's own place.
 */
export type Locate = (path: DataPath, what?: "value" | "key") => Place;

/** Text by language. A plain string of the user stands under the report's language. Order is the order written. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

/** A wording of a standard. */
export interface StandardText {
  readonly text: LocalText;
  /** Languages whose wording is the official one; the others are translations made for this tool. */
  readonly official: readonly Language[];
}

/** A parsed Markdown text. Positions of its nodes (`position.start.offset` …) are offsets in `file`. */
export interface Markdown {
  readonly file: SourceFile;
  readonly root: Root;
}

/** An ISO day, `2023-09-18`. */
export type Day = string;

export type AnnexNumbering = "per-section" | "global" | "none";
export type SectionListKind = "strengths" | "weaknesses" | "recommendations";
export const SECTION_LISTS: readonly SectionListKind[] = ["strengths", "weaknesses", "recommendations"];

export interface Standard {
  readonly id: string;
  readonly version: string;
  readonly title: StandardText;
  readonly reportTitle: LocalText;
  readonly authority: LocalText;
  readonly legalBasis: readonly {
    readonly title: LocalText;
    readonly number: string | null;
    readonly date: Day | null;
    readonly url: string | null;
  }[];
  readonly kind: "institutional" | "programme";
  readonly level: string;
  readonly languages: readonly Language[];
  readonly valid: { readonly from: Day | null; readonly until: Day | null };
  readonly layout: string;
  readonly annexes: AnnexNumbering;
  readonly rating: readonly { readonly id: string; readonly label: LocalText }[];
  readonly chapters: readonly StandardChapter[];
  readonly sections: readonly StandardSection[];
  readonly sectionRequires: readonly SectionListKind[];
  readonly rules: RuleSettings;
  /** JSON Schema of a criterion's front matter. */
  readonly responseSchema: Readonly<Record<string, unknown>>;
}

export interface StandardChapter {
  readonly id: string;
  readonly title: StandardText;
  readonly place: "before" | "after";
  readonly number: string | null;
  readonly required: boolean;
}

export interface StandardSection {
  readonly number: string;
  readonly title: StandardText;
  readonly requirement: StandardText | null;
  readonly criteria: readonly StandardCriterion[];
}

export interface StandardCriterion {
  readonly number: string;
  readonly title: StandardText;
  /** What a reviewer looks for. */
  readonly guidance: LocalText;
  /** Sub-points that the wording lists, each answered on its own. */
  readonly items: readonly LocalText[];
  readonly evidenceMin: number;
}

/** Settings by rule id: `off`, a severity, or options. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
export interface RuleSetting {
  readonly severity: "off" | "error" | "warning" | "info" | null;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Manifest {
  readonly at: Locate;
  readonly file: SourceFile;
  readonly standard: string;
  readonly layout: string | null;
  readonly language: Language;
  readonly title: LocalText;
  readonly place: LocalText;
  readonly year: string | null;
  readonly date: Day | null;
  readonly period: { readonly from: Day | null; readonly to: Day | null } | null;
  readonly institution: Institution;
  readonly programme: {
    readonly code: string | null;
    readonly name: LocalText;
    readonly qualification: LocalText;
    readonly form: LocalText;
    readonly duration: LocalText;
  } | null;
  readonly previousAccreditation: LocalText;
  readonly head: Person | null;
  readonly contact: Person | null;
  readonly approvals: readonly Approval[];
  readonly workingGroup: {
    readonly text: LocalText;
    readonly order: {
      readonly number: string | null;
      readonly date: Day | null;
      readonly evidence: string | null;
    } | null;
    readonly members: readonly Person[];
  } | null;
  readonly commission: {
    readonly chair: Person | null;
    readonly secretary: Person | null;
    readonly members: readonly Person[];
    readonly place: LocalText;
    readonly date: Day | null;
  } | null;
  readonly abbreviations: readonly { readonly short: string; readonly long: LocalText }[];
  readonly labels: Readonly<Record<string, LocalText>>;
  readonly rules: RuleSettings;
  readonly accepted: readonly {
    readonly rule: string;
    readonly file: string | null;
    readonly text: string | null;
    readonly reason: string | null;
  }[];
}

export interface Institution {
  readonly name: LocalText;
  readonly short: LocalText;
  readonly authority: LocalText;
  readonly address: LocalText;
  readonly phones: readonly string[];
  readonly fax: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly region: LocalText;
  readonly district: LocalText;
  readonly code: string | null;
  /** Path of a picture in the folder. */
  readonly emblem: string | null;
  readonly letterhead: { readonly name: LocalText; readonly address: LocalText } | null;
  readonly license: {
    readonly number: string | null;
    readonly registration: string | null;
    readonly issued: Day | null;
    readonly term: LocalText;
    readonly evidence: string | null;
  } | null;
}

export interface Person {
  readonly name: LocalText;
  readonly position: LocalText;
  readonly role: LocalText;
  readonly phone: string | null;
  readonly email: string | null;
  /** Path of a picture of the signature. */
  readonly signature: string | null;
}

export interface Approval {
  readonly purpose: "start" | "adopt";
  readonly body: LocalText;
  readonly number: string | null;
  readonly date: Day | null;
  readonly evidence: string | null;
  readonly text: LocalText;
}

export type Status = "draft" | "review" | "ready";

/** The answer to one criterion, or to several in one narrative. */
export interface Response {
  readonly at: Locate;
  readonly file: SourceFile;
  /** Numbers of its criteria as typed, in the order written. Never empty. */
  readonly criteria: readonly string[];
  /** Where the n-th number stands; the file's first line where the number is the file's name. */
  readonly criterionPlace: (index: number) => Place;
  readonly title: string | null;
  readonly rating: string | null;
  readonly evidence: readonly EvidenceItem[];
  readonly responsible: string | null;
  readonly status: Status;
  readonly due: Day | null;
  /** Keys that only this standard knows. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** null where nothing is written but comments. */
  readonly narrative: Markdown | null;
}

/** An item of a criterion's list of evidence: an id of the register, or Markdown that is printed as it stands. */
export type EvidenceItem =
  | { readonly kind: "reference"; readonly id: string; readonly place: Place }
  | { readonly kind: "text"; readonly text: Markdown; readonly place: Place };

export interface SectionText {
  readonly at: Locate;
  readonly file: SourceFile;
  readonly number: string;
  readonly lists: Readonly<Record<SectionListKind, SectionList>>;
  readonly narrative: Markdown | null;
}

export type SectionListStyle = "bullets" | "numbers" | "paragraphs";

export interface SectionList {
  /** null where the key is not there. */
  readonly items: readonly Markdown[] | null;
  readonly title: string | null;
  readonly style: SectionListStyle | null;
}

export interface Chapter {
  readonly at: Locate;
  readonly file: SourceFile;
  readonly id: string;
  readonly title: string | null;
  readonly text: Markdown | null;
}

export const EVIDENCE_KINDS = [
  "order",
  "minutes",
  "plan",
  "report",
  "regulation",
  "act",
  "contract",
  "certificate",
  "photo",
  "register",
  "link",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly at: Locate;
  readonly id: string;
  readonly title: LocalText;
  readonly kind: EvidenceKind | null;
  readonly number: string | null;
  readonly date: Day | null;
  readonly validUntil: Day | null;
  readonly target: EvidenceTarget | null;
  readonly parts: readonly { readonly title: LocalText; readonly target: EvidenceTarget | null }[];
  readonly sha256: string | null;
  readonly annex: boolean;
  readonly label: string | null;
}

export type EvidenceTarget =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "document"; readonly path: string }
  | { readonly kind: "place"; readonly place: LocalText };

/** A picture that a text or the manifest names; `bytes` is null where the file is missing or unreadable. */
export interface Picture {
  readonly path: string;
  readonly format: "png" | "jpeg" | "gif" | "svg";
  /** Pixels after orientation is applied; for SVG its own size. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  readonly bytes: Uint8Array;
}

export interface Project {
  readonly manifest: Manifest;
  readonly standard: Standard;
  readonly responses: readonly Response[];
  readonly sections: readonly SectionText[];
  readonly chapters: readonly Chapter[];
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly facts: Facts;
  /** By path from the report's folder, NFC. */
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly documents: readonly SupportingDocument[];
  /** Every path of the folder that may be read, NFC, with its size in bytes. */
  readonly files: ReadonlyMap<string, { readonly size: number; readonly real: string }>;
  /** SHA-256, in small hexadecimal digits, of the files for which the register states one; by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Paths that nothing reads. */
  readonly unread: readonly string[];
  /** Paths of files of which a part could not be read: what seems absent may stand there. */
  readonly broken: ReadonlySet<string>;
}
