import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { firstLine, type Place } from "../findings/source.ts";
import { resolveSpans, spanMark } from "../project/spans.ts";
import type { DataCell, DataTable } from "../project/types.ts";
import type { CsvCell } from "./csv.ts";
import type { CsvFile } from "./csv-file.ts";
import { TABLE_COLUMNS, TABLE_ROWS } from "./limits.ts";
import { readCellMarkdown } from "./markdown.ts";
import { placedSlice } from "./placed-text.ts";
import { dataId, tooLarge, tooManyCells, usualWidth } from "./table-shape.ts";
import { take } from "./take.ts";

/**
 * Rows of CSV → a table, the first row its header. Rows that are shorter or longer than most are said, and filled up
 * with empty cells so that the rest can go on.
 */
export function tableFromCsv({ file, rows }: CsvFile): Outcome<DataTable> {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const findings: Finding[] = tooLarge(rows.length, widest, firstLine(file));
  findings.push(...raggedRows(rows));
  const width = Math.min(widest, TABLE_COLUMNS);
  const read = rows.slice(0, TABLE_ROWS).map((row) => row.slice(0, width));
  const texts = read.flatMap((row) => row.map(({ text }) => text));
  const excess = tooManyCells(texts, read.length * width, firstLine(file));
  if (excess) findings.push(excess);
  const grid = (excess ? [] : read).map((row) => {
    const filling = Array.from({ length: Math.max(0, width - row.length) }, () => emptyAfter(row.at(-1)!));
    return [...row, ...filling];
  });
  const cells = (part: typeof grid) =>
    resolveSpans(part, (cell) => spanMark(cell.text)).map((row) =>
      row.map(({ cell, colspan, rowspan }): DataCell => {
        const mark = spanMark(cell.text);
        const place = { file, span: cell.span };
        if (mark) findings.push(finding("table-ragged/mark", { mark }, place));
        const text = take(readCellMarkdown(mark ? emptyAfter(cell) : cell), findings);
        return { text, colspan, rowspan, align: null, place, ...(mark && { isFilling: true }) };
      }),
    );
  const value: DataTable = {
    at: () => firstLine(file),
    file,
    id: dataId(file.path),
    caption: null,
    columns: Array.from({ length: width }, () => ({ width: null, align: null })),
    border: "all",
    header: cells(grid.slice(0, 1)),
    rows: cells(grid.slice(1)),
    total: null,
  };
  return { value, findings };
}

/** The rows that are shorter or longer than most. */
export function raggedRows(rows: CsvFile["rows"]): Finding[] {
  const expected = usualWidth(rows.map((row) => row.length));
  return rows
    .slice(0, TABLE_ROWS)
    .filter((row) => row.length !== expected)
    .map((row) => {
      const params = { cells: row.length, expected };
      return row.length < expected
        ? finding("table-ragged/short", params, placeOfCells(row))
        : finding("table-ragged/long", params, placeOfCells(row.slice(expected)));
    });
}

function placeOfCells(cells: readonly CsvCell[]): Place {
  return { file: cells[0]!.file, span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end } };
}

function emptyAfter({ file, span }: CsvCell): CsvCell {
  const end = { start: span.end, end: span.end };
  return { ...placedSlice(file, end), span: end };
}
