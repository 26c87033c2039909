/**
 * Total columns of a table against the numbers of their rows. In: a table. Out: the cells that are not the sum. Which
 * columns a total adds up is not written anywhere: those beside it that make most of its rows right.
 */
import { isZero } from "../figures/exact.ts";
import { type WrongSum, wrongSum } from "./column-sums.ts";
import {
  addends,
  holdsYears,
  isHeadingRow,
  mayBeAverage,
  numberIn,
  numbersRows,
  quantityOf,
} from "./columns.ts";
import type { Row, Table } from "./table.ts";
import { totalColumn } from "./totals.ts";

export function wrongRowSums(table: Table): WrongSum[] {
  return Array.from({ length: table.width }, (_, column) => column).flatMap((column) => {
    const label = totalColumn(table, column);
    if (label === null || mayBeAverage(table, column)) return [];
    const runs = runsBeside(table, column).map((run) => sumsOf(table, column, run));
    let best = runs[0];
    for (const run of runs) if (best && run.right > best.right) best = run;
    if (!best) return [];
    const isSure =
      best.right > 0 ? best.right >= best.wrong.length : label === "total" && best.wrong.length === 1;
    return isSure ? best.wrong : [];
  });
}

/** Runs of columns that a total may add up, the longest first: before it, or after it where nothing stands before. */
function runsBeside(table: Table, total: number): number[][] {
  const before = addable(table, total, -1).reverse();
  const after = addable(table, total, 1);
  const runs = before.map((_, index) => before.slice(index));
  if (before.length < 2) runs.push(...after.map((_, index) => after.slice(0, after.length - index)));
  return runs.filter((run) => run.length > 1);
}

/** Columns from a total outwards: as far as the next total, and inside the same group of the header. */
function addable(table: Table, total: number, step: 1 | -1): number[] {
  const columns: number[] = [];
  for (let column = total + step; column >= 0 && column < table.width; column += step) {
    if (totalColumn(table, column) !== null || !isOneGroup(table, total, column)) break;
    if (numbersRows(table, column) || holdsYears(table, column) || mayBeAverage(table, column)) continue;
    const kinds = new Set(table.rows.map((row) => quantityOf(row[column]!).kind));
    if (kinds.has("words") || !kinds.has("number")) break;
    columns.push(column);
  }
  return columns;
}

/** Under a head that spans the total and more, only what stands under it belongs to the total. */
function isOneGroup(table: Table, total: number, column: number): boolean {
  return table.header.every((row) => {
    const head = row[total]!;
    return head.colspan === 1 || head.colspan >= table.width || head === row[column];
  });
}

function sumsOf(table: Table, total: number, run: readonly number[]): { right: number; wrong: WrongSum[] } {
  const wrong: WrongSum[] = [];
  let right = 0;
  for (const [index, row] of table.rows.entries()) {
    // A row that the tool computes repeats the mistakes of those above it.
    if (table.total?.computed && table.total.row === index) continue;
    const found = compare(table, row, index, total, run);
    if (found === "right") right++;
    else if (found) wrong.push(found);
  }
  return { right, wrong };
}

/** null where a row has nothing to compare. */
function compare(
  table: Table,
  row: Row,
  index: number,
  total: number,
  run: readonly number[],
): WrongSum | "right" | null {
  const cell = row[total]!;
  const typed = numberIn(cell);
  if (!typed || cell.row !== index || isHeadingRow(row)) return null;
  const read = addends(run.map((column) => row[column]!));
  const { unit } = quantityOf(cell) as { unit: string };
  if (!read || read.numbers.length === 0 || (unit !== "" && read.unit !== "" && unit !== read.unit))
    return null;
  const wrong = wrongSum(table, cell, typed, read.numbers);
  return isZero(wrong.gap) ? "right" : wrong;
}
