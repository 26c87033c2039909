/** Small constructors of trees, and a reader of what comes out. */
import type {
  Block,
  DocumentTree,
  Inline,
  List,
  Look,
  PageSection,
  Picture,
  Style,
  Table,
  TableCell,
  TableRow,
} from "../../../src/document/vocabulary.ts";
import { readZip } from "../../../src/formats/zip.ts";

export const t = (value: string): Inline => ({ type: "text", value });

const inlines = (content: string | readonly Inline[]): readonly Inline[] =>
  typeof content === "string" ? [t(content)] : content;

export const p = (content: string | readonly Inline[], style: string | null = null): Block => ({
  type: "paragraph",
  style,
  children: inlines(content),
});

export const h = (
  level: number,
  content: string | readonly Inline[],
  more: { id?: string; style?: string; listed?: boolean } = {},
): Block => ({
  type: "heading",
  level,
  style: more.style ?? null,
  id: more.id ?? null,
  listed: more.listed ?? true,
  children: inlines(content),
});

export const list = (
  marker: List["marker"],
  items: readonly (string | readonly Block[])[],
  more: { start?: number; style?: string } = {},
): List => ({
  type: "list",
  marker,
  start: more.start ?? 1,
  style: more.style ?? null,
  items: items.map((item) => (typeof item === "string" ? [p(item)] : item)),
});

export const cell = (content: string | readonly Block[], more: Partial<TableCell> = {}): TableCell => ({
  style: null,
  colspan: 1,
  rowspan: 1,
  align: null,
  header: false,
  children: typeof content === "string" ? (content === "" ? [] : [p(content)]) : content,
  ...more,
});

export const row = (cells: readonly (string | TableCell)[], more: Partial<TableRow> = {}): TableRow => ({
  style: null,
  keepWithNext: false,
  mayBreak: false,
  cells: cells.map((one) => (typeof one === "string" ? cell(one) : one)),
  ...more,
});

export const table = (
  rows: readonly (readonly (string | TableCell)[] | TableRow)[],
  more: Partial<Table> = {},
): Table => {
  const all = rows.map((one) => ("cells" in one ? one : row(one)));
  const width = Math.max(0, ...all.map((one) => one.cells.reduce((sum, each) => sum + each.colspan, 0)));
  return {
    type: "table",
    style: null,
    id: null,
    columns: Array.from({ length: width }, () => ({ width: null, align: "left" as const })),
    border: "all",
    letters: "usual",
    headerRows: 0,
    data: true,
    description: null,
    rows: all,
    ...more,
  };
};

export const style = (id: string, more: Partial<Style> = {}): Style => ({
  id,
  name: id,
  kind: "paragraph",
  basedOn: null,
  font: null,
  size: null,
  bold: null,
  italic: null,
  capitals: null,
  color: null,
  background: null,
  align: null,
  spaceBefore: null,
  spaceAfter: null,
  lineHeight: null,
  indentLeft: null,
  indentFirst: null,
  keepWithNext: null,
  pageBreakBefore: null,
  borderTop: null,
  borderBottom: null,
  ...more,
});

export const look = (styles: readonly Style[] = []): Look => ({
  page: { width: 11906, height: 16838, margins: { top: 1134, right: 567, bottom: 1134, left: 1134 } },
  styles,
  css: "",
});

export const page = (children: readonly Block[], more: Partial<PageSection> = {}): PageSection => ({
  orientation: "portrait",
  style: null,
  header: [],
  footer: [],
  plainFirstPage: false,
  children,
  ...more,
});

export const tree = (
  pages: readonly (PageSection | Block)[],
  more: Partial<DocumentTree> = {},
): DocumentTree => ({
  language: "ky",
  properties: { title: "Отчёт", subject: "", author: "Мектеп", date: "2022-09-15" },
  look: look(),
  pages: pages.every((one) => "children" in one && !("type" in one))
    ? (pages as readonly PageSection[])
    : [page(pages as readonly Block[])],
  ...more,
});

export const picture = (
  format: Picture["format"],
  bytes: Uint8Array,
  width: number,
  height: number,
  orientation = 1,
): Picture => ({ path: `images/a.${format}`, format, width, height, orientation, bytes });

/** The text parts of a package by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(entry.bytes).toString("utf8")]));
}

/** What stands in `<w:body>` before the last section's properties. */
export function bodyOf(bytes: Uint8Array): string {
  const xml = partsOf(bytes).get("word/document.xml")!;
  return xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr>"));
}
