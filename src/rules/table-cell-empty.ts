import { type Finding, finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";
import { isHeadingRow } from "./tables/columns.ts";
import { type Cell, cellsOf, headText, type Row, type Table } from "./tables/table.ts";
import { tablesShown } from "./tables/tables-shown.ts";
import { isTotalRow } from "./tables/totals.ts";
import { mentions } from "./text/words.ts";
import { allFigureWords } from "./words/figures/index.ts";

const remarks = allFigureWords("remarks");

/** A cell of a table says what is there, or that nothing is: a reader cannot tell an empty one from a forgotten one. */
export const tableCellEmpty = defineRule({
  id: "table-cell-empty",
  severity: "info",
  alone: true,
  *check(context) {
    for (const table of tablesShown(context)) if (table.isData) yield* emptyCells(table);
  },
});

/** A row has one finding, and so has a column that is mostly empty. */
function* emptyCells(table: Table): Generator<Finding> {
  const { criterion } = table;
  const rows = table.rows.filter((row) => !isHeadingRow(row) && !isTotalRow(table, row));
  const sparse = new Set(sparseColumns(table, rows));
  for (const column of sparse) {
    // An empty cell of the first column belongs to the row above.
    if (column === 0) continue;
    const cell = rows.map((row) => row[column]!).find(isEmpty);
    if (cell && !mentions(headText(table, column), remarks))
      yield finding("table-cell-empty/column", {}, cell.place, { criterion });
  }
  for (const row of rows) {
    const empty = cellsOf(row).filter((cell) => isEmpty(cell) && !sparse.has(cell.column));
    const cell = empty.find(({ column }) => !mentions(headText(table, column), remarks));
    // A cell that spans rows is told once, where it begins.
    if (cell && table.rows[cell.row] === row)
      yield finding("table-cell-empty", {}, cell.place, { criterion });
  }
}

function sparseColumns(table: Table, rows: readonly Row[]): number[] {
  return Array.from({ length: table.width }, (_, column) => column).filter((column) => {
    const empty = rows.filter((row) => isEmpty(row[column]!)).length;
    return empty > 1 && empty * 2 >= rows.length;
  });
}

function isEmpty(cell: Cell): boolean {
  return cell.text.trim() === "" && !cell.isFilling;
}
