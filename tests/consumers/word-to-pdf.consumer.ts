/** Every document of the examples in LibreOffice: what a person sees on its pages. */
import { describe, expect, test } from "vitest";
import type { Block, DocumentTree } from "../../src/document/vocabulary.ts";
import { linesOf, walk, wordsOf } from "../../src/document/walk.ts";
import { treeWords } from "../outputs/read-back.ts";
import { type BuiltDocument, blocksOf, builtDocuments } from "./documents.ts";
import { plannedTables, unmatchedTables } from "./grid-lines.ts";
import { hasLibreOffice } from "./programs.ts";
import {
  countWord,
  type PdfLine,
  type PdfPage,
  type PdfWord,
  readBookmarks,
  readFonts,
  readInfo,
  readPages,
} from "./read-pdf.ts";

const POINTS = 1 / 20;
/** With the Kyrgyz letters, and those that bullets are drawn with. */
const FONTS = /^(Liberation(Serif|Sans|Mono)|OpenSymbol)(-|$)/;

describe.skipIf(!hasLibreOffice)("in LibreOffice, if it and poppler are installed:", () => {
  describe.each(builtDocuments().map((each) => [each.name, each] as const))("%s", (_, document) => {
    const { tree } = document;
    const pdf = document.file("pdf");
    const printed = () => readPages(pdf).map((page) => bodyOf(page, document));

    test("pages are A4, upright or wide as in the tree", () => {
      const pages = readPages(pdf);
      const shapes = pages.map(({ width, height }) => (width < height ? "portrait" : "landscape"));
      expect(withoutRepeats(shapes)).toEqual(
        withoutRepeats(tree.pages.map(({ orientation }) => orientation)),
      );
      for (const { width, height } of pages) {
        expect(Math.min(width, height)).toBeCloseTo(595.3, 0);
        expect(Math.max(width, height)).toBeCloseTo(841.9, 0);
      }
    });

    test("no page is blank", () => {
      expect(printed().flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []))).toEqual([]);
    });

    test("every word is there", () => {
      const words = readPages(pdf).flatMap(({ lines }) => lines.flatMap((line) => line.words.map(bare)));
      const missing = [...countOf(treeWords(tree).map(plain))].filter(
        ([word, count]) => countWord(word, words) < count,
      );
      expect(missing).toEqual([]);
    });

    test("no page ends with a heading", () => {
      const headings = new Set(blocksOf(tree, "heading").map(({ children }) => squeezed(wordsOf(children))));
      const last = printed()
        .slice(0, -1)
        .map((lines) => lastBlock(lines));
      const ending = last.filter((text) => text !== "" && [...headings].some((each) => each.endsWith(text)));
      expect(ending).toEqual([]);
    });

    test("captions of tables stand with their tables", () => {
      const pages = readPages(pdf).map(({ lines }) => textOf(lines));
      expect(
        captionedTables(tree).filter(
          (words) => !pages.some((text) => words.every((each) => text.includes(each))),
        ),
      ).toEqual([]);
    });

    test("columns are as wide as planned, to two per cent", () => {
      expect(unmatchedTables(plannedTables(document.file("docx")), pdf, readPages(pdf).length)).toEqual([]);
    });

    test("fonts are embedded, and none is a stopgap", () => {
      const fonts = readFonts(pdf);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ name, embedded }) => !embedded || !FONTS.test(name))).toEqual([]);
      expect(fonts.map(({ name }) => name)).toContain("LiberationSerif");
    });

    test("has bookmarks, a structure and its title", () => {
      const info = readInfo(pdf);
      expect(info.get("Tagged")).toBe("yes");
      expect(info.get("Title")).toBe(tree.properties.title);
      const bookmarks = new Set(readBookmarks(pdf).map(squeezed));
      const headings = blocksOf(tree, "heading").filter(({ listed }) => listed);
      const titles = headings.map(({ children }) => squeezed(wordsOf(children)));
      expect(titles.filter((title) => !bookmarks.has(title))).toEqual([]);
    });

    test("signatures of the commission stand on one page", () => {
      for (const table of blocksOf(tree, "table").filter(signs)) {
        const names = table.rows.flatMap(({ cells }) => linesOf(cells.at(-1)!.children)).map(squeezed);
        const together = readPages(pdf).some(({ lines }) => {
          const text = textOf(lines);
          return names.every((name) => text.includes(name));
        });
        expect(together, names.join(", ")).toBe(true);
      }
    });
  });

  test("the header of a long table stands on each of its pages", () => {
    const lyceum = builtDocuments().find(({ name }) => name === "lyceum-programme/report")!;
    const table = blocksOf(lyceum.tree, "table").find(({ rows }) => rows.length === 45)!;
    const cellsOf = ({ cells }: (typeof table.rows)[number]) =>
      cells.map(({ children }) => squeezed(linesOf(children).join("")));
    const pages = readPages(lyceum.file("pdf")).map(({ lines }) => textOf(lines));
    const [header, ...rows] = table.rows.map(cellsOf);
    const spread = pages.filter((text) => rows.some((row) => text.includes(row.join(""))));
    expect(spread.length).toBeGreaterThan(1);
    expect(spread.filter((text) => !header!.every((cell) => text.includes(cell)))).toEqual([]);
  });
});

/** Words of each caption before a table, and the first word of each cell of its first row. */
function captionedTables(tree: DocumentTree): readonly (readonly string[])[] {
  const blocks: Block[] = [];
  for (const { children } of tree.pages) walk(children, { block: (block) => blocks.push(block) });
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.type !== "caption" || next?.type !== "table") return [];
    const cells = next.rows[0]!.cells.map(({ children }) => linesOf(children)[0]?.split(/[\s-]/, 1)[0] ?? "");
    return [[wordsOf(block.children), ...cells].map(squeezed)];
  });
}

function signs(table: ReturnType<typeof blocksOf<"table">>[number]): boolean {
  const styles = table.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children));
  return styles.some((block) => block.type === "paragraph" && block.style === "signature-line");
}

/** Between the margins. */
function bodyOf({ lines, height }: PdfPage, { tree }: BuiltDocument): readonly PdfLine[] {
  const { top, bottom } = tree.look.page.margins;
  return lines
    .filter((line) => line.bottom > top * POINTS && line.top < height - bottom * POINTS)
    .sort((a, b) => a.bottom - b.bottom);
}

/** Without spaces. */
function lastBlock(lines: readonly PdfLine[]): string {
  const block = lines.at(-1)?.block;
  return textOf(lines.filter((line) => line.block === block));
}

/** The dots before a page number are no part of a word. */
function bare(word: PdfWord): PdfWord {
  return { ...word, text: plain(word.text).replace(/\.{3,}\d*$/, "") };
}

function textOf(lines: readonly PdfLine[]): string {
  return squeezed(lines.flatMap(({ words }) => words.map(({ text }) => text)).join(""));
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("\u00ad", "");
}

function squeezed(text: string): string {
  return plain(text).replace(/\s+/g, "");
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function withoutRepeats(values: readonly string[]): string[] {
  return values.filter((value, index) => value !== values[index - 1]);
}
