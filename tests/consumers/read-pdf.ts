/** What poppler reads in a PDF. Lengths are points, from the upper left corner of the page. */
import { readFileSync } from "node:fs";
import { outputOf } from "./programs.ts";

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

export interface PdfLine {
  /** As `pdftotext` groups them: a paragraph, or what stands in a cell. */
  readonly block: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly PdfWord[];
}

export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** From 0. */
  readonly page: number;
}

const read = new Map<string, readonly PdfPage[]>();

export function readPages(file: string): readonly PdfPage[] {
  const pages = read.get(file) ?? parsePages(file);
  read.set(file, pages);
  return pages;
}

function parsePages(file: string): readonly PdfPage[] {
  const xml = outputOf("pdftotext", ["-bbox-layout", file, "-"]);
  let block = 0;
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, content], page) => {
      const lines: PdfLine[] = [];
      const pieces = content!.matchAll(
        /<block |<line [^>]*yMin="([\d.-]+)"[^>]*yMax="([\d.-]+)">([\s\S]*?)<\/line>/g,
      );
      for (const [, top, bottom, inside] of pieces)
        if (inside === undefined) block += 1;
        else lines.push({ block, top: Number(top), bottom: Number(bottom), words: wordsIn(inside, page) });
      return { width: Number(width), height: Number(height), lines };
    },
  );
}

function wordsIn(xml: string, page: number): PdfWord[] {
  const words = xml.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)"[^>]*>([\s\S]*?)<\/word>/g,
  );
  return [...words].map(([, left, top, right, text]) => ({
    text: text!
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
    left: Number(left),
    right: Number(right),
    top: Number(top),
    page,
  }));
}

/** How often a word stands in the text, in one piece or cut by the ends of lines. */
export function countWord(word: string, words: readonly PdfWord[], before: PdfWord | null = null): number {
  let count = 0;
  for (const each of words) {
    if (each.text === "" || !word.startsWith(each.text) || (before && !goesOn(before, each))) continue;
    const rest = word.slice(each.text.length);
    count += rest === "" ? 1 : Math.min(countWord(rest, words, each), 1);
  }
  return count;
}

/** At once, on the next line, or on the next page. */
function goesOn(before: PdfWord, next: PdfWord): boolean {
  if (next.page !== before.page) return next.page === before.page + 1;
  const down = next.top - before.top;
  return Math.abs(down) < 1 ? Math.abs(next.left - before.right) < 1 : down > 4 && down < 30;
}

/** Titles of the bookmarks, in the order in which they are written. */
export function readBookmarks(file: string): readonly string[] {
  const outlines = readFileSync(file)
    .toString("latin1")
    .matchAll(/\/Title<FEFF([0-9A-F]*)>\s*\/Dest/g);
  return [...outlines].map(([, hex]) => Buffer.from(hex!, "hex").swap16().toString("utf16le"));
}

/** `pdfinfo`: what stands behind each name. */
export function readInfo(file: string): ReadonlyMap<string, string> {
  const lines = outputOf("pdfinfo", [file]).trim().split("\n");
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
}

/** Names of the fonts without the mark of a subset, and whether each is embedded. */
export function readFonts(file: string): readonly { readonly name: string; readonly embedded: boolean }[] {
  const lines = outputOf("pdffonts", [file]).trim().split("\n").slice(2);
  return lines.map((line) => ({
    name: line.split(" ", 1)[0]!.replace(/^[A-Z]{6}\+/, ""),
    // Its columns from the right: embedded, subset, Unicode, and the two numbers of the object.
    embedded: / yes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line),
  }));
}

/** Upright lines of a page as they were drawn: the edges of columns. */
export interface UprightLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export function readUprightLines(file: string, page: number): readonly UprightLine[] {
  const svg = outputOf("pdftocairo", ["-svg", "-f", `${page}`, "-l", `${page}`, file, "-"]);
  const paths = svg.matchAll(/<path [^>]*stroke-width:[^>]* d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "/g);
  return [...paths].flatMap(([, ...numbers]) => {
    const [x1, y1, x2, y2] = numbers.map(Number) as [number, number, number, number];
    return Math.abs(x1 - x2) < 0.1 ? [{ x: x1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }] : [];
  });
}
