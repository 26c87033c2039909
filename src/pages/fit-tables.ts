/**
 * DocumentTree → the same tree, its tables fitted to the width of their places: before any writer, so that all agree. An
 * author's table whose words do not fit gets small letters; where these do not help, and it stands on a portrait page by
 * itself, a landscape page of its own, with the caption and headings before it. What does not fit there either, programs cut
 * between letters, and nothing is lost. A tree that fits comes back as it is.
 */
import { mapped } from "../document/mapped.ts";
import { splitPages } from "../document/split-pages.ts";
import type { Block, DocumentTree, Table } from "../document/vocabulary.ts";
import { shareOutline } from "../formats/docx/outline.ts";
import { isTooWide, tableOfColumns } from "../formats/docx/tables.ts";
import { keptEnd } from "./keep-together.ts";
import { mapCells, mapItems, mapPages, mapQuoted, type Place } from "./map-stories.ts";

export function fitTables(tree: DocumentTree): DocumentTree {
  const pages = mapPages(tree, fitBlocks);
  return pages === tree.pages ? tree : shareOutline(tree, { ...tree, pages: splitPages(pages) });
}

function fitBlocks(blocks: readonly Block[], place: Place): readonly Block[] {
  const fitted = mapped(blocks, (block) => fitBlock(block, place));
  if (fitted.every((block, index) => block.type !== "landscape" || block === blocks[index])) return fitted;
  const joined: Block[] = [];
  for (const [index, block] of fitted.entries()) {
    if (block.type !== "landscape" || block === blocks[index]) {
      joined.push(block);
      continue;
    }
    const kept = keptEnd(joined, place.scope.document.sheet);
    joined.splice(joined.length - kept.length, kept.length, {
      ...block,
      children: [...kept, ...block.children],
    });
  }
  return joined;
}

function fitBlock(node: Block, place: Place): Block {
  switch (node.type) {
    case "table":
      return fitTable(node, place);
    case "columns": {
      const { cells } = mapCells(tableOfColumns(node), place, "fit", fitBlocks).rows[0]!;
      const columns = mapped(node.columns, (_, index) => cells[index]!.children);
      return columns === node.columns ? node : { ...node, columns };
    }
    case "list":
      return mapItems(node, place, fitBlocks);
    case "quote":
      return mapQuoted(node, place, fitBlocks);
    case "landscape": {
      const children = fitBlocks(node.children, { ...place, turned: null });
      return children === node.children ? node : { ...node, children };
    }
    default:
      return node;
  }
}

function fitTable(node: Table, place: Place): Block {
  if (node.letters === "fixed" || !isTooWide(node, place.scope))
    return mapCells(node, place, "fit", fitBlocks);
  const small: Table = { ...node, letters: "small" };
  const { turned } = place;
  if (!turned || !isTooWide(small, place.scope)) return mapCells(small, place, "fit", fitBlocks);
  const wide = isTooWide(node, turned.scope) ? small : node;
  return { type: "landscape", children: [mapCells(wide, turned, "fit", fitBlocks)] };
}
