/** Random trees: whatever a report holds, the package is well-formed, its tables fit, and no word is lost. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import fc from "fast-check";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import type { Block, Inline, LinkTarget } from "../../../src/document/vocabulary.ts";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { cleanText } from "../../../src/formats/docx/xml.ts";
import { look, page, partsOf, picture, style, tree } from "./builder.ts";
import { pngOf } from "./pictures.ts";

const PNG = picture("png", pngOf(2, 2), 900, 20);
const id = fc.option(fc.constantFrom("a", "b", "c 1", "Ө"), { nil: null });
const styleName = fc.option(fc.constantFrom("bold", "number", "nowhere", "loop"), { nil: null });
const anyText = fc.string({ unit: "binary", maxLength: 12 });
const word = fc.stringMatching(/^[a-zа-яөүң]{1,8}$/);

const target: fc.Arbitrary<LinkTarget> = fc.oneof(
  fc.record({ kind: fc.constant("url" as const), url: fc.oneof(fc.webUrl(), anyText) }),
  fc.record({ kind: fc.constant("file" as const), path: anyText }),
  fc.record({ kind: fc.constant("anchor" as const), id: fc.constantFrom("a", "b", "nowhere") }),
);

const { blocks } = fc.letrec<{ inlines: Inline[]; blocks: Block[]; block: Block; inline: Inline }>((tie) => ({
  inlines: fc.array(tie("inline"), { maxLength: 3 }),
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant("text" as const), value: fc.oneof(word, anyText) }),
    fc.record({ type: fc.constant("code" as const), value: anyText }),
    fc.record({
      type: fc.constantFrom("strong" as const, "emphasis" as const, "deleted" as const),
      children: tie("inlines"),
    }),
    fc.record({
      type: fc.constant("span" as const),
      style: styleName,
      id,
      language: fc.option(fc.constantFrom("ky" as const, "ru" as const, "en" as const), { nil: null }),
      children: tie("inlines"),
    }),
    fc.record({ type: fc.constant("link" as const), target, children: tie("inlines") }),
    fc.record({ type: fc.constantFrom("break" as const, "page-number" as const, "page-count" as const) }),
    fc.record({
      type: fc.constant("image" as const),
      picture: fc.constant(PNG),
      alt: anyText,
      width: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
    }),
    fc.record({ type: fc.constant("note" as const), children: tie("blocks") }),
  ),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ type: fc.constant("paragraph" as const), style: styleName, children: tie("inlines") }),
    fc.record({
      type: fc.constant("heading" as const),
      level: fc.integer({ min: 1, max: 6 }),
      style: styleName,
      id,
      listed: fc.boolean(),
      children: tie("inlines"),
    }),
    fc.record({
      type: fc.constant("list" as const),
      marker: fc.constantFrom("bullet" as const, "decimal-period" as const, "decimal-parenthesis" as const),
      start: fc.integer({ min: 0, max: 30 }),
      style: styleName,
      items: fc.array(tie("blocks"), { maxLength: 3 }),
    }),
    tableOf(tie("blocks")),
    fc.record({
      type: fc.constant("figure" as const),
      id,
      style: styleName,
      content: fc.constant({ type: "image" as const, picture: PNG, alt: "Сүрөт", width: null }),
    }),
    fc.record({
      type: fc.constant("caption" as const),
      of: fc.constantFrom("table" as const, "figure" as const),
      id,
      style: styleName,
      children: tie("inlines"),
    }),
    fc.record({ type: fc.constant("columns" as const), columns: fc.array(tie("blocks"), { maxLength: 3 }) }),
    fc.record({ type: fc.constantFrom("quote" as const, "landscape" as const), children: tie("blocks") }),
    fc.record({ type: fc.constant("code-block" as const), text: anyText }),
    fc.record({ type: fc.constant("divider" as const) }),
    fc.record({ type: fc.constant("contents" as const), levels: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ type: fc.constant("gap" as const), children: tie("inlines") }),
  ),
}));

function tableOf(children: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const align = fc.constantFrom("left" as const, "center" as const, "right" as const);
  const cell = fc.record({
    style: styleName,
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
    align: fc.option(align, { nil: null }),
    header: fc.boolean(),
    children,
  });
  return fc.record({
    type: fc.constant("table" as const),
    style: styleName,
    id,
    columns: fc.array(
      fc.record({ width: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), align }),
      { maxLength: 5 },
    ),
    border: fc.constantFrom("all" as const, "none" as const),
    headerRows: fc.integer({ min: 0, max: 3 }),
    data: fc.boolean(),
    description: fc.option(anyText, { nil: null }),
    rows: fc.array(
      fc.record({ style: styleName, keepWithNext: fc.boolean(), cells: fc.array(cell, { maxLength: 4 }) }),
      { maxLength: 4 },
    ),
  });
}

const STYLES = [
  style("bold", { bold: true, background: "EEEEEE" }),
  style("number", { kind: "character", italic: true }),
  style("loop", { basedOn: "loop" }),
];

test("any tree becomes a package that holds together", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, blocks, async (children, header) => {
      const report = tree([page(children, { header }), page([])], { look: look(STYLES) });
      const { value } = await writeDocx(report);
      const parts = partsOf(value);
      const roots = [...parts]
        .filter(([name]) => /\.(?:xml|rels)$/.test(name))
        .map(([, xml]) => parseXml(xml).root!);
      const all = roots.flatMap((root) => [root, ...descendants(root)]);
      for (const element of all) checkElement(element);
      const named = (name: string, attribute: string) =>
        all.filter((element) => element.name === name).map((element) => element.attributes[attribute]!);
      const bookmarks = named("w:bookmarkStart", "w:name");
      expect(new Set(bookmarks).size).toBe(bookmarks.length);
      for (const anchor of named("w:hyperlink", "w:anchor")) if (anchor) expect(bookmarks).toContain(anchor);
      const drawings = named("wp:docPr", "id");
      expect(new Set(drawings).size).toBe(drawings.length);
    }),
    { numRuns: 60 },
  );
});

test("mammoth reads every word back", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (children) => {
      const { value } = await writeDocx(tree([page(children)], { look: look(STYLES) }));
      const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(value) });
      const read = html
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, "&");
      for (const text of textsOf(children)) {
        for (const piece of cleanText(text).text.split(/[\s\u00ad]+/)) expect(read).toContain(piece);
      }
    }),
    { numRuns: 60 },
  );
});

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement ? [child, ...descendants(child)] : [],
  );
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => child.name === name);
}

function checkElement(element: XmlElement): void {
  const { children, name } = element;
  const blocksOf = children.filter((child) => child instanceof XmlElement);
  for (const [index, child] of blocksOf.entries()) {
    if (child.name === "w:tbl") expect(blocksOf[index + 1]?.name).not.toBe("w:tbl");
  }
  // The settings name the footnotes that separate; those are no footnotes.
  const isStory = name === "w:tc" || name === "w:hdr" || (name === "w:footnote" && children.length > 0);
  if (isStory) expect(blocksOf.at(-1)?.name).toBe("w:p");
  if (name === "w:tbl") checkTable(element);
}

/** The grid adds up to the table, every row to the grid, and a merge goes on below a cell of its own width. */
function checkTable(element: XmlElement): void {
  const number = (value: string | undefined) => Number(value ?? 1);
  const [properties] = childrenOf(element, "w:tblPr");
  const widths = childrenOf(childrenOf(element, "w:tblGrid")[0]!, "w:gridCol").map((column) =>
    number(column.attributes["w:w"]),
  );
  expect(Math.min(...widths)).toBeGreaterThan(0);
  const total = number(childrenOf(properties!, "w:tblW")[0]!.attributes["w:w"]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Math.max(total, widths.length));
  let open = new Map<number, number>();
  for (const row of childrenOf(element, "w:tr")) {
    const next = new Map<number, number>();
    let column = 0;
    for (const cell of childrenOf(row, "w:tc")) {
      const [cellProperties] = childrenOf(cell, "w:tcPr");
      const span = number(childrenOf(cellProperties!, "w:gridSpan")[0]?.attributes["w:val"]);
      const [merge] = childrenOf(cellProperties!, "w:vMerge");
      if (merge && merge.attributes["w:val"] === undefined) expect(open.get(column)).toBe(span);
      if (merge) next.set(column, span);
      column += span;
    }
    expect(column).toBe(widths.length);
    open = next;
  }
}

/** Texts that a reader must find; addresses and alternative texts are not among them. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Record<string, unknown>;
  if (node.type === "text" || node.type === "code") return [node.value as string];
  if (node.type === "code-block") return [node.text as string];
  return ["children", "items", "columns", "rows", "cells"].flatMap((key) => textsOf(node[key]));
}
