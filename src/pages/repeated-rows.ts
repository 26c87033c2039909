import type { DocumentState } from "../formats/docx/state.ts";

/**
 * How many rows LibreOffice repeats. It counts marked rows with one counter for a table and the tables in its cells: a table
 * in the first row below a header repeats a row too many, one in a later row none, one after another in a cell the right ones.
 */
export interface RowCounter {
  /** Called for each row, before its cells are read. */
  startRow(isMarked: boolean): void;
  /** Called after its cells are read. */
  endRow(isMarked: boolean): void;
  /** Rows to repeat; the next table counts anew. */
  endTable(): number;
}

const counts = new WeakMap<DocumentState, number>();
const STOPPED = -1;

export function countRows(document: DocumentState): RowCounter {
  let repeated = 0;
  const count = () => counts.get(document) ?? 0;
  return {
    startRow(isMarked) {
      if (!isMarked || count() === STOPPED) return;
      counts.set(document, count() + 1);
      repeated = count();
    },
    endRow(isMarked) {
      if (!isMarked) counts.set(document, STOPPED);
    },
    endTable() {
      counts.set(document, 0);
      return repeated;
    },
  };
}
