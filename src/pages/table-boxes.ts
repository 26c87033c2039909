import type { Table } from "../document/vocabulary.ts";
import { cellScope, type RowContext } from "../formats/docx/cell-scope.ts";
import type { GridRow } from "../formats/docx/grid.ts";
import type { Scope } from "../formats/docx/state.ts";
import type { StyleSheet } from "../formats/docx/style-sheet.ts";
import { shapeTable, type TableShape } from "../formats/docx/tables.ts";
import type { Box, CellBox, RowBox } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { notesOf, rowHeights } from "./heights.ts";
import { countRows } from "./repeated-rows.ts";

/** A table as its box; none where it has no cells. */
export function tableBoxes(node: Table, scope: Scope): readonly Box[] {
  const { rows, repeats } = shapeTable(node, scope);
  if (rows.length === 0) return [];
  const counter = countRows(scope.document);
  const place = placeKey(scope);
  const known = measured.get(node);
  const isKnown = known?.sheet === scope.document.sheet && known.place === place;
  const cells = rows.map(({ row, context }, index) => {
    const isMarked = repeats && context.isHeader;
    counter.startRow(isMarked);
    const boxes = isKnown ? known.boxes[index]!.cells : cellBoxes(row, context);
    counter.endRow(isMarked);
    return boxes;
  });
  const headerRows = Math.min(counter.endTable(), rows.length - 1);
  const bordered = node.border === "all";
  const boxes = isKnown ? known.boxes : rowBoxes(rows, cells, bordered);
  // How often the header of a table inside is repeated depends on what stands around.
  if (!isKnown && cells.every((row) => row.every(holdsNoTable)))
    measured.set(node, { sheet: scope.document.sheet, place, boxes });
  return [{ kind: "table", bordered, headerRows: boxes.slice(0, headerRows), rows: boxes.slice(headerRows) }];
}

interface Measured {
  readonly sheet: StyleSheet;
  readonly place: string;
  readonly boxes: readonly RowBox[];
}

/** A table is set once for all who ask: rows that are too long, the rows around it, pages. */
const measured = new WeakMap<Table, Measured>();

/** All of a scope that the lines of a table depend on, but for the styles. */
function placeKey(scope: Scope): string {
  const { container, width, height, indent, paragraphStyle, align, keepWithNext, characterStyles } = scope;
  return [container, width, height, indent, paragraphStyle, align, keepWithNext, ...characterStyles].join(
    " ",
  );
}

function holdsNoTable({ boxes }: CellBox): boolean {
  return boxes.every(({ kind }) => kind !== "table");
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
