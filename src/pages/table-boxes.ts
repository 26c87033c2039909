import type { Table } from "../document/vocabulary.ts";
import { cellScope, type RowContext } from "../formats/docx/cell-scope.ts";
import type { GridRow } from "../formats/docx/grid.ts";
import type { Scope } from "../formats/docx/state.ts";
import { shapeTable } from "../formats/docx/tables.ts";
import type { Box, CellBox, RowBox } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { notesOf, rowHeights } from "./heights.ts";
import { countRows } from "./repeated-rows.ts";

/** A table as its box; none where it has no cells. */
export function tableBoxes(node: Table, scope: Scope): readonly Box[] {
  const { rows, repeats } = shapeTable(node, scope);
  if (rows.length === 0) return [];
  const counter = countRows(scope.document);
  const cells = rows.map(({ row, context }) => {
    const isMarked = repeats && context.isHeader;
    counter.startRow(isMarked);
    const boxes = cellBoxes(row, context);
    counter.endRow(isMarked);
    return boxes;
  });
  const headerRows = Math.min(counter.endTable(), rows.length - 1);
  const bordered = node.border === "all";
  const heights = rowHeights(cells, bordered);
  const boxes = rows.map(({ row }, index): RowBox => {
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
  return [{ kind: "table", bordered, headerRows: boxes.slice(0, headerRows), rows: boxes.slice(headerRows) }];
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
