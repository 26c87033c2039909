import type { Table } from "../document/vocabulary.ts";
import type { GridRow } from "../formats/docx/grid.ts";
import type { Scope } from "../formats/docx/state.ts";
import { cellScope, isShort, type RowContext, shapeTable } from "../formats/docx/tables.ts";
import type { Box, CellBox, RowBox } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { notesOf, rowHeights } from "./heights.ts";

/** A table as its box; none where it has no cells. */
export function tableBoxes(node: Table, scope: Scope): readonly Box[] {
  const { rows, repeats } = shapeTable(node, scope);
  if (rows.length === 0) return [];
  const bordered = node.border === "all";
  const cells = rows.map(({ row, context }) => cellsOf(row, context));
  const heights = rowHeights(cells, bordered);
  const boxes = rows.map(({ row, context }, index): RowBox => {
    const ownCells = cells[index]!;
    return {
      cells: ownCells,
      height: heights[index]!,
      noteHeight: ownCells.reduce((sum, cell) => sum + notesOf(cell.boxes), 0),
      mayBreak: !context.isHeader && !isShort(row.cells, context) && !keepsWithNext(ownCells),
      keepWithNext: keepsWithNext(ownCells),
    };
  });
  const headerRows = repeats ? rows.filter(({ context }) => context.isHeader).length : 0;
  return [
    {
      kind: "table",
      bordered,
      headerRows: boxes.slice(0, headerRows),
      rows: boxes.slice(headerRows),
    },
  ];
}

function cellsOf({ row, cells }: GridRow, context: RowContext): CellBox[] {
  return cells.map((placed) => {
    const inner = cellScope(placed, row.style, row.keepWithNext, context);
    const boxes = flowStory(placed.continued ? [] : placed.cell.children, inner);
    return { boxes, rowspan: placed.rowspan, continued: placed.continued };
  });
}

/** As Word has it: a row stays with the next one where its first paragraph does. */
function keepsWithNext([first]: readonly CellBox[]): boolean {
  const box = first?.boxes[0];
  return box?.kind === "paragraph" && box.keepWithNext;
}
