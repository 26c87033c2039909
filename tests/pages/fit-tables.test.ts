/** What becomes of tables that are too wide. The page of the builder is 10205 twips wide. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, DocumentTree, Table } from "../../src/document/vocabulary.ts";
import { walk } from "../../src/document/walk.ts";
import { fitTables } from "../../src/pages/fit-tables.ts";
import { blocks, STYLES } from "../formats/docx/any-blocks.ts";
import { cell, h, list, look, p, page, row, style, t, table, tree } from "../formats/docx/builder.ts";

const LOOK = look([style("table-text", { size: 12 }), style("kept", { keepWithNext: true })]);

/** Twelve letters of bold 12 points take 1833 twips with the margins of their cell. */
const words = (count: number, word = "математикасы") => Array.from({ length: count }, () => word);
const head = (count: number) =>
  row(
    words(count).map((word) => cell(word, { header: true })),
    {},
  );
const wide = (count: number, more: Partial<Table> = {}) =>
  table([head(count), words(count, "25")], { headerRows: 1, ...more });
const caption = (value: string): Block => ({
  type: "caption",
  of: "table",
  id: null,
  style: null,
  children: [t(value)],
});
const fitted = (...children: Block[]) => fitTables(tree([page(children)], { look: LOOK }));

/** `portrait: caption table/small`. */
function drawn({ pages }: DocumentTree): string[] {
  return pages.map(({ orientation, children }) => {
    const names = children.map((block) =>
      block.type === "table" ? `table/${block.letters}` : block.type === "paragraph" ? "p" : block.type,
    );
    return `${orientation}: ${names.join(" ")}`;
  });
}

function tablesOf({ pages }: DocumentTree): Table[] {
  const found: Table[] = [];
  for (const { children } of pages)
    walk(children, { block: (block) => block.type === "table" && found.push(block) });
  return found;
}

describe("a table on a portrait page", () => {
  test.each<[string, Block[], string[]]>([
    ["that fits stays", [p("a"), wide(5), p("b")], ["portrait: p table/usual p"]],
    ["gets small letters", [p("a"), wide(6), p("b")], ["portrait: p table/small p"]],
    [
      "gets a page of its own, with what belongs to it",
      [p("a"), h(2, "b"), p("c", "kept"), caption("d"), wide(8), p("e")],
      ["portrait: p", "landscape: heading p caption table/usual", "portrait: p"],
    ],
    ["at an edge leaves no empty page", [h(1, "a"), wide(8)], ["landscape: heading table/usual"]],
    ["gets both", [p("a"), wide(10), p("b")], ["portrait: p", "landscape: table/small", "portrait: p"]],
    ["is cut there at last", [p("a"), wide(30)], ["portrait: p", "landscape: table/small"]],
    [
      "after another has a page too",
      [wide(8), wide(8)],
      ["landscape: table/usual", "landscape: table/usual"],
    ],
    ["of a template stays as it is", [wide(30, { letters: "fixed" })], ["portrait: table/fixed"]],
  ])("%s", (_, children, expected) => {
    expect(drawn(fitted(...children))).toEqual(expected);
  });
});

test("widths that the author asks for are no reason, where other widths would do", () => {
  const columns = [1, 1, 1, 1, 90].map((width) => ({ width, align: "left" as const }));
  expect(drawn(fitted(wide(5, { columns })))).toEqual(["portrait: table/usual"]);
  expect(drawn(fitted(wide(6, { columns: [...columns, columns[0]!] })))).toEqual(["portrait: table/small"]);
});

test("a cell over several columns counts as theirs", () => {
  const over = (word: string) =>
    table([row([cell(word, { colspan: 2 }), "1"]), ["1", "2", "3"]], { headerRows: 1 });
  expect(drawn(fitted(over("ы".repeat(50))))).toEqual(["portrait: table/usual"]);
  expect(drawn(fitted(over("ы".repeat(60))))).toEqual(["portrait: table/small"]);
});

test("an address is no reason: it may be cut", () => {
  const address = `https://mektep.edu.kg/${"otchet/".repeat(20)}`;
  expect(drawn(fitted(table([[address, "1"]])))).toEqual(["portrait: table/usual"]);
});

test("a table in a cell, a list or columns, or on a landscape page gets small letters at most", () => {
  const outer = table([[cell([wide(3)]), "a"]], {
    letters: "fixed",
    columns: [50, 50].map((width) => ({ width, align: "left" })),
  });
  const columns: Block = { type: "columns", mayBreak: false, columns: [[wide(3)], [p("a")]] };
  const found = fitted(outer, columns, list("bullet", [[p("a"), wide(6)]]));
  expect(tablesOf(found).map(({ letters }) => letters)).toEqual(["fixed", "small", "small", "small"]);
  expect(found.pages.length).toBe(1);
  const turned = tree([page([wide(30)], { orientation: "landscape" })], { look: LOOK });
  expect(drawn(fitTables(turned))).toEqual(["landscape: table/small"]);
});

test("a tree that fits comes back itself", () => {
  const given = tree([page([p("a"), wide(5), list("bullet", ["b"])])], { look: LOOK });
  expect(fitTables(given)).toBe(given);
});

test("any tree keeps its blocks in their order, and is fitted once", () => {
  fc.assert(
    fc.property(blocks, (children) => {
      const given = tree([page(children)], { look: look(STYLES) });
      const once = fitTables(given);
      const typesOf = (each: DocumentTree) => {
        const types: string[] = [];
        for (const section of each.pages)
          walk(section.children, { block: ({ type }) => type !== "landscape" && types.push(type) });
        return types;
      };
      expect(typesOf(once)).toEqual(typesOf(given));
      expect(fitTables(once)).toEqual(once);
    }),
    { numRuns: 60 },
  );
});
