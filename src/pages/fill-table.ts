import type { CellBox, RowBox, TableBox } from "./boxes.ts";
import { fill, type Part, type Placed, type Room, textHeight } from "./fill.ts";
import { BORDER, CELL_PADDING, cellHeight, notesOf } from "./heights.ts";

/**
 * The rows that a room takes. Header rows stand above them again on every page and never alone; rows that may break go on
 * in the next room; rows that stay with the next one go there together.
 */
export function fillTable(table: TableBox, room: Room): Part<TableBox> | null {
  const border = table.bordered ? BORDER : 0;
  const placed: Placed[] = [];
  let height = border;
  let notes = 0;
  const place = (row: RowBox) => {
    for (const cell of row.cells) placed.push(...placedIn(cell, height));
    height += row.height;
    notes += row.noteHeight;
  };
  for (const row of table.headerRows) place(row);
  const headerHeight = height;
  for (const [index, row] of table.rows.entries()) {
    if (height + row.height <= textHeight(room, notes + row.noteHeight)) {
      place(row);
      continue;
    }
    const rest = (rows: readonly RowBox[]): TableBox => ({ ...table, rows, continued: true });
    const left: Room = { ...room, height: room.height - height - border, notes: room.notes + notes };
    const isForced = room.fresh && index === 0;
    const broken = row.mayBreak || isForced ? breakRow(row, { ...left, fresh: isForced }, border) : null;
    if (broken) {
      placed.push(...broken.placed.map((each) => ({ ...each, top: each.top + height })));
      return {
        placed,
        height: height + broken.height,
        notes: notes + broken.notes,
        rest: rest([broken.rest, ...table.rows.slice(index + 1)]),
      };
    }
    let cut = index;
    while (cut > 0 && table.rows[cut - 1]!.keepWithNext) cut--;
    if (cut === 0 && !room.fresh) return null;
    return partOf(table, cut === 0 ? Math.max(index, 1) : cut, headerHeight);
  }
  return { placed, height, notes, rest: null };
}
