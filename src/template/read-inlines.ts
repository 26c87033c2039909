/** Markup inside a paragraph → inline nodes. White space of the template collapses as in a browser; a slot's never. */
import type { Inline, LinkTarget } from "../document/vocabulary.ts";
import { isInline } from "./inline-types.ts";
import { ELEMENTS } from "./markup-elements.ts";
import {
  anchorOf,
  checkAttributes,
  isKnownElement,
  languageOf,
  type Reader,
  reportAt,
  slotAt,
  styleOf,
  tagOf,
  textOf,
} from "./markup-reader.ts";
import { isElement, isText, type MarkupElement, type MarkupNode } from "./markup-tree.ts";
import { readBlocksOrInlines } from "./read-blocks.ts";
import { readPicture } from "./read-picture.ts";

/** What stands before: white space after white space, or at an end of the paragraph, is nothing. */
interface Spacing {
  afterSpace: boolean;
  /** The list whose last node is the text that ended last, for taking its space off. */
  last: Inline[] | null;
}

/** All but single spaces, which stay as they are. */
const WHITE_SPACE = /[ \t\r\n]{2,}|[\t\r\n]/g;

/** Inline content of a whole paragraph; `parent` is named where something is out of place. */
export function readInlines(reader: Reader, nodes: readonly MarkupNode[], parent: MarkupElement): Inline[] {
  const spacing: Spacing = { afterSpace: true, last: null };
  const inlines = readSequence(reader, nodes, parent, spacing);
  trimLast(spacing);
  return inlines;
}

function readSequence(
  reader: Reader,
  nodes: readonly MarkupNode[],
  parent: MarkupElement,
  spacing: Spacing,
): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    if (isText(node)) {
      let value = node.text.replace(WHITE_SPACE, " ");
      if (spacing.afterSpace && value.startsWith(" ")) value = value.slice(1);
      if (value === "") continue;
      inlines.push({ type: "text", value });
      spacing.afterSpace = value.endsWith(" ");
      spacing.last = inlines;
    } else if (isElement(node) && isKnownElement(reader, node)) {
      inlines.push(...readInline(reader, node, parent, spacing));
    }
  }
  return inlines;
}

function trimLast(spacing: Spacing): void {
  const node = spacing.last?.at(-1);
  if (!spacing.last || node?.type !== "text" || !node.value.endsWith(" ")) return;
  const value = node.value.slice(0, -1);
  if (value === "") spacing.last.pop();
  else spacing.last[spacing.last.length - 1] = { ...node, value };
}

function readInline(
  reader: Reader,
  element: MarkupElement,
  parent: MarkupElement,
  spacing: Spacing,
): readonly Inline[] {
  const { kind } = ELEMENTS[element.name]!;
  if (kind !== "inline" && kind !== "either") {
    const params = { name: element.name, parent: parent.name };
    reportAt(reader, tagOf(element), "template-invalid/element-misplaced", params);
    return [];
  }
  checkAttributes(reader, element);
  const children = () => readSequence(reader, element.children, element, spacing);
  switch (element.name) {
    case "b":
      return [{ type: "strong", children: children() }];
    case "i":
      return [{ type: "emphasis", children: children() }];
    case "s":
      return [{ type: "deleted", children: children() }];
    case "span": {
      const style = styleOf(reader, element);
      const id = anchorOf(reader, element);
      return [{ type: "span", style, id, language: languageOf(reader, element), children: children() }];
    }
    case "a": {
      const target = readAddress(reader, element);
      return target ? [{ type: "link", target, children: children() }] : children();
    }
    case "br":
      trimLast(spacing);
      spacing.afterSpace = true;
      spacing.last = null;
      return [{ type: "break" }];
    default:
      spacing.afterSpace = false;
      spacing.last = null;
      return readObject(reader, element, parent);
  }
}

/** Elements that stand in the text like a letter. */
function readObject(reader: Reader, element: MarkupElement, parent: MarkupElement): readonly Inline[] {
  switch (element.name) {
    case "page-number":
      return [{ type: "page-number" }];
    case "page-count":
      return [{ type: "page-count" }];
    case "back":
      return [
        {
          type: "back-link",
          to: textOf(reader, element, "to") ?? "",
          name: textOf(reader, element, "name") ?? "",
          mark: textOf(reader, element, "mark") ?? "",
        },
      ];
    case "note":
      return [{ type: "note", children: readBlocksOrInlines(reader, element) }];
    case "img": {
      const image = readPicture(reader, element);
      return image ? [image] : [];
    }
    default:
      return readSlot(reader, element, parent);
  }
}

function readSlot(reader: Reader, element: MarkupElement, parent: MarkupElement): readonly Inline[] {
  const nodes = slotAt(reader, element) ?? [];
  if (nodes.every(isInline)) return nodes;
  reportAt(reader, element, "template-invalid/content-misplaced", { parent: parent.name });
  return [];
}

/** Where a link leads; null for an empty address and for one that a report may not have, which is reported. */
function readAddress(reader: Reader, element: MarkupElement): LinkTarget | null {
  const href = textOf(reader, element, "href")?.trim() ?? "";
  if (href === "") return null;
  if (href.startsWith("#")) return { kind: "anchor", id: href.slice(1) };
  if (/^(https?|mailto):/i.test(href) && URL.canParse(href)) return { kind: "url", url: href };
  if (!/^[a-z][a-z\d+.-]*:|^[/\\]|\\/i.test(href)) return { kind: "file", path: href };
  reportAt(reader, tagOf(element), "template-invalid/link-refused", { address: href });
  return null;
}
