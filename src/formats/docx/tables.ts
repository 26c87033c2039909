/** Tables (ISO 29500-1, 17.4): fixed layout on an exact grid, header rows that repeat, merged cells with their rests. */
import type { Block, Columns, Table } from "../../document/vocabulary.ts";
import { writeStory } from "./blocks.ts";
import { cellScope, type RowContext, spannedWidth, TOGETHER } from "./cell-scope.ts";
import { columnNeeds } from "./column-needs.ts";
import { columnWidths, leastWidth } from "./column-widths.ts";
import { type GridCell, type GridRow, grid } from "./grid.ts";
import { writeOnce } from "./numbered-once.ts";
import { shade } from "./properties.ts";
import { type Scope, widthAtHand } from "./state.ts";
import { GRID_BORDERS, NO_BORDERS } from "./styles-part.ts";
import { escapeAttribute } from "./xml.ts";

export function writeTable(node: Table, scope: Scope): string {
  const { total, widths, repeats, rows } = shapeTable(node, scope);
  if (rows.length === 0) return "";
  return (
    scope.document.anchors.mark(node.id) +
    `<w:tbl>${tableProperties(node, total, repeats, scope)}` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${rows.map(({ row, context }) => writeRow(row, context)).join("")}</w:tbl>`
  );
}

/** A table on its grid. Widths are twips. */
export interface TableShape {
  readonly total: number;
  readonly widths: readonly number[];
  /** Whether the header rows are shown again on every page. */
  readonly repeats: boolean;
  readonly rows: readonly { readonly row: GridRow; readonly context: RowContext }[];
}

export function shapeTable(node: Table, scope: Scope): TableShape {
  const cells = grid(node);
  const outer = tableScope(scope);
  const total = widthAtHand(scope);
  const widths = columnWidths(columnNeeds(node, cells, outer), total);
  const header = cells.rows.slice(0, cells.headerRows);
  const repeats =
    header.length > 0 && header.length < cells.rows.length && header.every(({ row }) => !row.mayBreak);
  const rows = cells.rows.map((row, index) => ({
    row,
    context: { node, widths, isHeader: index < cells.headerRows, repeats, scope: outer },
  }));
  return { total, widths, repeats, rows };
}

/** Whether its words need more than the width at hand. */
export function isTooWide(node: Table, scope: Scope): boolean {
  return leastWidth(columnNeeds(node, grid(node), tableScope(scope))) > widthAtHand(scope);
}

/** Its cells begin anew: they are no items of the list that it stands in. */
function tableScope(scope: Scope): Scope {
  return { ...scope, numbering: null, lead: "", listDepth: 0 };
}

export function writeColumns(node: Columns, scope: Scope): string {
  return writeTable(tableOfColumns(node), scope);
}

/** Side by side: a table without borders and of one row. A single column stands in line with the text around it. */
export function tableOfColumns(node: Columns): Table {
  const cells = node.columns.map((children) => ({
    style: null,
    colspan: 1,
    rowspan: 1,
    align: null,
    header: false,
    children,
  }));
  return {
    type: "table",
    style: cells.length === 1 ? TOGETHER : null,
    id: null,
    columns: node.columns.map(() => ({ width: 1, align: "left" })),
    border: "none",
    letters: "fixed",
    headerRows: 0,
    data: false,
    description: null,
    rows: [{ style: null, keepWithNext: false, mayBreak: node.mayBreak, cells }],
  };
}

/** Whether the block shows a table of data last: what follows keeps its distance. */
export function endsWithData(node: Block | undefined): boolean {
  if (node?.type === "columns") return node.columns.length === 1 && endsWithData(node.columns[0]!.at(-1));
  return node?.type === "table" && node.data;
}

function tableProperties(node: Table, total: number, repeats: boolean, scope: Scope): string {
  const { sheet } = scope.document;
  const own = sheet.find(node.style, "table");
  const bordered = node.border === "all";
  const style = own ?? sheet.get(bordered ? "table" : "arrangement");
  const description = node.description?.trim() ? node.description : null;
  const caption = scope.tableCaption?.trim() ? scope.tableCaption : null;
  return (
    `<w:tblPr><w:tblStyle w:val="${style.wordId}"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblInd w:w="${scope.indent ?? 0}" w:type="dxa"/>` +
    (own && own.id !== "table" && own.id !== TOGETHER ? (bordered ? GRID_BORDERS : NO_BORDERS) : "") +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblLook w:val="${repeats ? "0620" : "0600"}" w:firstRow="${repeats ? 1 : 0}" w:lastRow="0" ` +
    'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    (caption === null ? "" : `<w:tblCaption w:val="${escapeAttribute(caption)}"/>`) +
    (description === null ? "" : `<w:tblDescription w:val="${escapeAttribute(description)}"/>`) +
    "</w:tblPr>"
  );
}

function writeRow({ row, cells }: GridRow, context: RowContext): string {
  const properties =
    (row.mayBreak ? "" : "<w:cantSplit/>") + (context.isHeader && context.repeats ? "<w:tblHeader/>" : "");
  const content = cells.map((cell) => writeCell(cell, row, context)).join("");
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${content}</w:tr>`;
}

/** Cells of a template's table hold long stories; those of an author's one come with their table. */
function writeCellStory({ cell, continued }: GridCell, inner: Scope, { node }: RowContext): string {
  const blocks = continued ? [] : cell.children;
  if (node.letters !== "fixed") return writeStory(blocks, inner);
  return writeOnce(blocks, inner, (scope) => writeStory(blocks, scope));
}

function writeCell(placed: GridCell, row: GridRow["row"], context: RowContext): string {
  const { colspan, rowspan, continued } = placed;
  const { sheet } = context.scope.document;
  const width = spannedWidth(placed, context.widths);
  const inner = cellScope(placed, row, context);
  const background = sheet.look(sheet.get(inner.paragraphStyle), "background");
  const merge = continued ? "<w:vMerge/>" : rowspan > 1 ? '<w:vMerge w:val="restart"/>' : "";
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : "") +
    merge +
    shade(background) +
    (context.isHeader ? '<w:vAlign w:val="center"/>' : "") +
    `</w:tcPr>${writeCellStory(placed, inner, context)}</w:tc>`
  );
}
