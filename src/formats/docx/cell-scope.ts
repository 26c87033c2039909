/** Where the blocks of a table's cell stand: how wide, in which style, at which side. */
import type { Align, Table } from "../../document/vocabulary.ts";
import type { GridCell, GridRow } from "./grid.ts";
import type { Scope } from "./state.ts";
import { CELL_MARGIN } from "./styles-part.ts";

/** Twips of a cell that are not for its text. */
export const CELL_SIDES = 2 * CELL_MARGIN.side;
/** The style of tables whose cells have no margins at the sides. */
export const TOGETHER = "together";

export interface RowContext {
  readonly node: Table;
  /** Of the columns, twips. */
  readonly widths: readonly number[];
  readonly isHeader: boolean;
  /** Whether the header is repeated on every page: not where there is nothing else. */
  readonly repeats: boolean;
  /** That of the table. */
  readonly scope: Scope;
}

export function cellScope(placed: GridCell, row: GridRow["row"], context: RowContext): Scope {
  const { scope, widths } = context;
  return {
    ...scope,
    container: scope.container === "page" ? "cell" : scope.container,
    width: Math.max(spannedWidth(placed, widths) - (context.node.style === TOGETHER ? 0 : CELL_SIDES), 1),
    indent: null,
    paragraphStyle: cellStyle(placed, row.style, context),
    align: cellAlign(placed, context),
    keepWithNext: row.keepWithNext || scope.keepWithNext,
  };
}

export function spannedWidth(
  { column, colspan }: Pick<GridCell, "column" | "colspan">,
  widths: readonly number[],
): number {
  let width = 0;
  for (let c = column; c < column + colspan; c++) width += widths[c]!;
  return width;
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
  const step = node.letters === "small" ? "-small" : "";
  if (isHeader) return `table-header${step}`;
  if (cell.header) return `table-row-header${step}`;
  if (isParagraphStyle(node.style)) return node.style!;
  return node.data ? `table-text${step}` : scope.paragraphStyle;
}

/** A column's alignment is for the cells of its body that stand in it alone. */
function cellAlign({ cell, column, colspan }: GridCell, { node, isHeader }: RowContext): Align | null {
  if (cell.align !== null) return cell.align;
  const align = colspan === 1 && !isHeader ? node.columns[column]?.align : undefined;
  return align === undefined || align === "left" ? null : align;
}
