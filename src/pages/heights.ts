/** How high boxes are where nothing cuts them, and what stands between them. Lengths are twips. */
import { CELL_MARGIN } from "../formats/docx/styles-part.ts";
import type { Box, CellBox, ParagraphBox, TableBox } from "./boxes.ts";

/** A line half a point thick. */
export const BORDER = 10;
/** Between a paragraph's border and its text, and the border itself. */
const PARAGRAPH_BORDER = 20 + BORDER;
export const CELL_PADDING = 2 * CELL_MARGIN.top;

/** Of a story: the space before its first box and after its last one belongs to it. */
export function heightOf(boxes: readonly Box[]): number {
  let height = 0;
  for (const [index, box] of boxes.entries()) {
    height += gapBefore(box, boxes[index - 1] ?? null) + boxHeight(box, boxes[index - 1], boxes[index + 1]);
  }
  return height + gapAfter(boxes.at(-1));
}

export function boxHeight(box: Box, before?: Box, after?: Box): number {
  return box.kind === "table" ? tableHeight(box) : linesHeight(box) + bordersOf(box, before, after);
}

export function linesHeight(box: ParagraphBox): number {
  return box.lines.reduce((sum, line) => sum + line.height, 0);
}

export function tableHeight(table: TableBox): number {
  const rows = [...table.headerRows, ...table.rows].reduce((sum, row) => sum + row.height, 0);
  return rows + (table.bordered ? BORDER : 0);
}

/** The larger one of the spaces that two neighbours ask for. */
export function gapBefore(box: Box, before: Box | null): number {
  const own = box.kind === "paragraph" && !box.continued ? box.look.spaceBefore : 0;
  if (before?.kind !== "paragraph") return own;
  if (box.kind !== "paragraph" || box.look.style !== before.look.style)
    return Math.max(before.look.spaceAfter, own);
  return Math.max(
    before.look.contextualSpacing ? 0 : before.look.spaceAfter,
    box.look.contextualSpacing ? 0 : own,
  );
}

export function gapAfter(box: Box | undefined): number {
  return box?.kind === "paragraph" ? box.look.spaceAfter : 0;
}

/** Neighbours with the same borders share one around both. */
export function bordersOf(box: ParagraphBox, before?: Box, after?: Box): number {
  const joins = (other: Box | undefined) =>
    other?.kind === "paragraph" &&
    other.look.borderTop === box.look.borderTop &&
    other.look.borderBottom === box.look.borderBottom;
  const top = box.look.borderTop && !joins(before) ? PARAGRAPH_BORDER : 0;
  const bottom = box.look.borderBottom && !joins(after) ? PARAGRAPH_BORDER : 0;
  return top + bottom;
}

/** A row is as high as its highest cell with the line below; a cell over several rows makes the last of them higher. */
export function rowHeights(rows: readonly (readonly CellSize[])[], bordered: boolean): number[] {
  const border = bordered ? BORDER : 0;
  const heights = rows.map((cells) =>
    cells.reduce(
      (height, cell) => (cell.rowspan > 1 || cell.continued ? height : Math.max(height, cell.height)),
      0,
    ),
  );
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      if (cell.rowspan < 2 || cell.continued) continue;
      const last = row + cell.rowspan - 1;
      const above = heights.slice(row, last).reduce((sum, height) => sum + height + border, 0);
      heights[last] = Math.max(heights[last]!, cell.height - above);
    }
  }
  return heights.map((height) => height + border);
}

/** How much room a cell takes, its margins included. */
export interface CellSize extends Pick<CellBox, "rowspan" | "continued"> {
  readonly height: number;
}

export function sizeOf({ rowspan, continued, boxes }: CellBox): CellSize {
  return { rowspan, continued, height: storyHeight(boxes) };
}

/** Of what fills a cell. */
export function storyHeight(boxes: readonly Box[]): number {
  return heightOf(boxes) + CELL_PADDING;
}

/** Height of the footnotes in boxes. */
export function notesOf(boxes: readonly Box[]): number {
  return boxes.reduce(
    (sum, box) =>
      sum +
      (box.kind === "table"
        ? [...box.headerRows, ...box.rows].reduce((notes, row) => notes + row.noteHeight, 0)
        : box.lines.reduce((notes, line) => notes + line.noteHeight, 0)),
    0,
  );
}
