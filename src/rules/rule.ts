/**
 * A rule of section 13 of the specification. In: the project and what a rule may know of the layout and the day. Out:
 * findings, one for a mistake. A rule has one file, named after its id, and a page of the same name beside it.
 */
import type { Finding, Severity } from "../findings/finding.ts";
import type { Outline, PlacedText } from "../project/outline.ts";
import type { DataTable, Evidence, Markdown, Project } from "../project/types.ts";
import type { Field } from "./text/fields.ts";

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Names and defaults of its options, whole numbers, as a manifest may set them. */
  readonly options: Readonly<Record<string, number>>;
  /**
   * What it finds in a text depends on this text alone, with the tables that it shows, and on what `RuleContext` has besides
   * texts: manifest, facts, values of fields, settings, layout. What it finds in fields and in the register depends on these
   * alone. It is not told the day.
   */
  readonly alone: boolean;
  /**
   * Of a rule that lays texts side by side: whether a text holds any of what it compares, told from what a rule that is
   * `alone` may know. What it finds is the same without a text that does not. null: it looks at all of them.
   */
  readonly concernedBy: ((text: CheckedText, project: Project) => boolean) | null;
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** A text with its place, as rules see it. */
export interface CheckedText {
  readonly markdown: Markdown;
  readonly in: PlacedText["in"] | "document";
  /** Number of the criterion, null elsewhere. */
  readonly criterion: string | null;
  /** Whether it is a cell of a table from data. */
  readonly isCell: boolean;
  /** From data, that it shows; a cell has none. */
  readonly tables: readonly DataTable[];
}

export interface RuleContext {
  readonly project: Project;
  readonly outline: Outline;
  /**
   * Every narrative in the order of the report, each with the tables that it shows; then the supporting documents. Without
   * texts in which the rule is known to find nothing.
   */
  readonly texts: readonly CheckedText[];
  /** The same with these. */
  readonly everyText: readonly CheckedText[];
  /**
   * Values of YAML that people read, and the evidence; none where a rule that is `alone` is known to find nothing in all of
   * them.
   */
  readonly fields: readonly Field[];
  readonly register: readonly Evidence[];
  /** The day that counts as today; null keeps rules about dates silent. */
  readonly today: string | null;
  /** The day by which what is due is late. */
  readonly dueDay: string | null;
  readonly layout: {
    readonly narrativeInCell: boolean;
    readonly signatures: boolean;
    readonly abbreviations: boolean;
  };
  /** Value of an option of this rule: the manifest's, the standard's, or the default. */
  readonly option: (name: string) => number;
}

export function defineRule(rule: Pick<Rule, "id" | "severity" | "check"> & Partial<Rule>): Rule {
  return { options: {}, alone: false, concernedBy: null, ...rule };
}
