/** Where pages end. A page of the builder takes 52 lines of 276 twips and a rest of 218; each case was seen in LibreOffice. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Inline } from "../../src/document/vocabulary.ts";
import { layOutPages, placeOnPages } from "../../src/pages/lay-out-pages.ts";
import { blocks, STYLES } from "../formats/docx/any-blocks.ts";
import {
  cell,
  h,
  list,
  look,
  p,
  page,
  picture,
  row,
  style,
  t,
  table,
  tree,
} from "../formats/docx/builder.ts";

const LOOK = look([
  style("body", { spaceAfter: 0 }),
  style("table-text", { size: 12 }),
  style("heading-1", { size: 12, bold: false, spaceBefore: 0, spaceAfter: 0 }),
  style("spaced", { spaceBefore: 30 }),
  style("after", { spaceAfter: 30 }),
  style("kept", { keepWithNext: true }),
  style("new-page", { pageBreakBefore: true, spaceBefore: 30 }),
  style("wide", { lineHeight: 1.5 }),
]);

const lines = (count: number): Block[] => Array.from({ length: count }, () => p("x"));
const long = (count: number, name: string): readonly Inline[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0 ? [t(name)] : [{ type: "break" as const }, t("y")],
  ).flat();
const note: Inline = { type: "note", children: [p("эскертүү")] };

/** The first words of each page that are not filling. */
function pagesOf(...children: Block[]): string[][] {
  return placeOnPages(tree([page(children)], { look: LOOK })).map(({ placed }) =>
    placed
      .map(({ box, top }) => `${box.text!.split("\n", 1)[0]!} ${top}`)
      .filter((each) => !/^(x|y|\ufffc|) /.test(each)),
  );
}

test.each<[string, Block[], string[][]]>([
  ["a page takes 52 lines", [...lines(51), p("a"), p("b")], [["a 14076"], ["b 0"]]],
  ["space before counts at the head of a section", [p("a", "spaced")], [["a 600"]]],
  ["not at the head of a page", [...lines(52), p("a", "spaced")], [[], ["a 0"]]],
  ["but after a break that was asked for", [p("a"), p("b", "new-page")], [["a 0"], ["b 600"]]],
  ["the larger space counts", [p("a", "after"), p("b", "spaced")], [["a 0", "b 876"]]],
  ["space after may stand out", [...lines(51), p("a", "after"), p("b")], [["a 14076"], ["b 0"]]],
  ["two lines stay behind", [...lines(50), p(long(4, "a")), p("b")], [["a 13800"], ["a 0", "b 552"]]],
  ["one line does not", [...lines(51), p(long(4, "a"))], [[], ["a 0"]]],
  ["nor does one go alone", [...lines(49), p(long(4, "a")), p("b")], [["a 13524"], ["a 0", "b 552"]]],
  ["three lines are not parted", [...lines(50), p(long(3, "a"))], [[], ["a 0"]]],
  ["a heading goes with what follows", [...lines(51), h(1, "a"), p("b")], [[], ["a 0", "b 276"]]],
  [
    "and what stays with the heading",
    [...lines(50), p("k", "kept"), h(1, "a"), p(long(3, "b"))],
    [[], ["k 0", "a 276", "b 552"]],
  ],
  [
    "line spacing stands below the last line",
    [...lines(2), p(long(34, "a"), "wide"), p("b")],
    [["a 552"], ["b 0"]],
  ],
  [
    "a note takes its room",
    [p([t("a"), note]), ...lines(49), p("b"), p("c")],
    [["a1 0", "b 13800"], ["c 0"]],
  ],
])("%s", (_, children, expected) => {
  expect(pagesOf(...children)).toEqual(expected);
});

const rowsOf = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => [`${name}${index}`]);
const head = row([cell([p("head")], { header: true })]);

