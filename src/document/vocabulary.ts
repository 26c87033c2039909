/**
 * DocumentTree: all that an output format sees. A closed vocabulary of elements, plain data, with the bytes of
 * pictures and the look of the layout. Templates and narratives are read into it; writers have one handler an element
 * and the compiler names the writer that lacks one (`BlockHandlers`, `InlineHandlers`).
 *
 * `style` names a class of the layout: `.criterion-title` in style.css and the style of that name in styles.yaml.
 * null means the default of the element. Lengths are twips (1/20 point) unless a name says otherwise.
 */
import type { Place } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import type { Align, ChartType, Picture } from "../project/types.ts";

export type { Align, ChartType, Picture };

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | Caption
  | Columns
  | Landscape
  | Quote
  | CodeBlock
  | Divider
  | Contents
  | Gap;

export interface Heading {
  readonly type: "heading";
  /** 1 to 6: the level in the outline of the whole document. */
  readonly level: number;
  readonly style: string | null;
  /** Name of the anchor at its beginning. */
  readonly id: string | null;
  /** Whether the contents table lists it. */
  readonly listed: boolean;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly style: string | null;
  readonly children: readonly Inline[];
}

export type ListMarker = "bullet" | "decimal-period" | "decimal-parenthesis";

export interface List {
  readonly type: "list";
  readonly marker: ListMarker;
  /** Number of the first item. */
  readonly start: number;
  readonly style: string | null;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly type: "table";
  readonly style: string | null;
  readonly id: string | null;
  /** One entry a column of the grid; `width` is relative, null leaves it to the writer's measure. */
  readonly columns: readonly { readonly width: number | null; readonly align: Align }[];
  readonly border: "all" | "none";
  /** `fixed` in a template's table; an author's begins as `usual`, and `fitTables` makes letters small that need it. */
  readonly letters: "fixed" | "usual" | "small";
  /** How many leading rows are the header, repeated on every page. */
  readonly headerRows: number;
  /** False for a table that only arranges things on the page (letterhead, signatures). */
  readonly data: boolean;
  /** What the table holds, for those who cannot see it; null for an arrangement. */
  readonly description: string | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly style: string | null;
  /** Whether the row stays with the next one on a page. */
  readonly keepWithNext: boolean;
  /** Whether it may go on on the next page: one that `fitTables` finds longer than a page. */
  readonly mayBreak: boolean;
  /** The cells that begin in this row; a cell above with a rowspan covers the rest. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly style: string | null;
  readonly colspan: number;
  readonly rowspan: number;
  readonly align: Align | null;
  /** A row's heading, or a cell of the header. */
  readonly header: boolean;
  readonly children: readonly Block[];
}

/** A picture or chart on its own; its caption is the block that follows. */
export interface Figure {
  readonly type: "figure";
  readonly id: string | null;
  readonly style: string | null;
  readonly content: Image | ChartElement;
}

export interface ChartElement {
  readonly type: "chart";
  readonly chart: ChartType;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly unit: string | null;
  readonly decimals: number | null;
  readonly title: string;
  readonly alt: string;
}

export interface Caption {
  readonly type: "caption";
  /** Of a table (stands before it) or of a figure (stands after it). */
  readonly of: "table" | "figure";
  readonly id: string | null;
  readonly style: string | null;
  /** The number with its word («1-таблица.») is part of the text. */
  readonly children: readonly Inline[];
}

/** Blocks side by side. */
export interface Columns {
  readonly type: "columns";
  /** As that of a row. */
  readonly mayBreak: boolean;
  readonly columns: readonly (readonly Block[])[];
}

/** Blocks on a landscape page of their own; `splitPages` turns it into pages before a writer. */
export interface Landscape {
  readonly type: "landscape";
  readonly children: readonly Block[];
}

export interface Quote {
  readonly type: "quote";
  readonly children: readonly Block[];
}

export interface CodeBlock {
  readonly type: "code-block";
  readonly text: string;
}

/** A line between paragraphs. */
export interface Divider {
  readonly type: "divider";
}

/** The table of contents. */
export interface Contents {
  readonly type: "contents";
  /** Lists headings of level 1 to this. */
  readonly levels: number;
}

