/** Tables (ISO 29500-1, 17.4): fixed layout on an exact grid, header rows that repeat, merged cells with their rests. */
import type { Align, Columns, Table } from "../../document/vocabulary.ts";
import { linesOf } from "../../document/walk.ts";
import { writeStory } from "./blocks.ts";
import { type ColumnNeed, columnWidths } from "./column-widths.ts";
import { type Grid, type GridCell, type GridRow, grid } from "./grid.ts";
import { lineWidth, longestWordWidth } from "./measure.ts";
import { shade } from "./properties.ts";
import { type Scope, widthAtHand } from "./state.ts";
import { CELL_MARGIN, GRID_BORDERS, NO_BORDERS } from "./styles-part.ts";
import { escapeAttribute } from "./xml.ts";

/** Rows with more lines than this may break between pages. */
const SHORT_ROW = 8;
const SIDES = 2 * CELL_MARGIN.side;

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
  const outer: Scope = { ...scope, numbering: null, lead: "", listDepth: 0 };
  const total = widthAtHand(scope);
  const widths = columnWidths(columnNeeds(node, cells, outer), total);
  const repeats = cells.headerRows > 0 && cells.headerRows < cells.rows.length;
  const rows = cells.rows.map((row, index) => ({
    row,
    context: { node, widths, isHeader: index < cells.headerRows, repeats, scope: outer },
  }));
  return { total, widths, repeats, rows };
}

export function writeColumns(node: Columns, scope: Scope): string {
  return writeTable(tableOfColumns(node), scope);
}

/** Side by side: a table without borders and of one row. */
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
    style: null,
    id: null,
    columns: node.columns.map(() => ({ width: 1, align: "left" })),
    border: "none",
    headerRows: 0,
    data: false,
    description: null,
    rows: [{ style: null, keepWithNext: false, cells }],
  };
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
    (own && own.id !== "table" ? (bordered ? GRID_BORDERS : NO_BORDERS) : "") +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblLook w:val="${repeats ? "0620" : "0600"}" w:firstRow="${repeats ? 1 : 0}" w:lastRow="0" ` +
    'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    (caption === null ? "" : `<w:tblCaption w:val="${escapeAttribute(caption)}"/>`) +
    (description === null ? "" : `<w:tblDescription w:val="${escapeAttribute(description)}"/>`) +
    "</w:tblPr>"
  );
}

export interface RowContext {
  readonly node: Table;
  readonly widths: readonly number[];
  readonly isHeader: boolean;
  /** Whether the header is repeated on every page: not where there is nothing else. */
  readonly repeats: boolean;
  readonly scope: Scope;
}

function writeRow({ row, cells }: GridRow, context: RowContext): string {
  const properties =
    (context.isHeader || isShort(cells, context) ? "<w:cantSplit/>" : "") +
    (context.isHeader && context.repeats ? "<w:tblHeader/>" : "");
  const content = cells.map((cell) => writeCell(cell, row.style, row.keepWithNext, context)).join("");
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${content}</w:tr>`;
}

function writeCell(
  placed: GridCell,
  rowStyle: string | null,
  keepWithNext: boolean,
  context: RowContext,
): string {
  const { cell, colspan, rowspan, continued } = placed;
  const { sheet } = context.scope.document;
  const width = spannedWidth(placed, context.widths);
  const inner = cellScope(placed, rowStyle, keepWithNext, context);
  const background = sheet.look(sheet.get(inner.paragraphStyle), "background");
  const merge = continued ? "<w:vMerge/>" : rowspan > 1 ? '<w:vMerge w:val="restart"/>' : "";
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : "") +
    merge +
    shade(background) +
    (context.isHeader ? '<w:vAlign w:val="center"/>' : "") +
    `</w:tcPr>${writeStory(continued ? [] : cell.children, inner)}</w:tc>`
  );
}

