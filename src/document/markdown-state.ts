/** What the conversion of Markdown carries along: the text, what its references print, and where it is. */
import type * as mdast from "mdast";
import type { Embed, ReferenceKind } from "../project/references.ts";
import type { Chart, DataTable, Markdown, Picture } from "../project/types.ts";
import type { Block, LinkTarget, Note } from "./vocabulary.ts";

/** What a reference prints; `null` from a resolver means that there is no such thing. */
export interface Resolver {
  /** Empty square brackets. `ending` is what stands behind `{}`. */
  reference(
    kind: ReferenceKind,
    id: string,
  ): { readonly text: string; readonly target: LinkTarget | null } | null;
  table(path: string): DataTable | null;
  chart(path: string): Chart | null;
  picture(path: string): Picture | null;
  /** The caption with its number, if the table or figure has one. */
  caption(of: "table" | "figure", id: string, caption: string): string;
  /** The anchor of a table or figure; null for the second use of one id. */
  anchor(of: "table" | "figure", embed: Embed): string | null;
  /** A file of the report's folder, seen from the output. */
  file(path: string): string;
  /** Alternative text of a chart that has only data: «{caption}: {names of the series}». */
  chartAlt(caption: string, chart: Chart): string;
}

export interface State {
  readonly markdown: Markdown;
  readonly resolver: Resolver;
  readonly notes: ReadonlyMap<string, mdast.FootnoteDefinition>;
  readonly definitions: ReadonlyMap<string, mdast.Definition>;
  /** Notes that a mark led to already, by their identifier: a note has one text and one number. */
  readonly cited: Map<string, Note>;
  /** Notes being expanded, so that a note that cites itself ends. */
  readonly open: readonly string[];
  readonly inCell: boolean;
  /** Depths of the headings above the next one, as typed. */
  readonly headings: number[];
  /** Converts blocks; notes hold some. */
  readonly blocks: (nodes: readonly mdast.RootContent[], state: State) => Block[];
}
