import type { CellBox, RowBox } from "./boxes.ts";
import { fill } from "./fill.ts";
import { CELL_PADDING, rowHeights, sizeOf } from "./heights.ts";

/**
 * The rows from `index` on, as they stand on the next page: a cell that comes from above goes on in the first of them with
 * what it had no room for, and the rows that it covers are measured again.
 */
export function rowsFrom(rows: readonly RowBox[], index: number, bordered: boolean): readonly RowBox[] {
  const [first, ...others] = rows.slice(index);
  if (!first) return [];
  const cells = first.cells.map((cell) => (cell.continued ? goingOn(rows, index, cell) : cell));
  return measuredAgain([{ ...first, cells }, ...others], bordered);
}

/** The cell at its column in a row below the one that it began in. */
function goingOn(rows: readonly RowBox[], index: number, cell: CellBox): CellBox {
  let room = 0;
  for (let above = index - 1; above >= 0; above--) {
    room += rows[above]!.height;
    const origin = rows[above]!.cells.find(({ column }) => column === cell.column);
    if (!origin) break;
    if (origin.continued) continue;
    const { rest } = fill(origin.boxes, {
      height: room - CELL_PADDING,
      notes: 0,
      kind: "cell",
      goesOn: false,
      fresh: false,
    });
    return { ...cell, boxes: rest, continued: false };
  }
  return cell;
}

/** New heights for the first row and those that its cells reach. */
export function measuredAgain(rows: readonly RowBox[], bordered: boolean): readonly RowBox[] {
  let end = 1;
  for (let index = 0; index < end && index < rows.length; index++) {
    for (const { rowspan } of rows[index]!.cells) end = Math.max(end, index + rowspan);
  }
  const heights = rowHeights(
    rows.slice(0, end).map(({ cells }) => cells.map(sizeOf)),
    bordered,
  );
  return rows.map((row, index) => (index < end ? { ...row, height: heights[index]! } : row));
}
