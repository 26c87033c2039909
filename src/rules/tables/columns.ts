/** What the columns of a table hold: their numbers, and whether these can be added up. */
import type { Decimal } from "../../project/decimal.ts";
import { type Quantity, readQuantity } from "../figures/quantity.ts";
import { shapeOf } from "../text/shape.ts";
import { comparable, mentions } from "../text/words.ts";
import { whenAsked } from "../when-asked.ts";
import { allFigureWords } from "../words/figures/index.ts";
import { oncePerColumn, oncePerRow } from "./once-per-table.ts";
import { type Cell, headText, type Row, type Table } from "./table.ts";

const quantities = new WeakMap<Cell, Quantity>();

export function quantityOf(cell: Cell): Quantity {
  let quantity = quantities.get(cell);
  if (!quantity) {
    quantity = readQuantity(cell.text);
    quantities.set(cell, quantity);
  }
  return quantity;
}

export function numberIn(cell: Cell): Decimal | null {
  const quantity = quantityOf(cell);
  return quantity.kind === "number" ? quantity.number : null;
}

/** The numbers that are added up; null where words stand among them, or units that differ. */
export function addends(cells: readonly Cell[]): { numbers: Decimal[]; unit: string } | null {
  const numbers: Decimal[] = [];
  let unit = "";
  for (const cell of new Set(cells)) {
    const quantity = quantityOf(cell);
    if (quantity.kind === "words") return null;
    if (quantity.kind !== "number") continue;
    if (quantity.unit !== "" && unit !== "" && quantity.unit !== unit) return null;
    unit = unit === "" ? quantity.unit : unit;
    numbers.push(quantity.number);
  }
  return { numbers, unit };
}

const rowNumbers = whenAsked(
  () =>
    new Set(
      allFigureWords("rowNumbers")
        .map(comparable)
        .filter((head) => head !== ""),
    ),
);

/** Whether a column only numbers the rows. */
export const numbersRows = oncePerColumn((table, column): boolean => {
  const head = headText(table, column).trim();
  if (head === "№" || rowNumbers().has(comparable(head))) return true;
  if (column > 0 || table.rows.length < 3 || /[Aab]/.test(shapeOf(head))) return false;
  return table.rows.every(
    (row, index) => /^\d+[.)]?$/.test(row[0]!.text) && Number.parseInt(row[0]!.text, 10) === index + 1,
  );
});

const years = allFigureWords("years");

/** Whether the numbers of a column are years: they are never added up. */
export const holdsYears = oncePerColumn((table, column): boolean => {
  const numbers = table.rows.flatMap((row) => numberIn(row[column]!) ?? []);
  return (
    numbers.length > 0 &&
    numbers.every(({ units, scale }) => scale === 0 && units >= 1900n && units <= 2100n) &&
    (mentions(headText(table, column), years) || numbers.length > 2)
  );
});

const percents = allFigureWords("percents");
const averages = allFigureWords("averages");

export const isPercent = oncePerColumn((table, column): boolean => {
  const head = headText(table, column);
  if (head.includes("%") || mentions(head, percents)) return true;
  const numbers = table.rows.map((row) => quantityOf(row[column]!)).filter((each) => each.kind === "number");
  return numbers.length > 0 && numbers.every((number) => number.unit === "%");
});

const rounded = allFigureWords("rounded");

/** Whether the numbers of a column may be rounded amounts: they have decimals, or count thousands. */
export function mayBeRounded(table: Table, column: number): boolean {
  if (mentions(`${headText(table, column)} ${table.caption}`, rounded)) return true;
  return table.rows.some((row) => (numberIn(row[column]!)?.scale ?? 0) > 0);
}

/** Whether a column may hold averages or rates, whose total is no sum. */
export function mayBeAverage(table: Table, column: number): boolean {
  return isPercent(table, column) || mentions(headText(table, column), averages);
}

/** The words that a row is about: its first cell that is no number, before its numbers begin. */
export const labelOf = oncePerRow((table, row): Cell | null => {
  for (const cell of row) {
    if (numbersRows(table, cell.column) && quantityOf(cell).kind !== "words") continue;
    const { kind } = quantityOf(cell);
    if (kind === "words") return cell;
    if (kind === "number") return null;
  }
  return null;
});

/** A row with one text and nothing beside it heads the rows below it. */
export function isHeadingRow(row: Row): boolean {
  return row.length > 1 && row.every((cell) => cell === row[0] || cell.text.trim() === "");
}
