/** Which rows of a table are longer than a page, so that they must go on on the next one. */
import type { Block, Table, TableRow } from "../document/vocabulary.ts";
import { linesOf } from "../document/walk.ts";
import type { Scope } from "../formats/docx/state.ts";
import { flow } from "./flow.ts";
import { heightOf as storyHeight } from "./heights.ts";
import { type RowSize, rowSizes } from "./table-boxes.ts";

/** Share of a page from which a row counts as longer: other programs measure a little differently. */
const FULL = 0.97;
/** Paragraphs, words and letters of a cell that is shorter than a page in any column. */
const FEW = { paragraphs: 8, words: 20, letters: 90 };

export interface RowPlace {
  /** That of the table. */
  readonly scope: Scope;
  /** Twips that the page is high. */
  readonly height: number;
  /** Blocks before the table that stand on the page of its first row. */
  readonly above: readonly Block[];
}

/**
 * The table with the rows marked that are, together with the rows and blocks before them that must stay with them; a header
 * that leaves no room for them may break too, and is not repeated.
 */
export function breakLongRows(node: Table, { scope, height, above }: RowPlace): Table {
  if (node.rows.every(isShort)) return node;
  const sizes = rowSizes(node, scope);
  const header = repeatsHeader(node) ? node.headerRows : 0;
  const repeated = sumOf(sizes.slice(0, header));
  const isEndless = repeated > height * FULL;
  const room = (isEndless ? height : height - repeated) * FULL;
  let kept = storyHeight(flow(above, scope));
  const long = sizes.map(({ height: own, noteHeight, keepWithNext }, index) => {
    if (index < header) return isEndless;
    const need = kept + own + noteHeight;
    kept = keepWithNext ? need : 0;
    return need > room;
  });
  if (node.rows.every(({ mayBreak }, index) => mayBreak === long[index])) return node;
  return { ...node, rows: node.rows.map((row, index) => ({ ...row, mayBreak: long[index]! })) };
}

/** Twips of the rows that stand on every page. */
export function headerHeight(node: Table, scope: Scope): number {
  if (!repeatsHeader(node)) return 0;
  return sumOf(rowSizes({ ...node, rows: node.rows.slice(0, node.headerRows) }, scope));
}

function repeatsHeader({ headerRows, rows }: Table): boolean {
  return headerRows > 0 && headerRows < rows.length;
}

function sumOf(sizes: readonly RowSize[]): number {
  return sizes.reduce((sum, { height }) => sum + height, 0);
}

/** Whether it is certainly shorter than a page, without measuring. */
function isShort({ cells }: TableRow): boolean {
  return cells.every(({ children }) => {
    if (children.some(({ type }) => type !== "paragraph" && type !== "list")) return false;
    const paragraphs = linesOf(children);
    const text = paragraphs.join(" ");
    return (
      text.length <= FEW.letters && paragraphs.length <= FEW.paragraphs && text.split(" ").length <= FEW.words
    );
  });
}
