import { expect, test } from "vitest";
import { splitPages } from "../../src/document/split-pages.ts";
import type { Block, PageSection } from "../../src/document/vocabulary.ts";
import { paragraph } from "./report-fixture.ts";
import { treeText } from "./tree-text.ts";

const landscape = (...children: Block[]): Block => ({ type: "landscape", children });

function page(own: Partial<PageSection>): PageSection {
  return {
    orientation: "portrait",
    style: null,
    header: [],
    footer: [],
    plainFirstPage: true,
    children: [],
    ...own,
  };
}

test("a landscape block cuts its page in three", () => {
  const children = [paragraph("a"), landscape(paragraph("b")), paragraph("c"), paragraph("d")];
  expect(treeText(splitPages([page({ children })]))).toBe(
    "page portrait plain-first\n  p: a\npage landscape\n  p: b\npage portrait\n  p: c\n  p: d",
  );
});

test("at an edge it leaves no empty page; two stand on a page each", () => {
  const children = [landscape(paragraph("a")), landscape(paragraph("b"))];
  expect(treeText(splitPages([page({ children })]))).toBe(
    "page landscape plain-first\n  p: a\npage landscape\n  p: b",
  );
});

test("inside a landscape page, a list or a cell only its content remains", () => {
  const inside: Block = {
    type: "list",
    marker: "bullet",
    start: 1,
    style: null,
    items: [[landscape(paragraph("b"))]],
  };
  const table: Block = {
    type: "table",
    style: null,
    id: null,
    columns: [{ width: null, align: "left" }],
    border: "all",
    letters: "usual",
    headerRows: 0,
    data: true,
    description: null,
    rows: [
      {
        style: null,
        keepWithNext: false,
        mayBreak: false,
        cells: [
          {
            style: null,
            colspan: 1,
            rowspan: 1,
            align: null,
            header: false,
            children: [landscape(paragraph("c"))],
          },
        ],
      },
    ],
  };
  const children = [landscape(paragraph("a")), inside, table];
  const [only, second] = splitPages([page({ orientation: "landscape", children })]);
  expect(second).toBeUndefined();
  expect(JSON.stringify(only)).not.toContain('"type":"landscape"');
});

test("a page without blocks stays", () => {
  expect(splitPages([page({})])).toHaveLength(1);
});
