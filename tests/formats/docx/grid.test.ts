import { describe, expect, test } from "vitest";
import type { TableCell } from "../../../src/document/vocabulary.ts";
import { type ColumnNeed, columnWidths } from "../../../src/formats/docx/column-widths.ts";
import { grid } from "../../../src/formats/docx/grid.ts";
import { cell, p, table } from "./builder.ts";

/** `a*2x3`: the cell a, two columns wide, three rows high. */
function cellOf(text: string): TableCell {
  const [, name, colspan, rowspan] = /^(\w*)(?:\*(\d+)(?:x(\d+))?)?$/.exec(text)!;
  return cell([p(name!)], { colspan: Number(colspan ?? 1), rowspan: Number(rowspan ?? 1) });
}

/** Rows as letters a column; a capital begins a cell, `.` is empty. */
function drawn(columns: number, headerRows: number, rows: readonly string[]): string[] {
  const { rows: placed } = grid(
    table(
      rows.map((line) => (line === "" ? [] : line.split(" ").map(cellOf))),
      {
        columns: Array.from({ length: columns }, () => ({ width: null, align: "left" as const })),
        headerRows,
      },
    ),
  );
  return placed.map(({ cells }) =>
    cells
      .map(({ cell: { children }, colspan, continued }) => {
        const name =
          children[0]?.type === "paragraph" ? (children[0].children[0] as { value: string }).value : ".";
        return (continued ? name : name.toUpperCase()) + name.repeat(colspan - 1);
      })
      .join(""),
  );
}

describe("cells on the grid", () => {
  test.each([
    ["plain", 2, 0, ["a b", "c d"], ["AB", "CD"]],
    ["spans", 3, 0, ["a*2x2 b", "c"], ["AaB", "aaC"]],
    ["a cell slips past one from above", 3, 0, ["a b*1x2 c", "d e"], ["ABC", "DbE"]],
    ["too few cells", 3, 0, ["a", ""], ["A..", "..."]],
    ["too many cells widen the table", 2, 0, ["a b c"], ["ABC"]],
    ["a span ends with the table", 2, 0, ["a*9", "b c*1x9"], ["Aa", "BC"]],
    ["a span gives way to a cell from above", 3, 0, ["a b*1x2 c", "d*2"], ["ABC", "Db."]],
    ["the header keeps its spans", 2, 1, ["a*1x3 b", "c d"], ["AB", "CD"]],
    ["no columns said", 0, 0, ["a*2", "b"], ["Aa", "B."]],
  ] as const)("%s", (_name, columns, headerRows, rows, expected) => {
    expect(drawn(columns, headerRows, rows)).toEqual(expected);
  });
});

describe("widths of columns", () => {
  const need = (width: number | null, least = 100, most = 100): ColumnNeed => ({ width, least, most });
  test.each([
    ["relative", [need(6), need(24), need(46), need(24)], 14000, [840, 3360, 6440, 3360]],
    ["percent with a rest", [need(40), need(null), need(null)], 1000, [400, 300, 300]],
    ["shares with a column left open", [need(1), need(1), need(null)], 900, [300, 300, 300]],
    ["by content, with room", [need(null, 100, 100), need(null, 100, 300)], 800, [200, 600]],
    ["by content, without", [need(null, 100, 100), need(null, 200, 2000)], 500, [100, 400]],
    ["words too long for the page", [need(null, 900, 900), need(null, 200, 900)], 600, [400, 200]],
    [
      "of several, all are cut alike",
      [need(null, 900), need(null, 90), need(null, 400)],
      600,
      [255, 90, 255],
    ],
    ["asked for, and too narrow for a word", [need(1, 200), need(2), need(3)], 600, [200, 160, 240]],
    ["nothing but zeros", [need(0), need(0)], 11, [6, 5]],
    ["a column of nothing keeps a twip", [need(1, 1), need(100_000)], 1000, [1, 999]],
  ] as const)("%s", (_name, needs, total, expected) => {
    expect(columnWidths(needs, total)).toEqual(expected);
  });
});
