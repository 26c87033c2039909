import type { Table, TableCell, TableRow } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { nodesOf } from "../project/references.ts";
import { resolveSpans, typedMark } from "../project/spans.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** Every row of a table typed in a text has as many cells as its header. Tables from data are checked when they are read. */
export const tableRagged = defineRule({
  id: "table-ragged",
  severity: "error",
  alone: true,
  *check({ texts }) {
    for (const { markdown, criterion } of texts)
      for (const node of nodesOf(markdown.root))
        if (node.type === "table") {
          yield* raggedRows(markdown, node as Table, criterion);
          yield* marksAlone(markdown, node as Table, criterion);
        }
  },
});

function* raggedRows(markdown: Markdown, table: Table, criterion: string | null): Generator<Finding> {
  const [header, ...rows] = table.children;
  const expected = header?.children.length ?? 0;
  for (const row of rows) {
    const params = { cells: row.children.length, expected };
    if (row.children.length < expected)
      yield finding("table-ragged/typed-short", params, placeOfCells(markdown, row, 0), { criterion });
    else if (row.children.length > expected)
      yield finding("table-ragged/typed-long", params, placeOfCells(markdown, row, expected), { criterion });
  }
}

/** Marks that join nothing: `>` with no cell to its right, `^` with none above it in its part of the table. */
function* marksAlone({ file }: Markdown, table: Table, criterion: string | null): Generator<Finding> {
  const grid = table.children.map((row) => row.children);
  const markOf = (cell: TableCell) => typedMark(cell, file.text);
  if (!grid.some((cells) => cells.some(markOf))) return;
  for (const part of [grid.slice(0, 1), grid.slice(1)])
    for (const { cell } of resolveSpans(part, markOf).flat()) {
      const mark = markOf(cell);
      if (!mark) continue;
      const start = file.text.indexOf(mark, cell.position?.start.offset ?? 0);
      yield finding("table-ragged/mark", { mark }, { file, span: { start, end: start + 1 } }, { criterion });
    }
}

/** The cells of a row from one of them on, from their first word to their last. */
function placeOfCells({ file }: Markdown, row: TableRow, from: number): Place {
  const cells = row.children.slice(from);
  const words = cells.flatMap((cell) => cell.children);
  const [first, last] = words.length > 0 ? [words[0]!, words.at(-1)!] : [cells[0]!, cells.at(-1)!];
  return {
    file,
    span: { start: first.position?.start.offset ?? 0, end: last.position?.end.offset ?? 0 },
  };
}
