/** Which rows and columns of a table are totals, by their labels or by what the file declares. */
import { oncePerText } from "../text/once-per-text.ts";
import { comparable } from "../text/words.ts";
import { allFigureWords } from "../words/figures/index.ts";
import { labelOf } from "./columns.ts";
import { oncePerRow } from "./once-per-table.ts";
import { headsOf, type Row, type Table } from "./table.ts";

const first = allFigureWords("totalFirst");
const alone = allFigureWords("totalAlone");
const of = allFigureWords("totalOf");
const through = allFigureWords("totalThrough");
const ofWhich = allFigureWords("ofWhich");

export type TotalLabel = "total" | "total of something" | null;

/** «Бардыгы», «Жалпы саны» are totals; «Итого по школе» is the total of something. */
export const totalLabel = oncePerText((text): TotalLabel => {
  // A unit behind the word is no part of the label: «Бардыгы, сом», «Итого (чел.)».
  const end = text.search(/[,(]/);
  const label = comparable(end < 0 ? text : text.slice(0, end));
  if (first.includes(label) || alone.includes(label)) return "total";
  const parts = label.split(" ");
  const [begin, next, last] = [parts[0]!, parts[1] ?? "", parts.at(-1)!];
  const isTotal = (word: string) => alone.includes(word) || first.includes(word);
  if (of.includes(next) && parts.length === 2 && isTotal(begin)) return "total";
  if (isTotal(begin) && through.includes(last)) return "total";
  if (isTotal(last) && through.includes(parts.at(-2) ?? "")) return "total";
  return first.includes(begin) ? "total of something" : null;
});

export const isTotalRow = oncePerRow((table, row): boolean => {
  if (table.total && table.rows[table.total.row] === row) return true;
  const label = labelOf(table, row);
  return label !== null && totalLabel(label.text) !== null;
});

/** «Тамак, бардыгы»: a row that may add up some of those above it. */
export function isPerhapsSubtotal(table: Table, row: Row): boolean {
  const label = labelOf(table, row)?.text ?? "";
  const behind = comparable(label.slice(label.lastIndexOf(",") + 1));
  return label.includes(",") && (first.includes(behind) || alone.includes(behind));
}

/** Whether a row counts a part of the others once more: «анын ичинде кыздар». */
export const isPartOfOthers = oncePerRow((table, row): boolean => {
  const label = comparable(labelOf(table, row)?.text ?? "");
  return ofWhich.some((words) => label === words || label.startsWith(`${words} `));
});

/** The lowest head of a column says what it holds. */
export function totalColumn(table: Table, column: number): TotalLabel {
  const head = headsOf(table, column).at(-1);
  return head ? totalLabel(head.text) : null;
}

/** Rows that are neither totals nor parts of others. */
export function plainRows(table: Table): Row[] {
  return table.rows.filter((row) => !isTotalRow(table, row) && !isPartOfOthers(table, row));
}
