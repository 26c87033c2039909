/**
 * DocumentTree → the same tree for paper: a row may go on on the next page where it is longer than one, and what belongs
 * together stays so in it. In: a tree whose tables are fitted to their widths (`fit-tables.ts`). So Word and page numbers see
 * one tree. A tree without long rows comes back as it is.
 */
import { mapped } from "../document/mapped.ts";
import type { Block, DocumentTree, Table } from "../document/vocabulary.ts";
import { shareOutline } from "../formats/docx/outline.ts";
import { tableOfColumns } from "../formats/docx/tables.ts";
import { keepTogether, keptEnd } from "./keep-together.ts";
import { breakLongRows } from "./long-rows.ts";
import { mapCells, mapItems, mapPages, mapQuoted, type Place } from "./map-stories.ts";

export function breakRows(tree: DocumentTree): DocumentTree {
  const pages = mapPages(tree, breakInBlocks);
  return pages === tree.pages ? tree : shareOutline(tree, { ...tree, pages });
}

function breakInBlocks(blocks: readonly Block[], place: Place): readonly Block[] {
  return mapped(blocks, (block, index) => {
    switch (block.type) {
      case "table":
        return breakInTable(block, place, keptEnd(blocks.slice(0, index), place.scope.document.sheet));
      case "columns": {
        const { mayBreak, cells } = breakTable(tableOfColumns(block), place, []).rows[0]!;
        const columns = mapped(block.columns, (_, column) => cells[column]!.children);
        const isSame = columns === block.columns && mayBreak === block.mayBreak;
        return isSame ? block : { ...block, columns, mayBreak };
      }
      case "list":
        return mapItems(block, place, breakInBlocks);
      case "quote":
        return mapQuoted(block, place, breakInBlocks);
      default:
        return block;
    }
  });
}

/** Programs part what belongs together only where a row breaks. `above`: what stands on the page of the first row. */
function breakInTable(node: Table, place: Place, above: readonly Block[]): Table {
  const table = breakTable(node, place, above);
  const kept = keepTogether(table, place.scope.document.sheet);
  return kept === table ? table : breakTable(kept, place, above);
}

function breakTable(node: Table, place: Place, above: readonly Block[]): Table {
  return breakLongRows(mapCells(node, place, "break", breakInBlocks), { ...place, above });
}
