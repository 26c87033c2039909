/** Random trees: whatever a report holds, the package is well-formed, its tables fit, and no word is lost. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import fc from "fast-check";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { cleanText } from "../../../src/formats/docx/xml.ts";
import { blocks, STYLES } from "./any-blocks.ts";
import { look, page, partsOf, tree } from "./builder.ts";

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
