/** Markup between paragraphs → blocks. Text that stands where blocks belong is reported, white space is not. */
import type { Block, Caption, List } from "../document/vocabulary.ts";
import { isInline } from "./inline-types.ts";
import { ELEMENTS, type ElementRule } from "./markup-elements.ts";
import {
  anchorOf,
  checkAttributes,
  choiceOf,
  isKnownElement,
  numberOf,
  type Reader,
  reportAt,
  slotAt,
  styleOf,
  tagOf,
  textOf,
} from "./markup-reader.ts";
import { isElement, isText, type MarkupElement, type MarkupNode } from "./markup-tree.ts";
import { readInlines } from "./read-inlines.ts";
import { readPicture } from "./read-picture.ts";
import { readTable } from "./read-table.ts";

/** Children that are blocks. */
export function readBlocks(
  reader: Reader,
  nodes: readonly MarkupNode[],
  parent: MarkupElement,
): readonly Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (isText(node)) {
      if (node.text.trim() !== "") {
        const params = { parent: parent.name, text: shorten(node.text) };
        reportAt(reader, textRange(reader, node), "template-invalid/text-misplaced", params);
      }
    } else if (isElement(node) && isKnownElement(reader, node)) {
      blocks.push(...readBlock(reader, node, parent));
    }
  }
  return blocks;
}

/** Children that are blocks, or inline content that makes one paragraph: what cells and items hold. */
export function readBlocksOrInlines(reader: Reader, element: MarkupElement): readonly Block[] {
  if (element.children.some((node) => isBlockNode(reader, node))) {
    return readBlocks(reader, element.children, element);
  }
  const children = readInlines(reader, element.children, element);
  return children.length > 0 ? [{ type: "paragraph", style: null, children }] : [];
}

/** Children that can only be the named parts of their parent: items, rows, cells, columns, pages. */
export function readParts(reader: Reader, parent: MarkupElement, names: readonly string[]): MarkupElement[] {
  const parts: MarkupElement[] = [];
  for (const node of parent.children) {
    if (isText(node)) {
      if (node.text.trim() === "") continue;
      const params = { parent: parent.name, text: shorten(node.text) };
      reportAt(reader, textRange(reader, node), "template-invalid/text-misplaced", params);
    } else if (isElement(node) && isKnownElement(reader, node)) {
      if (names.includes(node.name)) {
        checkAttributes(reader, node);
        parts.push(node);
      } else {
        const params = { name: node.name, parent: parent.name };
        reportAt(reader, tagOf(node), "template-invalid/element-misplaced", params);
      }
    }
  }
  return parts;
}

function isBlockNode(reader: Reader, node: MarkupNode): boolean {
  if (!isElement(node)) return false;
  if (node.name === "slot") return slotAt(reader, node)?.some((child) => !isInline(child)) ?? false;
  const rule: ElementRule | undefined = ELEMENTS[node.name];
  return rule !== undefined && rule.kind !== "inline" && rule.kind !== "either";
}

function readBlock(reader: Reader, element: MarkupElement, parent: MarkupElement): readonly Block[] {
  const { kind } = ELEMENTS[element.name]!;
  if (kind !== "block" && kind !== "either") {
    const params = { name: element.name, parent: parent.name };
    reportAt(reader, tagOf(element), "template-invalid/element-misplaced", params);
    return [];
  }
  checkAttributes(reader, element);
  const inlines = () => readInlines(reader, element.children, element);
  switch (element.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [
        {
          type: "heading",
          level: Number(element.name[1]),
          style: styleOf(reader, element),
          id: anchorOf(reader, element),
          listed: textOf(reader, element, "listed") !== "no",
          children: inlines(),
        },
      ];
    case "p":
      return [{ type: "paragraph", style: styleOf(reader, element), children: inlines() }];
    case "ul":
    case "ol":
      return readList(reader, element);
    case "table":
      return readTable(reader, element);
    case "caption": {
      const of = choiceOf<Caption["of"]>(reader, element, "of", "table");
      const style = styleOf(reader, element);
      return [{ type: "caption", of, style, id: anchorOf(reader, element), children: inlines() }];
    }
    case "columns": {
      const columns = readParts(reader, element, ["column"]);
      return [
        {
          type: "columns",
          mayBreak: false,
          columns: columns.map((column) => readBlocks(reader, column.children, column)),
        },
      ];
    }
    case "divider":
      return [{ type: "divider" }];
    case "contents":
      return [{ type: "contents", levels: numberOf(reader, element, "levels") ?? 3 }];
    case "gap":
      return reader.draft ? [{ type: "gap", children: inlines() }] : [];
    case "img": {
      const content = readPicture(reader, element);
      const style = styleOf(reader, element);
      return content ? [{ type: "figure", id: anchorOf(reader, element), style, content }] : [];
    }
    default:
      return readSlot(reader, element, parent);
  }
}

function readSlot(reader: Reader, element: MarkupElement, parent: MarkupElement): readonly Block[] {
  const nodes = slotAt(reader, element) ?? [];
  const blocks = nodes.filter((node) => !isInline(node));
  if (blocks.length === nodes.length) return blocks;
  reportAt(reader, element, "template-invalid/inline-misplaced", { parent: parent.name });
  return [];
}

/** A list without items is nothing. */
function readList(reader: Reader, element: MarkupElement): readonly List[] {
  const items = readParts(reader, element, ["li"]).map((item) => readBlocksOrInlines(reader, item));
  if (items.length === 0) return [];
  const isOrdered = element.name === "ol";
  const isBracketed = isOrdered && choiceOf<"1." | "1)">(reader, element, "marker", "1.") === "1)";
  const marker = isBracketed ? "decimal-parenthesis" : isOrdered ? "decimal-period" : "bullet";
  const start = isOrdered ? (numberOf(reader, element, "start") ?? 1) : 1;
  return [{ type: "list", marker, start, style: styleOf(reader, element), items }];
}

function textRange(reader: Reader, node: { readonly start: number; readonly end: number }) {
  const text = reader.output.text.slice(node.start, node.end);
  const start = node.start + text.length - text.trimStart().length;
  return { start, end: start + text.trim().length };
}

function shorten(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
