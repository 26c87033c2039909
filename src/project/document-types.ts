/** Supporting documents that are built beside the report (specification, section 8). */
import type { SourceFile } from "../findings/source.ts";
import type { Day, LocalText, Locate, Markdown, Person } from "./types.ts";

export type SupportingDocument = Minutes | Regulation | Order;

interface DocumentBase {
  readonly at: Locate;
  readonly file: SourceFile;
  /** The file's name without `.md`. */
  readonly name: string;
  readonly title: LocalText;
  readonly institution: LocalText;
  readonly body: Markdown | null;
}

export interface Minutes extends DocumentBase {
  readonly type: "minutes";
  /** The council. */
  readonly council: LocalText;
  readonly number: string | null;
  readonly date: Day | null;
  readonly place: LocalText;
  readonly present: LocalText;
  readonly absent: LocalText;
  readonly absenceReason: LocalText;
  readonly agenda: readonly Markdown[];
  readonly heard: readonly Markdown[];
  readonly decided: readonly Markdown[];
  readonly chair: LocalText;
  readonly secretary: LocalText;
}

export interface Regulation extends DocumentBase {
  readonly type: "regulation";
  readonly adopted: {
    readonly body: LocalText;
    readonly number: string | null;
    readonly date: Day | null;
    readonly document: string | null;
    readonly text: LocalText;
  } | null;
  readonly approved: {
    readonly name: LocalText;
    readonly position: LocalText;
    readonly date: Day | null;
    readonly text: LocalText;
  } | null;
}

export interface Order extends DocumentBase {
  readonly type: "order";
  readonly number: string | null;
  readonly date: Day | null;
  readonly place: LocalText;
  readonly basis: LocalText;
  readonly signature: Person | null;
}
