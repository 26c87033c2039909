/**
 * Cells that span, by marks: a cell holding only `>` joins the cell to its right, only `^` the cell above
 * (specification, section 6). Used for GFM tables and CSV.
 */
import type { TableCell } from "mdast";

export type SpanMark = ">" | "^" | null;

/** The mark in a cell of a typed table. */
export function typedMark(cell: TableCell, source: string): SpanMark {
  const { start, end } = cell.position ?? {};
  let text = "";
  for (const child of cell.children) text += "value" in child ? child.value : "x";
  return spanMark(text || source.slice(start?.offset ?? 0, end?.offset ?? 0).replace(/[|\s]/g, ""));
}

export interface SpannedCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

export function spanMark(text: string): SpanMark {
  const trimmed = text.trim();
  return trimmed === ">" || trimmed === "^" ? trimmed : null;
}

/**
 * In: a rectangle of cells. Out: by row, the cells that begin in it. `>` in the last column and `^` in the first row
 * of `grid` have nothing to join and stay as they are: they are reported, and print empty. A `^` joins only a cell of the
 * same columns, so the header and the rows under it are resolved each by itself.
 */
export function resolveSpans<Cell>(
  grid: readonly (readonly Cell[])[],
  markOf: (cell: Cell) => SpanMark,
): readonly (readonly SpannedCell<Cell>[])[] {
  const result: { cell: Cell; row: number; column: number; colspan: number; rowspan: number }[][] = [];
  // The cell that covers a column in the row above.
  let above: ((typeof result)[number][number] | undefined)[] = [];
  for (const [row, cells] of grid.entries()) {
    const begun: (typeof result)[number] = [];
    const covering: typeof above = [];
    for (let column = 0; column < cells.length; ) {
      let last = column;
      while (last < cells.length - 1 && markOf(cells[last]!) === ">") last++;
      const colspan = last - column + 1;
      const upper = above[column];
      if (markOf(cells[last]!) === "^" && upper?.column === column && upper.colspan === colspan) {
        upper.rowspan++;
        for (let c = column; c <= last; c++) covering[c] = upper;
      } else {
        const cell = { cell: cells[last]!, row, column, colspan, rowspan: 1 };
        begun.push(cell);
        for (let c = column; c <= last; c++) covering[c] = cell;
      }
      column = last + 1;
    }
    result.push(begun);
    above = covering;
  }
  return result;
}
