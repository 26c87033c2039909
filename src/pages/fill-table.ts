import type { CellBox, RowBox, TableBox } from "./boxes.ts";
import { fill, type Part, type Placed, type Room, textHeight } from "./fill.ts";
import { BORDER, CELL_PADDING, notesOf } from "./heights.ts";
import { measuredAgain, rowsFrom } from "./spanning-cells.ts";

/**
 * The rows that a room takes. Header rows stand above them again on every page and never alone; rows that may break go on
 * in the next room; rows that stay with the next one go there together.
 */
export function fillTable(table: TableBox, room: Room): Part<TableBox> | null {
  const border = table.bordered ? BORDER : 0;
  const placed: Placed[] = [];
  let height = border;
  let notes = 0;
  const ends: { placed: number; height: number; notes: number }[] = [];
  const place = (row: RowBox) => {
    for (const cell of row.cells) {
      const inner = fill(cell.boxes, UNLIMITED);
      for (const each of inner.placed) placed.push({ ...each, top: each.top + height + CELL_PADDING / 2 });
    }
    height += row.height;
    notes += row.noteHeight;
    ends.push({ placed: placed.length, height, notes });
  };
  const until = (count: number): Part<TableBox> => {
    const end = ends[table.headerRows.length + count - 1]!;
    const rows = rowsFrom(table.rows, count, table.bordered);
    return {
      ...end,
      placed: placed.slice(0, end.placed),
      rest: rows.length === 0 ? null : { ...table, rows },
    };
  };

  for (const row of table.headerRows) place(row);
  for (const [index, row] of table.rows.entries()) {
    const isAlone = room.fresh && index === 0;
    if (height + row.height <= textHeight(room, notes + row.noteHeight)) {
      place(row);
      continue;
    }
    const left: Room = {
      ...room,
      height: room.height - height - border,
      notes: room.notes + notes,
      fresh: isAlone,
    };
    const [cut, ...others] = rowsFrom(table.rows, index, table.bordered);
    const broken = row.mayBreak || isAlone ? breakRow(cut!, left) : null;
    if (broken) {
      const rows = measuredAgain([broken.rest, ...others], table.bordered);
      const own = broken.placed.map((each) => ({ ...each, top: each.top + height }));
      return {
        placed: [...placed, ...own],
        height: height + broken.height + border,
        notes: notes + broken.notes,
        rest: { ...table, rows },
      };
    }
    let count = index;
    while (count > 0 && table.rows[count - 1]!.keepWithNext) count--;
    if (count > 0) return until(count);
    if (!room.fresh) return null;
    if (index === 0) place(row);
    return until(Math.max(index, 1));
  }
  return { placed, height, notes, rest: null };
}

const UNLIMITED: Room = {
  height: Number.POSITIVE_INFINITY,
  notes: 0,
  kind: "cell",
  goesOn: false,
  fresh: true,
};

interface BrokenRow {
  readonly placed: readonly Placed[];
  readonly height: number;
  readonly notes: number;
  /** Not measured yet. */
  readonly rest: RowBox;
}

/** The row with what its cells have room for; null where a cell would have nothing above and something below. */
function breakRow(row: RowBox, room: Room): BrokenRow | null {
  const placed: Placed[] = [];
  const rests: CellBox[] = [];
  let height = 0;
  let notes = 0;
  for (const cell of row.cells) {
    const inner: Room = { ...room, height: room.height - CELL_PADDING, kind: "cell", goesOn: false };
    const part = fill(cell.boxes, { ...inner, notes: room.notes + notes });
    if (part.placed.length === 0 && cell.boxes.length > 0) return null;
    for (const each of part.placed) placed.push({ ...each, top: each.top + CELL_PADDING / 2 });
    rests.push({ ...cell, boxes: part.rest });
    height = Math.max(height, part.height + CELL_PADDING);
    notes += part.notes;
  }
  if (rests.every(({ boxes }) => boxes.length === 0)) return null;
  const rest: RowBox = {
    ...row,
    cells: rests,
    noteHeight: rests.reduce((sum, cell) => sum + notesOf(cell.boxes), 0),
  };
  return { placed, height, notes, rest };
}
