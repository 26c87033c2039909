/** Short ways to build a tree in a test. */
import type {
  Block,
  Caption,
  ChartElement,
  DocumentTree,
  Heading,
  Inline,
  LinkTarget,
  List,
  PageSection,
  Paragraph,
  Picture,
  Table,
  TableCell,
  TableRow,
} from "../../../src/document/vocabulary.ts";

type Words = string | readonly Inline[];

export const text = (value: string): Inline => ({ type: "text", value });

const inlines = (words: Words): readonly Inline[] => (typeof words === "string" ? [text(words)] : words);

export const paragraph = (words: Words, style: string | null = null): Paragraph => ({
  type: "paragraph",
  style,
  children: inlines(words),
});

export const heading = (level: number, words: Words, extras: Partial<Heading> = {}): Heading => ({
  type: "heading",
  level,
  style: null,
  id: null,
  listed: true,
  children: inlines(words),
  ...extras,
});

export const link = (target: LinkTarget, words: string): Inline => ({
  type: "link",
  target,
  children: inlines(words),
});

export const anchorLink = (id: string, words: string): Inline => link({ kind: "anchor", id }, words);

export const note = (...children: Block[]): Inline => ({ type: "note", children });

export const gap = (words: string): Block => ({ type: "gap", children: inlines(words) });

export const caption = (of: Caption["of"], words: Words, id: string | null = null): Caption => ({
  type: "caption",
  of,
  id,
  style: null,
  children: inlines(words),
});

export const list = (
  marker: List["marker"],
  start: number,
  ...items: (string | readonly Block[])[]
): List => ({
  type: "list",
  marker,
  start,
  style: null,
  items: items.map((item) => (typeof item === "string" ? [paragraph(item)] : item)),
});

export const cell = (content: string | readonly Block[], extras: Partial<TableCell> = {}): TableCell => ({
  style: null,
  colspan: 1,
  rowspan: 1,
  align: null,
  header: false,
  children: typeof content === "string" ? [paragraph(content)] : content,
  ...extras,
});

export const row = (
  cells: readonly (string | readonly Block[] | TableCell)[],
  extras: Partial<TableRow> = {},
): TableRow => ({
  style: null,
  keepWithNext: false,
  mayBreak: false,
  cells: cells.map((content) =>
    typeof content === "object" && "colspan" in content ? content : cell(content),
  ),
  ...extras,
});

export const headerRow = (...words: readonly string[]): TableRow =>
  row(words.map((content) => cell(content, { header: true })));

/** As many columns as `widths`. */
export const table = (
  widths: readonly (number | null)[],
  headerRows: number,
  rows: readonly TableRow[],
  extras: Partial<Table> = {},
): Table => ({
  type: "table",
  style: null,
  id: null,
  columns: widths.map((width) => ({ width, align: "left" })),
  border: "all",
  letters: "usual",
  headerRows,
  data: true,
  description: null,
  rows,
  ...extras,
});

export const chart = (extras: Partial<ChartElement> = {}): ChartElement => ({
  type: "chart",
  chart: "column",
  categories: ["2021", "2022"],
  series: [{ name: "Сапат", values: [44.5, 51] }],
  unit: "%",
  decimals: null,
  title: "Билим сапаты",
  alt: "",
  ...extras,
});

export const figure = (content: ChartElement | Extract<Inline, { type: "image" }>): Block => ({
  type: "figure",
  id: null,
  style: null,
  content,
});

export const svgPicture = (svg: string, width: number, height: number): Picture => ({
  path: "images/emblem.svg",
  format: "svg",
  width,
  height,
  orientation: 1,
  bytes: new TextEncoder().encode(svg),
});

export const page = (children: readonly Block[], extras: Partial<PageSection> = {}): PageSection => ({
  orientation: "portrait",
  style: null,
  header: [],
  footer: [],
  plainFirstPage: false,
  children,
  ...extras,
});

export const documentOf = (
  pages: readonly (PageSection | Block)[],
  extras: Partial<DocumentTree> = {},
): DocumentTree => ({
  language: "ky",
  properties: { title: "Өзүн-өзү баалоо", subject: "", author: "", date: "1980-01-01" },
  look: {
    page: { width: 11906, height: 16838, margins: { top: 1134, right: 567, bottom: 1134, left: 1134 } },
    styles: [],
    css: "",
  },
  pages: pages.every((item): item is PageSection => "plainFirstPage" in item)
    ? pages
    : [page(pages.filter((item): item is Block => "type" in item))],
  ...extras,
});
