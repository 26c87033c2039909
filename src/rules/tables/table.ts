/**
 * A table as rules see it, from data or typed in a text: spans are resolved, so that every row has a cell in every
 * column; a cell that spans stands in all its places.
 */
import type { Place, SourceFile } from "../../findings/source.ts";
import type { DataTable } from "../../project/types.ts";
import type { Passage } from "../text/passage.ts";
import { oncePerColumn } from "./once-per-table.ts";

export interface Table {
  readonly file: SourceFile;
  /** The table in its text, or the file's first line. */
  readonly place: Place;
  readonly id: string | null;
  readonly caption: string;
  /** What stands over it: its caption, and the paragraph or heading right before it. */
  readonly over: readonly Passage[];
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
  readonly width: number;
  /** A table that only arranges things on the page is no data. */
  readonly isData: boolean;
  /** As the file declares it; the row is one of `rows`. */
  readonly total: DataTable["total"];
  readonly criterion: string | null;
}

export type Row = readonly Cell[];

export interface Cell {
  readonly text: string;
  readonly place: Place;
  /** Row and column in which it begins, from 0; rows of the header count apart. */
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  /** Put in by the tool, since the row is too short. */
  readonly isFilling: boolean;
}

/** Heads of a column from top to bottom, each once. */
export const headsOf = oncePerColumn((table, column): readonly Cell[] => [
  ...new Set(table.header.map((row) => row[column]!)),
]);

/** The words over a column. */
export const headText = oncePerColumn((table, column): string =>
  headsOf(table, column)
    .map((cell) => cell.text)
    .join(" "),
);

/** Each cell of a row once. */
export function cellsOf(row: Row): Cell[] {
  return [...new Set(row)];
}