test.each<[string, Block[], string[][]]>([
  [
    "rows of 342 twips, a line above the first",
    [...lines(51), table(rowsOf(2, "r")), p("b")],
    [["r0 14114"], ["r1 38", "b 472"]],
  ],
  [
    "a header stands above the rows again",
    [...lines(48), table([head, ...rowsOf(4, "r")], { headerRows: 1 })],
    [
      ["head 13286", "r0 13628", "r1 13970"],
      ["head 38", "r2 380", "r3 722"],
    ],
  ],
  [
    "and never alone",
    [...lines(51), table([head, ...rowsOf(2, "r")], { headerRows: 1 })],
    [[], ["head 38", "r0 380", "r1 722"]],
  ],
  [
    "a long row goes on, to the last line alone",
    [
      ...lines(48),
      table([row([cell([p("a"), ...lines(8)])], { mayBreak: true }), ["b"]], { border: "none" }),
    ],
    [["a 13276"], ["b 1464"]],
  ],
  ["a short row does not", [...lines(50), table([[cell([p(long(3, "a"))])]])], [[], ["a 38"]]],
  [
    "nor one of which a cell would have nothing",
    [
      ...lines(48),
      table([
        row(
          [cell([p("a"), ...lines(8)]), cell([p([{ type: "image", picture: tall(), alt: "", width: 60 }])])],
          { mayBreak: true },
        ),
      ]),
    ],
    [[], ["a 38"]],
  ],
  [
    "a row that stays with the next one goes with it",
    [...lines(48), table([["a"], row(["k"], { keepWithNext: true }), [cell([p(long(3, "b"))])]])],
    [["a 13286"], ["k 38", "b 380"]],
  ],
  [
    "a cell over rows goes on beside those left",
    [
      ...lines(47),
      table([
        row([cell([p("a"), ...lines(8)], { rowspan: 3 }), cell("r0")]),
        row(["r1"]),
        row(["r2"], { mayBreak: true }),
        row(["b", "c"]),
      ]),
    ],
    [
      ["a 13010", "r0 13010", "r1 13352", "r2 13694"],
      ["b 1208", "c 1208"],
    ],
  ],
])("table: %s", (_, children, expected) => {
  expect(pagesOf(...children)).toEqual(expected);
});

function tall() {
  return picture("png", new Uint8Array(), 100, 100);
}

test("lists, notes in cells and columns are laid out too", () => {
  const columns: Block = {
    type: "columns",
    mayBreak: false,
    columns: [[list("bullet", ["i", "j"])], [p([t("n"), note])]],
  };
  expect(pagesOf(p("a"), columns, p("b"))).toEqual([["a 0", "i 304", "j 580", "n1 304", "b 1004"]]);
});

test("a heading stands on its page, listed or not; one that is in no text on none", () => {
  const first = h(1, "Биринчи");
  const second = h(2, "Экинчи", { listed: false });
  const map = layOutPages(tree([page([first, ...lines(60), second])], { look: LOOK }));
  expect([map.count, map.pageOf(first as never), map.pageOf(second as never)]).toEqual([2, 1, 2]);
  expect(map.pageOf(h(1, "Башка") as never)).toBeNull();
});

test("a font without measures: pages are an estimate, and no heading's page is known", () => {
  const heading = h(1, "Биринчи");
  const map = layOutPages(tree([page([heading])], { look: look([style("body", { font: "PT Serif" })]) }));
  expect([map.count, map.pageOf(heading as never)]).toEqual([1, null]);
});

test("a section begins a page; a header and footer higher than their margins take room", () => {
  const pages = placeOnPages(
    tree([page(lines(3)), page([...lines(50), p("a")], { header: lines(5), footer: lines(3) })], {
      look: LOOK,
    }),
  );
  expect(pages.map(({ top, placed }) => [top, placed.length])).toEqual([
    [1134, 3],
    [567 + 5 * 231, 50],
    [567 + 5 * 231, 1],
  ]);
});

test("any tree is laid out, the same each time", () => {
  fc.assert(
    fc.property(blocks, (children) => {
      const document = tree([page(children), page([])], { look: look(STYLES) });
      const { count } = layOutPages(document);
      expect(count).toBeGreaterThanOrEqual(2);
      expect(layOutPages(document).count).toBe(count);
    }),
    { numRuns: 60 },
  );
});
