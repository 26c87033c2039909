import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";
import { holdsYears, numberIn, quantityOf } from "./tables/columns.ts";
import { type Cell, headsOf, type Table } from "./tables/table.ts";
import { tablesShown } from "./tables/tables-shown.ts";

/** Every column of a table says what it holds; only the corner over the labels of the rows may stay empty. */
export const tableHeaderMissing = defineRule({
  id: "table-header-missing",
  severity: "warning",
  alone: true,
  *check(context) {
    for (const table of tablesShown(context)) {
      const { criterion, header, rows } = table;
      if (!table.isData || rows.length === 0) continue;
      if (header.length === 0) {
        if (rows.length > 1) yield finding("table-header-missing", {}, rows[0]![0]!.place, { criterion });
        continue;
      }
      const value = header[0]!.find((_, column) => isValue(table, column));
      const silent = columnWithoutHead(table);
      if (value) yield finding("table-header-missing/data", { text: value.text }, value.place, { criterion });
      else if (header.flat().every(isBlank))
        yield finding("table-header-missing", {}, header[0]![0]!.place, { criterion });
      else if (silent) yield finding("table-header-missing/column", {}, silent.place, { criterion });
    }
  },
});

function columnWithoutHead(table: Table): Cell | null {
  for (let column = 1; column < table.width; column++) {
    const heads = headsOf(table, column);
    if (
      heads.every((head) => isBlank(head) && !head.isFilling) &&
      table.rows.some((row) => !isBlank(row[column]!))
    )
      return heads[0]!;
  }
  return null;
}

/** Classes, courses and marks head columns as small numbers; years do too. */
const LARGEST_NAME = 31n;

/** Whether the first row holds a number of a column of numbers, where its name should be. */
function isValue(table: Table, column: number): boolean {
  const head = table.header[0]![column]!;
  const number = numberIn(head);
  if (!number || table.header.length > 1 || table.rows.length < 2) return false;
  const isYear = number.scale === 0 && number.units >= 1900n && number.units <= 2100n;
  if (isYear || (number.scale === 0 && number.units <= LARGEST_NAME)) return false;
  if (holdsYears(table, column)) return false;
  return table.rows.every((row) => quantityOf(row[column]!).kind === "number");
}

function isBlank(cell: Cell): boolean {
  return cell.text.trim() === "";
}
