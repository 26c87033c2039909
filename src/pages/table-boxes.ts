import type { Table } from "../document/vocabulary.ts";
import { cellScope, type RowContext } from "../formats/docx/cell-scope.ts";
import type { GridCell, GridRow } from "../formats/docx/grid.ts";
import { placeKey, type Scope } from "../formats/docx/state.ts";
import type { StyleSheet } from "../formats/docx/style-sheet.ts";
import { shapeTable, type TableShape } from "../formats/docx/tables.ts";
import type { Box, CellBox, RowBox } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { type CellSize, notesOf, rowHeights, sizeOf, storyHeight } from "./heights.ts";
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

export type RowSize = Pick<RowBox, "height" | "noteHeight" | "keepWithNext">;

/** How much room the rows of a table take. Cells of a template's table are set once from run to run. */
export function rowSizes(node: Table, scope: Scope): readonly RowSize[] {
  if (node.letters !== "fixed")
    return tableBoxes(node, scope).flatMap((box) =>
      box.kind === "table" ? [...box.headerRows, ...box.rows] : [],
    );
  const { rows } = shapeTable(node, scope);
  const cells = rows.map(({ row, context }) => row.cells.map((placed) => cellSize(placed, row, context)));
  const heights = rowHeights(cells, node.border === "all");
  return cells.map((row, index) => ({
    height: heights[index]!,
    noteHeight: row.reduce((sum, cell) => sum + cell.noteHeight, 0),
    keepWithNext: row[0]?.keepWithNext ?? false,
  }));
}

interface StorySize {
  readonly height: number;
  readonly noteHeight: number;
  /** Whether its first paragraph stays with what follows. */
  readonly keepWithNext: boolean;
}

function cellSize(placed: GridCell, row: GridRow, context: RowContext): CellSize & StorySize {
  const { cell, rowspan, continued } = placed;
  const inner = cellScope(placed, row.row, context);
  const blocks = continued ? [] : cell.children;
  const measure = (): StorySize => {
    const boxes = flowStory(blocks, inner);
    return { height: storyHeight(boxes), noteHeight: notesOf(boxes), keepWithNext: beginsKept(boxes) };
  };
  const size = inner.document.blocks.made(blocks, "size", () => placeKey(inner), measure);
  return { rowspan, continued, ...size };
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
  const heights = rowHeights(
    cells.map((row) => row.map(sizeOf)),
    bordered,
  );
  return rows.map(({ row }, index) => {
    const own = cells[index]!;
    const keepWithNext = beginsKept(own[0]?.boxes ?? []);
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
function beginsKept([first]: readonly Box[]): boolean {
  return first?.kind === "paragraph" && first.keepWithNext;
}
