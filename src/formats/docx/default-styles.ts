/**
 * Styles that every document has, with the names by which Word knows its own (ISO 29500-1, 17.7.4.9). A layout's style
 * of the same id is laid over them, property by property; a name that Word knows stays.
 */
import type { Style } from "../../document/vocabulary.ts";

export type StyleLook = Partial<Omit<Style, "id" | "name" | "kind">>;

export interface DefaultStyle {
  readonly id: string;
  readonly kind: Style["kind"];
  readonly wordId: string;
  readonly wordName: string;
  /** Whether Word has a style of this name itself. */
  readonly builtIn: boolean;
  readonly look: StyleLook;
  readonly extras?: StyleExtras;
}

/** What a layout cannot set. */
export interface StyleExtras {
  /** Id of the style of the paragraph that follows when one types on. */
  readonly next?: string;
  /** 0 to 8; 9 is text. */
  readonly outlineLevel?: number;
  readonly keepLines?: boolean;
  readonly contextualSpacing?: boolean;
  readonly underline?: boolean;
  readonly superscript?: boolean;
  readonly strike?: boolean;
  /** Points; the line is exactly so high. */
  readonly exactLine?: number;
  /** Whether a tab leads to the right edge of the page's text, along dots. */
  readonly dotsToRight?: boolean;
}

export const HEADING_LEVELS = [1, 2, 3, 4, 5, 6] as const;
const HEADING_SIZES = [16, 14, 13, 12, 12, 12];

const paragraph = (id: string, wordId: string, wordName: string, look: StyleLook, extras: StyleExtras = {}) =>
  ({ id, kind: "paragraph", wordId, wordName, builtIn: true, look, extras }) as const;
const character = (id: string, wordId: string, wordName: string, look: StyleLook, extras: StyleExtras = {}) =>
  ({ id, kind: "character", wordId, wordName, builtIn: true, look, extras }) as const;
const own = (style: DefaultStyle): DefaultStyle => ({ ...style, builtIn: false });

const headings = HEADING_LEVELS.map((level) =>
  paragraph(
    `heading-${level}`,
    `Heading${level}`,
    `heading ${level}`,
    {
      size: HEADING_SIZES[level - 1]!,
      bold: level < 6,
      italic: level > 4,
      spaceBefore: level < 3 ? 18 : 12,
      spaceAfter: 6,
      keepWithNext: true,
    },
    { next: "body", outlineLevel: level - 1, keepLines: true },
  ),
);

const contents = HEADING_LEVELS.map((level) =>
  paragraph(
    `toc-${level}`,
    `TOC${level}`,
    `toc ${level}`,
    { indentLeft: (level - 1) * 5, spaceAfter: 3 },
    { dotsToRight: true },
  ),
);

export const DEFAULT_STYLES: readonly DefaultStyle[] = [
  paragraph("body", "BodyText", "Body Text", { font: "Times New Roman", size: 12, spaceAfter: 6 }),
  ...headings,
  paragraph(
    "title",
    "Title",
    "Title",
    { size: 20, bold: true, align: "center", spaceAfter: 12 },
    { next: "body" },
  ),
  paragraph(
    "subtitle",
    "Subtitle",
    "Subtitle",
    { size: 14, align: "center", spaceAfter: 12 },
    { next: "body" },
  ),
  paragraph("caption", "Caption", "caption", {
    italic: true,
    size: 11,
    align: "center",
    spaceBefore: 3,
    spaceAfter: 9,
  }),
  own(
    paragraph("table-caption", "TableCaption", "Table Caption", {
      basedOn: "caption",
      align: "left",
      spaceBefore: 6,
      spaceAfter: 3,
      keepWithNext: true,
    }),
  ),
  own(
    paragraph(
      "figure",
      "Figure",
      "Figure",
      { align: "center", spaceBefore: 6, keepWithNext: true },
      { next: "caption" },
    ),
  ),
  paragraph("list", "ListParagraph", "List Paragraph", { spaceAfter: 6 }, { contextualSpacing: true }),
  paragraph("quote", "Quote", "Quote", { italic: true, indentLeft: 10, spaceAfter: 6 }),
  paragraph("code-block", "HTMLPreformatted", "HTML Preformatted", {
    font: "Courier New",
    size: 10,
    spaceAfter: 6,
  }),
  own(paragraph("divider", "Divider", "Divider", { borderBottom: true, spaceAfter: 6 })),
  own(paragraph("gap", "Gap", "Gap", { bold: true, color: "9C0006", background: "FFF2CC", spaceAfter: 6 })),
  own(paragraph("separator", "Separator", "Separator", {}, { exactLine: 6 })),
  own(paragraph("page-end", "PageEnd", "Page End", {}, { exactLine: 1 })),
  own(paragraph("table-text", "TableText", "Table Text", { size: 11 })),
  own(
    paragraph("table-header", "TableHeader", "Table Header", {
      basedOn: "table-text",
      bold: true,
      align: "center",
    }),
  ),
  own(
    paragraph("table-row-header", "TableRowHeader", "Table Row Header", {
      basedOn: "table-text",
      bold: true,
    }),
  ),
  own(
    paragraph("table-text-small", "TableTextSmall", "Table Text Small", { basedOn: "table-text", size: 9 }),
  ),
  own(
    paragraph("table-header-small", "TableHeaderSmall", "Table Header Small", {
      basedOn: "table-header",
      size: 9,
    }),
  ),
  own(
    paragraph("table-row-header-small", "TableRowHeaderSmall", "Table Row Header Small", {
      basedOn: "table-row-header",
      size: 9,
    }),
  ),
  paragraph("header", "Header", "header", { size: 10 }),
  paragraph("footer", "Footer", "footer", { size: 10, align: "center" }),
  paragraph("footnote", "FootnoteText", "footnote text", { size: 10 }),
  ...contents,
  character("footnote-reference", "FootnoteReference", "footnote reference", {}, { superscript: true }),
  character("link", "Hyperlink", "Hyperlink", { color: "0B4F9E" }, { underline: true }),
  character("strong", "Strong", "Strong", { bold: true }),
  character("emphasis", "Emphasis", "Emphasis", { italic: true }),
  own(character("deleted", "Deleted", "Deleted", {}, { strike: true })),
  character("code", "HTMLCode", "HTML Code", { font: "Courier New" }),
  own(character("gap-text", "GapText", "Gap Text", { bold: true, color: "9C0006", background: "FFF2CC" })),
  { id: "table", kind: "table", wordId: "TableGrid", wordName: "Table Grid", builtIn: true, look: {} },
  { id: "together", kind: "table", wordId: "Together", wordName: "Together", builtIn: false, look: {} },
  {
    id: "arrangement",
    kind: "table",
    wordId: "Arrangement",
    wordName: "Arrangement",
    builtIn: false,
    look: {},
  },
];

/** Headings that the contents leave out: they look the same, and are text in the outline. */
export const UNLISTED_HEADINGS: readonly DefaultStyle[] = HEADING_LEVELS.map((level) => ({
  id: unlistedHeading(level),
  kind: "paragraph",
  wordId: `UnlistedHeading${level}`,
  wordName: `Unlisted Heading ${level}`,
  builtIn: false,
  look: { basedOn: `heading-${level}` },
  extras: { next: "body", outlineLevel: 9 },
}));

export function unlistedHeading(level: number): string {
  return `heading-${level}-unlisted`;
}
