import { type FindingExtras, finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { writeDecimal } from "../project/decimal.ts";
import { isOpposite, isSame } from "./figures/exact.ts";
import { defineRule } from "./rule.ts";
import { type WrongSum, wordsInDeclaredColumns, wrongColumnSums } from "./tables/column-sums.ts";
import { wrongRowSums } from "./tables/row-sums.ts";
import type { Cell, Table } from "./tables/table.ts";
import { tablesShown } from "./tables/tables-shown.ts";

/**
 * Totals of rows and columns are the sums of their numbers. One wrong number in a table is one mistake. Where amounts may
 * be rounded one by one, what rounding can explain does not stop a build.
 */
export const tableTotal = defineRule({
  id: "table-total",
  severity: "error",
  alone: true,
  *check(context) {
    for (const table of tablesShown(context)) {
      const extras = { criterion: table.criterion };
      for (const cell of wordsInDeclaredColumns(table))
        yield finding("table-total/not-number", { text: cell.text }, cell.place, extras);
      for (const { sum, suspect } of wrongSums(table)) {
        const params = { typed: sum.cell.text, sum: writeDecimal(sum.sum) };
        const related: FindingExtras = suspect
          ? { related: [{ message: message("table-total/suspect", {}), place: suspect.place }] }
          : {};
        yield sum.isRounding
          ? finding("table-total/rounded", params, sum.cell.place, {
              ...extras,
              ...related,
              severity: "warning",
            })
          : finding("table-total", params, sum.cell.place, { ...extras, ...related });
      }
    }
  },
});

interface Mistake {
  readonly sum: WrongSum;
  /** A number that makes the totals of its row and of its column wrong alike. */
  readonly suspect: Cell | null;
}

function wrongSums(table: Table): Mistake[] {
  const columns = new Set(wrongColumnSums(table));
  const rows = new Set(wrongRowSums(table));
  const mistakes: Mistake[] = [];
  for (const row of rows)
    for (const column of columns) {
      const [inRow, inColumn] = [row.cell, column.cell];
      if (inRow === inColumn) rows.delete(row);
      else if (inColumn.column === inRow.column && isOpposite(row.gap, column.gap)) columns.delete(column);
      else if (inColumn.row === inRow.row && isOpposite(row.gap, column.gap)) rows.delete(row);
      else if (isSame(row.gap, column.gap)) {
        rows.delete(row);
        columns.delete(column);
        mistakes.push({ sum: column, suspect: table.rows[inRow.row]![inColumn.column]! });
      } else continue;
      break;
    }
  return [...mistakes, ...[...columns, ...rows].map((sum) => ({ sum, suspect: null }))];
}
