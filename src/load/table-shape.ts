/** What every table must be: a rectangle, no larger than a document can hold. */
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { TABLE_CELLS, TABLE_COLUMNS, TABLE_MARKED_CELLS, TABLE_ROWS } from "./limits.ts";

/** The file's name up to the first dot: the id of a table or chart. */
export function dataId(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/s, "");
}

/** How wide most rows are: where two widths are as frequent, the first that occurs. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

/** What is said of a table with more rows or columns than a document can hold; the rest is not read. */
export function tooLarge(rows: number, columns: number, place: Place): Finding[] {
  const params = { rows: TABLE_ROWS, columns: TABLE_COLUMNS };
  return rows > TABLE_ROWS || columns > TABLE_COLUMNS ? [finding("limit-exceeded/table", params, place)] : [];
}

/** Cells that the quick readers of Markdown leave to the parser. */
const MARKED = /[\\`~&<@*_[\]]|:\/\/|www\./i;

/** What is said of a table whose cells would take too long to read; then none is read. `count`: with those that fill it up. */
export function tooManyCells(cells: readonly string[], count: number, place: Place): Finding | null {
  if (Math.max(count, cells.length) > TABLE_CELLS)
    return finding("limit-exceeded/cells", { limit: TABLE_CELLS }, place);
  const marked = cells.filter((text) => MARKED.test(text)).length;
  return marked > TABLE_MARKED_CELLS
    ? finding("limit-exceeded/marked-cells", { limit: TABLE_MARKED_CELLS }, place)
    : null;
}
