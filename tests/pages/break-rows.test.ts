/** What becomes of rows that are longer than a page. A page of the builder holds about fifty lines. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, DocumentTree, Inline, Table } from "../../src/document/vocabulary.ts";
import { walk } from "../../src/document/walk.ts";
import { breakRows } from "../../src/pages/break-rows.ts";
import { blocks, STYLES } from "../formats/docx/any-blocks.ts";
import { cell, h, look, p, page, picture, row, style, t, table, tree } from "../formats/docx/builder.ts";

const LOOK = look([style("table-text", { size: 12 }), style("kept", { keepWithNext: true })]);

const caption = (value: string): Block => ({
  type: "caption",
  of: "table",
  id: null,
  style: null,
  children: [t(value)],
});
const broken = (...children: Block[]) => breakRows(tree([page(children)], { look: LOOK }));

function tablesOf({ pages }: DocumentTree): Table[] {
  const found: Table[] = [];
  for (const { children } of pages)
    walk(children, { block: (block) => block.type === "table" && found.push(block) });
  return found;
}

describe("a row may break", () => {
  const lines = (count: number): Inline[] =>
    Array.from({ length: count }, () => [t("x"), { type: "break" as const }]).flat();
  const breaking = (...children: Block[]) =>
    tablesOf(broken(...children)).map(({ rows }) =>
      rows.map(({ mayBreak }) => (mayBreak ? "y" : "n")).join(""),
    );
  const long = (count: number) => [cell([p(lines(count))])];

  test.each<[string, Block[], string[]]>([
    ["that is longer than a page", [table([long(48), long(52), long(3)])], ["nyn"]],
    ["below a header", [table([row(["a"]), long(47), long(50)], { headerRows: 1 })], ["nny"]],
    [
      "with those before it that it stays with",
      [table([row(long(20), { keepWithNext: true }), long(40), long(40)])],
      ["nyn"],
    ],
    ["with a heading before the table", [p("a"), h(1, "b"), table([long(48)])], ["y"]],
    ["even a header", [table([long(60), long(3)], { headerRows: 1 })], ["yn"]],
    ["and one that holds it", [table([[cell([table([long(52)])])]])], ["y", "y"]],
  ])("%s", (_, children, expected) => {
    expect(breaking(...children)).toEqual(expected);
  });

  test("so do columns", () => {
    const columns = (count: number): Block => ({
      type: "columns",
      mayBreak: false,
      columns: [[p(lines(count))], [p("a")]],
    });
    const [page] = broken(columns(40), columns(60)).pages;
    expect(page!.children.map((block) => block.type === "columns" && block.mayBreak)).toEqual([false, true]);
  });
});

describe("in a row that breaks", () => {
  const inside = (...children: Block[]) => {
    const filling = Array.from({ length: 60 }, () => p("x"));
    const [outer] = tablesOf(broken(table([[cell([...children, ...filling])]], { letters: "fixed" })));
    return outer!.rows[0]!.cells[0]!.children.slice(0, -58).map((block) =>
      block.type === "columns" ? block.columns[0]!.map(({ type }) => type).join("+") : block.type,
    );
  };
  const figure: Block = {
    type: "figure",
    id: null,
    style: null,
    content: { type: "image", picture: picture("png", new Uint8Array(), 10, 10), alt: "", width: null },
  };

  test.each<[string, Block[], string[]]>([
    ["a caption and its table", [p("a"), caption("b"), table([["c"]])], ["paragraph", "caption+table"]],
    [
      "a picture and its caption",
      [p("a"), figure, { ...caption("b"), of: "figure" } as Block],
      ["paragraph", "figure+caption"],
    ],
    [
      "headings and what follows",
      [p("a"), h(3, "b"), p("c", "kept"), p("d"), p("e")],
      ["paragraph", "heading+paragraph+paragraph", "paragraph"],
    ],
    ["not where the cell begins", [h(3, "a"), p("b")], ["heading", "paragraph"]],
  ])("%s stay together", (_, children, expected) => {
    expect(inside(...children).slice(0, expected.length)).toEqual(expected);
  });
});

test("a tree without long rows comes back itself", () => {
  const given = tree([page([p("a"), table([["b"]])])], { look: LOOK });
  expect(breakRows(given)).toBe(given);
});

test("any tree is broken once", () => {
  fc.assert(
    fc.property(blocks, (children) => {
      const once = breakRows(tree([page(children)], { look: look(STYLES) }));
      expect(breakRows(once)).toEqual(once);
    }),
    { numRuns: 60 },
  );
});
