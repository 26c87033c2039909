import { finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { defineRule } from "./rule.ts";
import { isHeadingRow, numbersRows, quantityOf } from "./tables/columns.ts";
import type { Row, Table } from "./tables/table.ts";
import { tablesShown } from "./tables/tables-shown.ts";
import { comparable } from "./text/words.ts";

/** No row of a table stands in it twice, whatever its number. */
export const tableRowRepeated = defineRule({
  id: "table-row-repeated",
  severity: "info",
  alone: true,
  *check(context) {
    for (const table of tablesShown(context)) {
      if (!table.isData) continue;
      let seen = new Map<string, Row>();
      for (const row of table.rows) {
        // Under another heading the same row is about something else.
        if (isHeadingRow(row)) seen = new Map();
        const key = keyOf(table, row);
        const before = key === null ? undefined : seen.get(key);
        if (key !== null && !before) seen.set(key, row);
        if (before) {
          const place = {
            file: row[0]!.place.file,
            span: { start: row[0]!.place.span.start, end: row.at(-1)!.place.span.end },
          };
          const related = [{ message: message("table-row-repeated/first", {}), place: before[0]!.place }];
          yield finding("table-row-repeated", {}, place, { criterion: table.criterion, related });
        }
      }
    }
  },
});

/** null where a row says too little to be the same by mistake: fewer than two cells, or no words. */
function keyOf(table: Table, row: Row): string | null {
  const cells = row.filter((_, column) => !numbersRows(table, column));
  const filled = cells.filter((cell) => cell.text.trim() !== "");
  if (new Set(filled).size < 2 || !filled.some((cell) => quantityOf(cell).kind === "words")) return null;
  return JSON.stringify(cells.map((cell) => comparable(cell.text)));
}
