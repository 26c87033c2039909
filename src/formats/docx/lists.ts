/** Lists: paragraphs that point at a `<w:num>`, one for each list, so that every list begins at its own number. */
import type { List } from "../../document/vocabulary.ts";
import { writeBlocks } from "./blocks.ts";
import { addList, DEEPEST_LEVEL, levelIndent } from "./numbering.ts";
import type { Scope } from "./state.ts";

export function writeList(node: List, scope: Scope): string {
  const inner = listScope(node, scope);
  return node.items.map((item) => writeBlocks(item, inner)).join("");
}

/** Where the items of a list stand; the list is added to the document's. */
export function listScope(node: List, scope: Scope): Scope {
  const { document, container, listDepth } = scope;
  const level = Math.min(listDepth, DEEPEST_LEVEL);
  const compact = container === "cell";
  const id = addList(document.lists, { marker: node.marker, compact, level, start: node.start });
  return {
    ...scope,
    paragraphStyle: document.sheet.find(node.style, "paragraph")?.id ?? itemStyle(scope),
    indent: levelIndent(level, compact),
    listDepth: listDepth + 1,
    numbering: { id, level },
  };
}

/** Running text has a style for its lists; text of cells, notes and quotes keeps its look in them. */
function itemStyle({ paragraphStyle }: Scope): string {
  return paragraphStyle === "body" ? "list" : paragraphStyle;
}