/** In a draft: says what is missing here. Left out when texts are compared. */
export interface Gap {
  readonly type: "gap";
  readonly children: readonly Inline[];
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Deleted
  | Code
  | Span
  | Link
  | LineBreak
  | Image
  | Note
  | BackLink
  | PageNumber
  | PageCount;

/** Text as the author typed it: writers clean and escape it. `at`: where it stands, if a format may leave something out. */
export interface Text {
  readonly type: "text";
  readonly value: string;
  readonly at?: Place;
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}

export interface Deleted {
  readonly type: "deleted";
  readonly children: readonly Inline[];
}

export interface Code {
  readonly type: "code";
  readonly value: string;
  readonly at?: Place;
}

/** Text with a character style, an anchor or a language of its own. */
export interface Span {
  readonly type: "span";
  readonly style: string | null;
  readonly id: string | null;
  readonly language: Language | null;
  readonly children: readonly Inline[];
}

export interface Link {
  readonly type: "link";
  readonly target: LinkTarget;
  readonly children: readonly Inline[];
}

export type LinkTarget =
  /** http, https or mailto; checked. */
  | { readonly kind: "url"; readonly url: string }
  /** A file, by its path from the output (`../evidence/order.pdf`). */
  | { readonly kind: "file"; readonly path: string }
  /** A supporting document of this report, by its path from the output without the ending: `documents/minutes-4`. */
  | { readonly kind: "document"; readonly path: string }
  /** An anchor of this document: `id` of a heading, table, figure, caption or span. */
  | { readonly kind: "anchor"; readonly id: string };

export interface LineBreak {
  readonly type: "break";
}

export interface Image {
  readonly type: "image";
  readonly picture: Picture;
  /** Empty for a picture that only decorates. */
  readonly alt: string;
  /** Millimetres; null: its own size at 96 dpi, at most the width at hand. */
  readonly width: number | null;
}

/** A footnote, at the place of its mark. One that is cited again is the same object at every mark. */
export interface Note {
  readonly type: "note";
  readonly children: readonly Block[];
}

/** A mark without words that leads a reader of the page back to a place that cites; print has none. */
export interface BackLink {
  readonly type: "back-link";
  /** The anchor. */
  readonly to: string;
  /** What a screen reader says: «2.1-критерийге кайтуу». */
  readonly name: string;
  /** What stands beside the arrow and in the name too: `2.1`; may be empty. */
  readonly mark: string;
}

/** The number of the page it stands on. */
export interface PageNumber {
  readonly type: "page-number";
}

/** How many pages the document has. */
export interface PageCount {
  readonly type: "page-count";
}

export interface DocumentTree {
  readonly language: Language;
  readonly properties: DocumentProperties;
  readonly look: Look;
  readonly pages: readonly PageSection[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO day inside the file; 1980-01-01 where the report has none. */
  readonly date: string;
}

/** Pages of one shape. A new one begins on a new page. */
export interface PageSection {
  readonly orientation: "portrait" | "landscape";
  /** Class of the section. */
  readonly style: string | null;
  /** On every page of the section. */
  readonly header: readonly Block[];
  readonly footer: readonly Block[];
  /** Whether the first page of the section has neither header nor footer; a draft's mark stays. */
  readonly plainFirstPage: boolean;
  readonly children: readonly Block[];
}

/** How a document looks: page, named styles, and the style sheet of the HTML. */
export interface Look {
  readonly page: {
    /** Twips of the portrait page. */
    readonly width: number;
    readonly height: number;
    readonly margins: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
  };
  readonly styles: readonly Style[];
  readonly css: string;
}

/** A named style. Everything but `id` and `kind` may be null: then it comes from `basedOn`, or Word's default. */
export interface Style {
  /** The class: `criterion-title`. Ids of built-in elements: `body`, `heading-1` … `heading-6`, `caption` … */
  readonly id: string;
  /** The name that Word shows, by the report's language. */
  readonly name: string;
  readonly kind: "paragraph" | "character" | "table";
  readonly basedOn: string | null;
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly capitals: boolean | null;
  /** Six hexadecimal digits. */
  readonly color: string | null;
  readonly background: string | null;
  readonly align: Align | "justify" | null;
  /** Points. */
  readonly spaceBefore: number | null;
  readonly spaceAfter: number | null;
  /** Multiple of the single line. */
  readonly lineHeight: number | null;
  /** Millimetres. */
  readonly indentLeft: number | null;
  readonly indentFirst: number | null;
  readonly keepWithNext: boolean | null;
  readonly pageBreakBefore: boolean | null;
  readonly borderTop: boolean | null;
  readonly borderBottom: boolean | null;
}

/** The elements that a writer must know, by type. */
export type BlockHandlers<State, Result> = {
  readonly [Type in Exclude<Block, Landscape>["type"]]: (
    node: Extract<Block, { type: Type }>,
    state: State,
  ) => Result;
};

export type InlineHandlers<State, Result> = {
  readonly [Type in Inline["type"]]: (node: Extract<Inline, { type: Type }>, state: State) => Result;
};