/** Where the blocks of a cell stand. */
export function cellScope(
  placed: GridCell,
  rowStyle: string | null,
  keepWithNext: boolean,
  context: RowContext,
): Scope {
  const { scope, widths } = context;
  return {
    ...scope,
    container: scope.container === "page" ? "cell" : scope.container,
    width: Math.max(spannedWidth(placed, widths) - SIDES, 1),
    indent: null,
    paragraphStyle: cellStyle(placed, rowStyle, context),
    align: cellAlign(placed, context),
    keepWithNext: keepWithNext || scope.keepWithNext,
  };
}

/** The nearest class that is a paragraph style: the cell's, the row's, the table's; else what its place asks for. */
function cellStyle(
  { cell }: GridCell,
  rowStyle: string | null,
  { node, isHeader, scope }: RowContext,
): string {
  const { sheet } = scope.document;
  const isParagraphStyle = (id: string | null) => sheet.find(id, "paragraph") !== null;
  const own = [cell.style, rowStyle].find(isParagraphStyle);
  if (own) return own;
  if (isHeader) return "table-header";
  if (cell.header) return "table-row-header";
  if (isParagraphStyle(node.style)) return node.style!;
  return node.data ? "table-text" : scope.paragraphStyle;
}

/** A column's alignment is for the cells of its body that stand in it alone. */
function cellAlign({ cell, column, colspan }: GridCell, { node, isHeader }: RowContext): Align | null {
  if (cell.align !== null) return cell.align;
  const align = colspan === 1 && !isHeader ? node.columns[column]?.align : undefined;
  return align === undefined || align === "left" ? null : align;
}

function spannedWidth({ column, colspan }: GridCell, widths: readonly number[]): number {
  let width = 0;
  for (let c = column; c < column + colspan; c++) width += widths[c]!;
  return width;
}

function columnNeeds(node: Table, { columns, rows, headerRows }: Grid, scope: Scope): ColumnNeed[] {
  const least = Array.from({ length: columns }, () => 0);
  const most = Array.from({ length: columns }, () => 0);
  if (node.columns.length < columns || node.columns.some((column) => column.width === null)) {
    for (const [index, { row, cells }] of rows.entries()) {
      const context: RowContext = { node, widths: [], isHeader: index < headerRows, repeats: false, scope };
      for (const placed of cells) {
        if (placed.continued || placed.colspan > 1) continue;
        const font = cellFont(cellStyle(placed, row.style, context), scope);
        for (const line of linesOf(placed.cell.children)) {
          const { column } = placed;
          least[column] = Math.max(least[column]!, longestWordWidth(line, font.size, font.bold) + SIDES);
          most[column] = Math.max(most[column]!, lineWidth(line, font.size, font.bold) + SIDES);
        }
      }
    }
  }
  return least.map((need, column) => ({
    width: node.columns[column]?.width ?? null,
    least: Math.max(need, SIDES),
    most: Math.max(most[column]!, SIDES),
  }));
}

function cellFont(style: string, { document: { sheet } }: Scope): { size: number; bold: boolean } {
  const found = sheet.get(style);
  return {
    size: sheet.look(found, "size") ?? sheet.look(sheet.get("body"), "size") ?? 12,
    bold: sheet.look(found, "bold") ?? false,
  };
}

/** Whether the row is low enough to be kept on one page; one that holds a table or a picture is not. */
export function isShort(cells: readonly GridCell[], { widths, scope }: RowContext): boolean {
  const { size, bold } = cellFont("table-text", scope);
  return cells.every((placed) => {
    const { children } = placed.cell;
    if (children.some((block) => block.type !== "paragraph" && block.type !== "list")) return false;
    const width = Math.max(spannedWidth(placed, widths) - SIDES, 1);
    const lines = linesOf(children).reduce(
      (sum, line) => sum + Math.max(Math.ceil(lineWidth(line, size, bold) / width), 1),
      0,
    );
    return lines <= SHORT_ROW;
  });
}
