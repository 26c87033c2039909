/** Cells of a `.table.yaml` with their spans → cells with their columns: cells that a span covers are not written. */
import type { Place } from "../findings/source.ts";
import type { DataCell } from "../project/types.ts";
import { TABLE_COLUMNS } from "./limits.ts";

/** A cell and the column at which it begins, from 0. */
export interface GridCell extends DataCell {
  readonly column: number;
}

export interface LaidRow {
  readonly cells: readonly GridCell[];
  /** Columns that this row's cells, and those that reach down into it, would take. */
  readonly width: number;
  readonly covered: ReadonlySet<number>;
  /** The place of a cell that reaches below the last row. */
  readonly spansOut: Place | null;
}

/** Finds the column of every cell: the next that no cell above covers. A cell ends where it meets one. */
export function layRows(rows: readonly (readonly DataCell[])[]): LaidRow[] {
  // By column, the first row that the cell above leaves free.
  const freeFrom: number[] = [];
  return rows.map((row, r) => {
    const covered = new Set<number>();
    for (const [column, free] of freeFrom.entries()) if (free > r) covered.add(column);
    let width = covered.size;
    let spansOut: Place | null = null;
    let next = 0;
    const cells: GridCell[] = [];
    for (const each of row) {
      width += each.colspan;
      while (covered.has(next)) next++;
      if (next > TABLE_COLUMNS) continue;
      const rowspan = Math.min(each.rowspan, rows.length - r);
      if (rowspan < each.rowspan) spansOut = each.place;
      const column = next;
      while (next < column + each.colspan && next <= TABLE_COLUMNS && !covered.has(next)) {
        covered.add(next);
        freeFrom[next] = r + rowspan;
        next++;
      }
      cells.push({ ...each, rowspan, column, colspan: next - column });
    }
    return { cells, width, covered, spansOut };
  });
}

/** A row with an empty cell in each column that nothing covers, and nothing beyond the table. */
export function filledUp(row: LaidRow, width: number, place: Place): GridCell[] {
  const cells = row.cells
    .filter(({ column }) => column < width)
    .map((each) => ({ ...each, colspan: Math.min(each.colspan, width - each.column) }));
  for (let column = 0; column < width; column++)
    if (!row.covered.has(column)) cells.push({ ...emptyCell(column, place), isFilling: true });
  return cells.sort((a, b) => a.column - b.column);
}

export function emptyCell(column: number, place: Place): GridCell {
  const text = { file: place.file, root: { type: "root" as const, children: [] } };
  return { text, colspan: 1, rowspan: 1, align: null, place, column };
}
