/**
 * In: the text of a CSV file. Out: its rows, every cell with its place. Comma, semicolon or tab, whichever parts the
 * rows; quotation marks as in RFC 4180; Excel's line `sep=;` counts.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { SourceFile, Span } from "../findings/source.ts";
import { TABLE_COLUMNS, TABLE_ROWS } from "./limits.ts";
import { type PlacedText, placedCell } from "./placed-text.ts";

export interface CsvCell extends PlacedText {
  /** The cell without its quotation marks. */
  readonly span: Span;
}

const SEPARATORS = ["\t", ";", ","] as const;
/** Rows that are looked at to find the separator. */
const SAMPLE = 100;

/**
 * Rows that are empty are left out, as are columns at the right that are empty from top to bottom. Of what is beyond the
 * limits of a table one row and one column are read, to be noticed.
 */
export function readCsv(file: SourceFile): Outcome<readonly (readonly CsvCell[])[]> {
  const findings: Finding[] = [];
  const declared = /^sep=(.)(?:\r\n|\n|\r)/.exec(file.text);
  const start = declared?.[0].length ?? 0;
  const rows = splitRows(file, start, declared?.[1] ?? separatorOf(file, start), TABLE_ROWS + 1, findings);
  const width = rows.reduce((widest, row) => Math.max(widest, lastFilled(row) + 1), 0);
  return { value: rows.map((row) => row.slice(0, width)), findings };
}

/** The one that surely parts the most rows; of those, the one that makes most rows as long as the first. */
function separatorOf(file: SourceFile, start: number): string {
  let best = { separator: ",", parted: 0, equal: 0 };
  for (const separator of SEPARATORS) {
    const rows = splitRows(file, start, separator, SAMPLE, []);
    const columns = rows[0]?.length ?? 0;
    const parted = rows.filter((row) => isSurelyParted(file.text, row)).length / rows.length;
    const equal = columns < 2 ? 0 : rows.filter((row) => row.length === columns).length / rows.length;
    if (parted > best.parted || (parted === best.parted && equal > best.equal))
      best = { separator, parted, equal };
  }
  return best.separator;
}

/** A comma between digits may be a decimal mark, and a mark before a blank may belong to a sentence. */
function isSurelyParted(text: string, row: readonly CsvCell[]): boolean {
  return row.some((cell, index) => {
    const before = row[index - 1]?.span.end;
    if (before === undefined) return false;
    const between = text.slice(before, cell.span.start);
    const isDecimal = between === "," && /\d,\d/.test(text.slice(before - 1, cell.span.start + 1));
    return !isDecimal && !/[,;] /.test(between);
  });
}

function lastFilled(row: readonly CsvCell[]): number {
  let last = row.length - 1;
  while (last >= 0 && row[last]!.text === "") last--;
  return last;
}

function splitRows(
  file: SourceFile,
  start: number,
  separator: string,
  most: number,
  findings: Finding[],
): CsvCell[][] {
  const { text } = file;
  const rows: CsvCell[][] = [];
  for (let at = start; at < text.length && rows.length < most; ) {
    if (text[at] === "\n" || text[at] === "\r") {
      at += 1;
      continue;
    }
    const row: CsvCell[] = [];
    for (;;) {
      const field = quotedField(file, at, separator, findings) ?? bareField(text, at, separator);
      if (row.length <= TABLE_COLUMNS) row.push(cellOf(file, field));
      at = field.next;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (lastFilled(row) >= 0) rows.push(row);
  }
  return rows;
}

/** A cell as it is written, without the marks around it. */
interface Field extends Span {
  readonly quoted: boolean;
  /** Offset of what comes after it: a separator, a line break or the end of the file. */
  readonly next: number;
}

/** null where the cell has no quotation marks around it: marks within a text are its own. */
function quotedField(file: SourceFile, at: number, separator: string, findings: Finding[]): Field | null {
  const { text } = file;
  if (text[at] !== '"') return null;
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) {
    findings.push(finding("file-invalid/csv-quote", {}, { file, span: { start: at, end: at + 1 } }));
    return null;
  }
  const next = endOfField(text, close + 1, separator);
  if (text.slice(close + 1, next).trim() !== "") return null;
  return { start: at + 1, end: close, quoted: true, next };
}

function bareField(text: string, at: number, separator: string): Field {
  const end = endOfField(text, at, separator);
  return { start: at, end, quoted: false, next: end };
}

function endOfField(text: string, at: number, separator: string): number {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

/** The blanks around a cell are no part of it. */
function cellOf(file: SourceFile, { start, end, quoted }: Field): CsvCell {
  const written = file.text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  const span = { start: from, end: from + written.trim().length };
  const text = quoted ? written.trim().replaceAll('""', '"') : written.trim();
  return { ...placedCell({ file, span }, text), span };
}
