import { printable } from "../../findings/printers/printable.ts";
import { firstCells, widthOf } from "../../findings/printers/width.ts";

export type Style = "good" | "bad" | "dim" | "bold";

export interface TextCell {
  readonly text: string;
  readonly style?: Style | undefined;
  /** Of a number. */
  readonly right?: boolean;
}

const COLORS: Readonly<Record<Style, number>> = { good: 32, bad: 31, dim: 2, bold: 1 };
const GAP = "  ";

export function painted(text: string, style: Style | undefined, color: boolean): string {
  return color && style ? `\u001b[${COLORS[style]}m${text}\u001b[0m` : text;
}

/** Text of a stranger in at most so many cells of a terminal. */
export function shortened(text: string, limit: number): string {
  const safe = printable(text);
  return widthOf(safe) <= limit ? safe : `${firstCells(safe, limit - 1).trimEnd()}…`;
}

/** Rows of cells under each other, each line indented. */
export function textTable(rows: readonly (readonly TextCell[])[], color: boolean): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at]?.text ?? ""))),
  );
  return rows.map((row) => `${GAP}${row.map(padded).join(GAP).trimEnd()}\n`).join("");

  function padded({ text, style, right }: TextCell, at: number): string {
    const space = " ".repeat(widths[at]! - widthOf(text));
    const shown = painted(text, style, color);
    return right ? space + shown : shown + space;
  }
}
