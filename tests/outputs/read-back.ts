/** Reads the words of an output back, in reading order, notes at their marks. */
import { parseXml, type XmlElement, type XmlNode, XmlText } from "@rgrove/parse-xml";
import mammoth from "mammoth";
import type { Block, DocumentTree, Inline } from "../../src/document/vocabulary.ts";

/** Words of a DOCX, by mammoth. Charts, numbers of lists, headers and footers are in other parts. */
export async function docxWords(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const root = parseXml(`<html>${value}</html>`).root!;
  const notes = new Map(
    elements(root)
      .filter((element) => element.attributes.id?.startsWith("footnote-") && element.name === "li")
      .map((element) => [`#${element.attributes.id}`, element]),
  );
  return words(root, {
    skip: (element) =>
      notes.has(`#${element.attributes.id}`) || element.attributes.href?.startsWith("#footnote-ref"),
    note: (element) => notes.get(element.attributes.href ?? "") ?? null,
  });
}

/** Words of an HTML page's `main`, without drawn charts and the data under them. */
export function htmlWords(html: string): string[] {
  const root = parseXml(html.replace(/^<!doctype html>/i, "")).root!;
  const all = elements(root);
  const main = all.find((element) => element.name === "main")!;
  const notes = new Map(
    all
      .filter((element) => element.name === "li" && element.attributes.id?.startsWith("page-note-"))
      .map((element) => [`#${element.attributes.id}`, element]),
  );
  return words(main, {
    skip: (element) =>
      element.name === "svg" ||
      /\b(notes|chart-data)\b/.test(element.attributes.class ?? "") ||
      element.attributes.role === "doc-backlink",
    note: (element) => notes.get(element.attributes.href ?? "") ?? null,
  });
}

/** Words of the tree that both were written from. */
export function treeWords(tree: DocumentTree): string[] {
  const headings = tree.pages.flatMap((page) => headingsOf(page.children)).filter((each) => each.listed);
  const parts: string[] = [];
  const inlines = (nodes: readonly Inline[], notes = true): void => {
    for (const node of nodes) {
      if (node.type === "text" || node.type === "code") parts.push(node.value);
      else if (node.type === "break") parts.push(" ");
      else if (node.type === "page-count") parts.push("1");
      else if (node.type === "note") {
        if (!notes) continue;
        parts.push(" ");
        blocks(node.children);
      } else if ("children" in node) inlines(node.children, notes);
    }
  };
  const blocks = (nodes: readonly Block[]): void => {
    for (const node of nodes) {
      parts.push(" ");
      if (node.type === "list") for (const item of node.items) blocks(item);
      else if (node.type === "columns") for (const column of node.columns) blocks(column);
      else if (node.type === "table")
        for (const row of node.rows) for (const cell of row.cells) blocks(cell.children);
      else if (node.type === "code-block") parts.push(node.text);
      else if (node.type === "contents")
        for (const heading of headings.filter((each) => each.level <= node.levels)) {
          parts.push(" ");
          inlines(heading.children, false);
        }
      else if (node.type === "quote" || node.type === "landscape") blocks(node.children);
      else if ("children" in node) inlines(node.children);
      parts.push(" ");
    }
  };
  for (const page of tree.pages) blocks(page.children);
  return split(parts.join(""));
}

function headingsOf(blocks: readonly Block[]): Extract<Block, { type: "heading" }>[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") return [block];
    if (block.type === "table")
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => headingsOf(cell.children)));
    return [];
  });
}

const BLOCKS =
  /^(p|li|td|th|tr|h\d|br|div|figcaption|caption|blockquote|pre|section|nav|summary|table|ul|ol)$/;

function words(
  root: XmlElement,
  rules: {
    skip: (element: XmlElement) => boolean | undefined;
    note: (element: XmlElement) => XmlElement | null;
  },
): string[] {
  const parts: string[] = [];
  const visit = (node: XmlNode): void => {
    if (node instanceof XmlText) parts.push(node.text);
    if (!("children" in node)) return;
    const element = node as XmlElement;
    if (rules.skip(element)) return;
    const note = element.name === "a" ? rules.note(element) : null;
    if (note) {
      parts.push(" ");
      for (const child of note.children) visit(child);
      parts.push(" ");
      return;
    }
    const block = BLOCKS.test(element.name ?? "");
    if (block) parts.push(" ");
    for (const child of element.children) visit(child);
    if (block) parts.push(" ");
  };
  for (const child of root.children) visit(child);
  return split(parts.join(""));
}

function elements(root: XmlElement): XmlElement[] {
  return root.children.flatMap((child) =>
    "attributes" in child ? [child as XmlElement, ...elements(child as XmlElement)] : [],
  );
}

function split(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[\s\u00a0\u202f]+/u)
    .filter((word) => word !== "");
}
