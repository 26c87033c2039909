/**
 * A table's cells on its grid, as HTML places them. In: rows that list the cells that begin in them, with spans as they
 * were typed. Out: rows in which every column is covered exactly once. Spans are cut where they would meet another cell,
 * leave the table or go from the header into the body; what is missing is an empty cell; no text is ever lost.
 */
import type { Table, TableCell, TableRow } from "../../document/vocabulary.ts";

export interface Grid {
  readonly columns: number;
  readonly headerRows: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly row: TableRow;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly colspan: number;
  /** Rows that it covers, this one included. */
  readonly rowspan: number;
  /** Whether it goes on from the row above, and shows nothing. */
  readonly continued: boolean;
}

/** Of a table that does not say how many it has. */
const MOST_COLUMNS = 1000;

const EMPTY: TableCell = { style: null, colspan: 1, rowspan: 1, align: null, header: false, children: [] };

type Cells = Pick<Table, "rows" | "columns" | "headerRows">;

/** A table is placed once for all who ask: page layout, bookmarks, writers. */
const known = new WeakMap<Cells, Grid>();

export function grid(table: Cells): Grid {
  let placed = known.get(table);
  if (!placed) {
    placed = placeCells(table);
    known.set(table, placed);
  }
  return placed;
}

function placeCells(table: Cells): Grid {
  const { rows } = table;
  if (rows.every((row) => row.cells.length === 0)) return { columns: 0, headerRows: 0, rows: [] };
  const headerRows = Math.min(Math.max(table.headerRows, 0), rows.length);
  const placed: GridCell[][] = rows.map(() => []);
  const taken: boolean[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    const lastRow = index < headerRows ? headerRows : rows.length;
    let column = 0;
    for (const cell of row.cells) {
      while (taken[index]![column]) column++;
      const rowspan = Math.min(Math.max(cell.rowspan, 1), lastRow - index);
      const room = Math.max((table.columns.length || MOST_COLUMNS) - column, 1);
      const colspan = freeColumns(taken, index, rowspan, column, Math.min(Math.max(cell.colspan, 1), room));
      for (let r = index; r < index + rowspan; r++) {
        placed[r]!.push({ cell, column, colspan, rowspan: rowspan - (r - index), continued: r > index });
        for (let c = column; c < column + colspan; c++) taken[r]![c] = true;
      }
      column += colspan;
    }
  }
  const columns = Math.max(table.columns.length, ...taken.map((row) => row.length));
  return {
    columns,
    headerRows,
    rows: rows.map((row, index) => ({ row, cells: filled(placed[index]!, columns) })),
  };
}

/** How many columns from `column` on are free in every row that the cell covers, at most `wanted`. */
function freeColumns(
  taken: readonly (readonly boolean[])[],
  row: number,
  rowspan: number,
  column: number,
  wanted: number,
): number {
  for (let width = 1; width < wanted; width++) {
    for (let r = row; r < row + rowspan; r++) if (taken[r]![column + width]) return width;
  }
  return wanted;
}

function filled(cells: readonly GridCell[], columns: number): GridCell[] {
  const row: GridCell[] = [];
  let column = 0;
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    for (; column < cell.column; column++) row.push(emptyAt(column));
    row.push(cell);
    column = cell.column + cell.colspan;
  }
  for (; column < columns; column++) row.push(emptyAt(column));
  return row;
}

function emptyAt(column: number): GridCell {
  return { cell: EMPTY, column, colspan: 1, rowspan: 1, continued: false };
}
