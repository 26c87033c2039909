import type { Table } from "../document/vocabulary.ts";
import { cellScope, type RowContext } from "../formats/docx/cell-scope.ts";
import type { GridRow } from "../formats/docx/grid.ts";
import { placeKey, type Scope } from "../formats/docx/state.ts";
import type { StyleSheet } from "../formats/docx/style-sheet.ts";
import { shapeTable, type TableShape } from "../formats/docx/tables.ts";
import type { Box, CellBox, RowBox } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { notesOf, rowHeights } from "./heights.ts";
import { type PackedRow, packRows, unpackRows } from "./packed-rows.ts";
import { countRows } from "./repeated-rows.ts";

/** A table as its box; none where it has no cells. */
export function tableBoxes(node: Table, scope: Scope): readonly Box[] {
  const { rows, repeats } = shapeTable(node, scope);
  if (rows.length === 0) return [];
  const counter = countRows(scope.document);
  const ofWords = isOfWords(node) ? rowsOfWords(node, rows, scope) : null;
  const cells = rows.map(({ row, context }) => {
    const isMarked = repeats && context.isHeader;
    counter.startRow(isMarked);
    const boxes = ofWords ? [] : cellBoxes(row, context);
    counter.endRow(isMarked);
    return boxes;
  });
  const headerRows = Math.min(counter.endTable(), rows.length - 1);
  const bordered = node.border === "all";
  const boxes = ofWords ?? rowBoxes(rows, cells, bordered);
  return [{ kind: "table", bordered, headerRows: boxes.slice(0, headerRows), rows: boxes.slice(headerRows) }];
}

/** Whether its cells hold paragraphs only. */
function isOfWords({ rows }: Table): boolean {
  return rows.every(({ cells }) =>
    cells.every(({ children }) => children.every(({ type }) => type === "paragraph")),
  );
}

interface Measured {
  readonly sheet: StyleSheet;
  readonly place: string;
  readonly rows: readonly RowBox[];
}

/** A table is set once for all who ask: rows that are too long, the rows around it, pages. */
const measured = new WeakMap<Table, Measured>();

function rowsOfWords(node: Table, rows: TableShape["rows"], scope: Scope): readonly RowBox[] {
  const { sheet, blocks } = scope.document;
  // A picture in a line may be as high as the page lets it.
  const place = `${placeKey(scope)} ${scope.height}`;
  const known = measured.get(node);
  if (known?.sheet === sheet && known.place === place) return known.rows;
  const cells = () => rows.map(({ row, context }) => cellBoxes(row, context));
  const make = () => rowBoxes(rows, cells(), node.border === "all");
  const packing = { pack: packRows, unpack: (packed: PackedRow[]) => unpackRows(packed, sheet) };
  const made = blocks.made(node, "rows", () => place, make, packing);
  measured.set(node, { sheet, place, rows: made });
  return made;
}

function rowBoxes(
  rows: TableShape["rows"],
  cells: readonly (readonly CellBox[])[],
  bordered: boolean,
): RowBox[] {
  const heights = rowHeights(cells, bordered);
  return rows.map(({ row }, index) => {
    const own = cells[index]!;
    const keepWithNext = keepsWithNext(own);
    return {
      cells: own,
      height: heights[index]!,
      noteHeight: own.reduce((sum, cell) => sum + notesOf(cell.boxes), 0),
      mayBreak: row.row.mayBreak && !keepWithNext,
      keepWithNext,
    };
  });
}

function cellBoxes({ row, cells }: GridRow, context: RowContext): CellBox[] {
  return cells.map(({ cell, column, rowspan, continued }, index) => {
    const inner = cellScope(cells[index]!, row, context);
    return { boxes: flowStory(continued ? [] : cell.children, inner), column, rowspan, continued };
  });
}

/** As Word has it: a row stays with the next one where its first paragraph does. */
function keepsWithNext([first]: readonly CellBox[]): boolean {
  const box = first?.boxes[0];
  return box?.kind === "paragraph" && box.keepWithNext;
}
