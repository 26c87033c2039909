/** `<table>` → a table whose grid holds: every row fills every column once, counting the cells that span. */
import type { Align, Table, TableCell, TableRow } from "../document/vocabulary.ts";
import {
  anchorOf,
  choiceOf,
  isYes,
  numberOf,
  numbersOf,
  type Reader,
  reportAt,
  styleOf,
  tagOf,
  textOf,
} from "./markup-reader.ts";
import type { MarkupElement } from "./markup-tree.ts";
import { readBlocksOrInlines, readParts } from "./read-blocks.ts";

/** A table without rows is nothing. */
export function readTable(reader: Reader, element: MarkupElement): readonly Table[] {
  const rowElements = readParts(reader, element, ["tr"]);
  const rows = rowElements.map((row) => readRow(reader, row));
  if (rows.length === 0) return [];
  const widths: (number | null)[] = numbersOf(reader, element, "columns");
  if (widths.length === 0) {
    const first = rows[0]!.cells.reduce((sum, cell) => sum + cell.colspan, 0);
    widths.push(...Array.from({ length: first }, () => null));
  }
  checkGrid(reader, rowElements, rows, widths.length);
  const data = !isYes(reader, element, "arrangement");
  return [
    {
      type: "table",
      style: styleOf(reader, element),
      id: anchorOf(reader, element),
      columns: widths.map((width) => ({ width, align: "left" })),
      border: choiceOf<Table["border"]>(reader, element, "border", data ? "all" : "none"),
      letters: "fixed",
      headerRows: Math.min(numberOf(reader, element, "header-rows") ?? 0, rows.length),
      data,
      description: data ? textOf(reader, element, "description") : null,
      rows,
    },
  ];
}

function readRow(reader: Reader, row: MarkupElement): TableRow {
  const cells = readParts(reader, row, ["th", "td"]).map(
    (cell): TableCell => ({
      style: styleOf(reader, cell),
      colspan: numberOf(reader, cell, "colspan") || 1,
      rowspan: numberOf(reader, cell, "rowspan") || 1,
      align: textOf(reader, cell, "align") as Align | null,
      header: cell.name === "th",
      children: readBlocksOrInlines(reader, cell),
    }),
  );
  const keepWithNext = isYes(reader, row, "keep-with-next");
  return { style: styleOf(reader, row), keepWithNext, mayBreak: false, cells };
}

function checkGrid(
  reader: Reader,
  elements: readonly MarkupElement[],
  rows: readonly TableRow[],
  width: number,
): void {
  /** For each column, how many rows below are covered from above. */
  const covered: number[] = Array.from({ length: width }, () => 0);
  rows.forEach((row, index) => {
    const before = covered.filter((count) => count > 0).length;
    const filled = before + row.cells.reduce((sum, cell) => sum + cell.colspan, 0);
    if (filled !== width) {
      const params = { cells: filled, columns: width };
      reportAt(reader, tagOf(elements[index]!), "template-invalid/row-width", params);
    }
    let column = 0;
    const below = covered.map((count) => Math.max(count - 1, 0));
    for (const cell of row.cells) {
      while (covered[column]! > 0) column += 1;
      below.fill(cell.rowspan - 1, column, column + cell.colspan);
      column += cell.colspan;
    }
    covered.splice(0, width, ...below.slice(0, width));
  });
  if (covered.some((count) => count > 0)) {
    reportAt(reader, tagOf(elements.at(-1)!), "template-invalid/rowspan-too-long", {});
  }
}
