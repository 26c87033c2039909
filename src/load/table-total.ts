/** `total:` of a `.table.yaml`: a row that is computed here, or the word that a typed row is one. */
import { type Finding, finding } from "../findings/finding.ts";
import type { Language } from "../messages/index.ts";
import { type Decimal, readDecimal, sumDecimals, writeDecimal } from "../project/decimal.ts";
import { inLanguage } from "../project/local-text.ts";
import { plainText } from "../project/plain-text.ts";
import type { DataTable } from "../project/types.ts";
import type { Fields } from "./fields.ts";
import { readCellMarkdown } from "./markdown.ts";
import { placedAt, placedScalar } from "./placed-text.ts";
import { emptyCell, type GridCell } from "./table-grid.ts";
import { take } from "./take.ts";

export interface TableTotal {
  readonly total: NonNullable<DataTable["total"]>;
  /** The row that is computed; null where it is typed. */
  readonly added: readonly GridCell[] | null;
}

/** `row` and `columns` count from 1 in the file, from 0 in a `DataTable`; `row` counts the rows below the header. */
export function totalOf(
  table: Fields,
  rows: readonly (readonly GridCell[])[],
  width: number,
  language: Language,
  findings: Finding[],
): TableTotal | null {
  const fields = table.fields("total");
  if (!fields) return null;
  const columns = columnsOf(fields, width, findings);
  const row = fields.number("row");
  if (row === null) {
    const added = sumRow(fields, rows, columns, width, language, findings);
    return { total: { row: rows.length, columns, computed: true }, added };
  }
  if (row <= rows.length) return { total: { row: row - 1, columns, computed: false }, added: null };
  findings.push(finding("file-invalid/total-row", { row, rows: rows.length }, fields.at(["row"])));
  return null;
}

function columnsOf(fields: Fields, width: number, findings: Finding[]): number[] {
  const columns: number[] = [];
  for (const [index, item] of fields.list("columns").entries()) {
    if (item === null) continue;
    const column = Number(item);
    if (column <= width) columns.push(column - 1);
    else
      findings.push(
        finding("file-invalid/total-column", { column, columns: width }, fields.at(["columns", index])),
      );
  }
  if (fields.list("columns").length === 0)
    findings.push(finding("file-invalid/total-columns", {}, fields.at([])));
  return [...new Set(columns)].sort((a, b) => a - b);
}

/** The label stands before the first column that is added up. */
function sumRow(
  fields: Fields,
  rows: readonly (readonly GridCell[])[],
  columns: readonly number[],
  width: number,
  language: Language,
  findings: Finding[],
): GridCell[] {
  const place = fields.at([]);
  const labelWidth = columns[0] ?? width;
  const label = inLanguage(fields.local("label"), language);
  const cells: GridCell[] = [];
  const labelText = take(readCellMarkdown(placedScalar(fields.at(["label"]), label)), findings);
  if (labelWidth > 0) cells.push({ ...emptyCell(0, place), text: labelText, colspan: labelWidth });
  for (let column = labelWidth; column < width; column++) {
    const sum = columns.includes(column) ? sumDecimals(numbersIn(rows, column, findings)) : null;
    const text = placedAt(place, sum ? writeDecimal(sum) : "");
    cells.push({ ...emptyCell(column, place), text: take(readCellMarkdown(text), findings) });
  }
  return cells;
}

/** What stands for no number in a column of numbers. */
const NOTHING = /^[-\u2010-\u2015\u2212.]*$/;

function numbersIn(
  rows: readonly (readonly GridCell[])[],
  column: number,
  findings: Finding[],
): readonly Decimal[] {
  const numbers: Decimal[] = [];
  for (const row of rows) {
    const cell = row.find((each) => each.column === column);
    const text = cell ? plainText(cell.text) : "";
    const number = readDecimal(text);
    if (number) numbers.push(number);
    else if (cell && !NOTHING.test(text))
      findings.push(finding("table-total/not-number", { text }, cell.place));
  }
  return numbers;
}
