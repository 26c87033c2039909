import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import type { Block, DocumentTree } from "../../../src/document/vocabulary.ts";
import { type HtmlOptions, writeHtml } from "../../../src/formats/html/write-html.ts";
import { documentOf } from "./elements.ts";

export const htmlOf = (tree: DocumentTree, options?: HtmlOptions): string => writeHtml(tree, options).value;

/** What stands in the sheets of a document with these blocks. */
export function sheetOf(...blocks: Block[]): string {
  return mainOf(documentOf(blocks));
}

/** The text of `main` without the frame of a single sheet. */
export function mainOf(tree: DocumentTree): string {
  const main = /<main[^>]*>\n([\s\S]*)\n<\/main>/.exec(htmlOf(tree))![1]!;
  return main.replace(/^<div class="sheet portrait">\n([\s\S]*)\n<\/div>$/, "$1");
}

export function elementsOf(html: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    found.push(element);
    for (const child of element.children) if (child instanceof XmlElement) visit(child);
  };
  visit(parseXml(html).root!);
  return found;
}

export const named = (elements: readonly XmlElement[], ...names: string[]): XmlElement[] =>
  elements.filter((element) => names.includes(element.name));

/** Texts of the page in order, one after the other. */
export function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child instanceof XmlText) return child.text;
      return child instanceof XmlElement ? wordsOf(child) : "";
    })
    .join("");
}
