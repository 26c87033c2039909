/**
 * Rows of tables that say one number: «Көркөм адабият | 4120». In: the tables of a report. Out: label, number, unit and
 * what the table is about, so that the same label elsewhere can be compared.
 */
import type { Decimal } from "../../project/decimal.ts";
import { isPercent, labelOf, numberIn, numbersRows, quantityOf } from "../tables/columns.ts";
import { type Cell, headText, type Table } from "../tables/table.ts";
import { plainRows } from "../tables/totals.ts";
import { comparable, folded, wordsIn } from "../text/words.ts";
import { yearsIn } from "./years.ts";

export interface LabelledNumber {
  /** Words of the label as they are compared, at least two. */
  readonly label: readonly string[];
  readonly number: Decimal;
  readonly isPercent: boolean;
  /** The head of its column as it is compared. */
  readonly head: string;
  /** Words by which its unit may be named: head, cell, what stands over the table. */
  readonly about: string;
  readonly years: ReadonlySet<number>;
  readonly cell: Cell;
  readonly table: Table;
}

export function labelledNumbers(tables: readonly Table[]): LabelledNumber[] {
  return tables.filter((table) => table.isData).flatMap(rowsOf);
}

function rowsOf(table: Table): LabelledNumber[] {
  const over = table.over.map(({ text }) => text).join(" ");
  const heads = table.header.flat().map(({ text }) => text);
  const years = yearsIn([over, table.caption, ...heads].join(" "));
  return plainRows(table).flatMap((row): LabelledNumber[] => {
    const label = labelOf(table, row);
    const cells = row.filter((cell) => !numbersRows(table, cell.column) && numberIn(cell) !== null);
    const [cell] = cells;
    // A label that spans rows, or stands beside several numbers, does not name one of them.
    if (!label || !cell || cells.length !== 1 || label.rowspan > 1) return [];
    const words = wordsIn(folded(label.text)).map((word) => word.text);
    if (words.length < 2 || yearsIn(label.text).size > 0) return [];
    const head = headText(table, cell.column);
    const quantity = quantityOf(cell);
    const about = [head, over, quantity.kind === "number" ? quantity.unit : "", label.text].join(" ");
    const percent = isPercent(table, cell.column) || (quantity.kind === "number" && quantity.unit === "%");
    return [
      {
        label: words,
        number: numberIn(cell)!,
        isPercent: percent,
        head: comparable(head),
        about,
        years,
        cell,
        table,
      },
    ];
  });
}
