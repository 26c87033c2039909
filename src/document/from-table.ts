/** A table from data (`.csv`, `.table.yaml`) → element. Cells are Markdown; a computed total is a row like the others. */
import { plainText } from "../project/plain-text.ts";
import type { DataCell, DataTable, Markdown } from "../project/types.ts";
import type { Align, Block, Table, TableRow } from "./vocabulary.ts";

export interface TableOptions {
  readonly id: string | null;
  /** What the table holds, for those who cannot see it; empty: the words of its header. */
  readonly description: string;
  readonly cell: (markdown: Markdown) => readonly Block[];
}

export function fromTable(data: DataTable, options: TableOptions): Table {
  const alignOf = columnAlign(data);
  const columns = data.columns.map((column, index) => ({
    width: column.width,
    align: column.align ?? alignOf(index),
  }));
  const row = (cells: readonly DataCell[], header: boolean, total: boolean): TableRow => ({
    style: total ? "table-total" : null,
    keepWithNext: false,
    mayBreak: false,
    cells: cells.map((cell) => ({
      style: null,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      align: cell.align ?? (header ? "center" : null),
      header,
      children: options.cell(cell.text),
    })),
  });
  const headerWords = data.header.flat().map((cell) => plainText(cell.text));
  return {
    type: "table",
    style: null,
    id: options.id,
    columns,
    border: data.border,
    letters: "usual",
    headerRows: data.header.length,
    data: true,
    description: options.description || headerWords.filter((words) => words !== "").join(", "),
    rows: [
      ...data.header.map((cells) => row(cells, true, false)),
      ...data.rows.map((cells, index) => row(cells, false, data.total?.row === index)),
    ],
  };
}

const NUMBER = /^[+-]?\d[\d\s]*([.,]\d+)?\s*%?$/;
const EMPTY = new Set(["", "–", "—", "-"]);

/** Columns of numbers stand to the right where the author says nothing. */
function columnAlign(data: DataTable): (column: number) => Align {
  const words: string[][] = data.columns.map(() => []);
  const busyUntil: number[] = data.columns.map(() => 0);
  for (const [row, cells] of data.rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((busyUntil[column] ?? 0) > row) column++;
      words[column]?.push(plainText(cell.text));
      for (let c = column; c < column + cell.colspan; c++) busyUntil[c] = row + cell.rowspan;
      column += cell.colspan;
    }
  }
  return (column) => {
    const values = (words[column] ?? []).filter((word) => !EMPTY.has(word));
    return values.length > 0 && values.every((word) => NUMBER.test(word)) ? "right" : "left";
  };
}
