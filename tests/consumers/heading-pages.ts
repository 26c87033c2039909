/** Where LibreOffice shows headings, beside where our own layout has them. */
import type { DocumentTree, Heading } from "../../src/document/vocabulary.ts";
import { wordsOf } from "../../src/document/walk.ts";
import type { PageMap } from "../../src/pages/page-map.ts";
import { blocksOf } from "./documents.ts";
import { readPages } from "./read-pdf.ts";

export interface HeadingPage {
  readonly words: string;
  readonly ours: number | null;
  /** The page nearest to ours that shows its words; null where none does. */
  readonly printed: number | null;
}

export function headingPages(tree: DocumentTree, map: PageMap, pdf: string): readonly HeadingPage[] {
  const pages = readPages(pdf).map(({ lines }) =>
    squeezed(lines.flatMap((line) => line.words.map(({ text }) => text)).join("")),
  );
  return blocksOf(tree, "heading")
    .filter((heading) => squeezed(wordsOf(heading.children)) !== "")
    .map((heading) => headingPage(heading, map, pages));
}

function headingPage(heading: Heading, map: PageMap, pages: readonly string[]): HeadingPage {
  const words = wordsOf(heading.children);
  const ours = map.pageOf(heading);
  const showing = pages.flatMap((text, index) => (text.includes(squeezed(words)) ? [index + 1] : []));
  const distance = (page: number) => Math.abs(page - (ours ?? 0));
  const [nearest] = showing.sort((a, b) => distance(a) - distance(b));
  return { words, ours, printed: nearest ?? null };
}

/** Letters and digits alone: hyphens and capitals of a style differ. */
function squeezed(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}
