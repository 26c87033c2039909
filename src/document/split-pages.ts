/**
 * Landscape blocks → pages of their own. In: pages whose narratives may hold `:::landscape`. Out: pages without: at the top of a
 * portrait page the block cuts it in three, on a landscape page or inside another block only its content remains.
 */
import type { Block, PageSection } from "./vocabulary.ts";

export function splitPages(pages: readonly PageSection[]): PageSection[] {
  return pages.flatMap(splitPage);
}

function splitPage(page: PageSection): PageSection[] {
  const parts: { orientation: PageSection["orientation"]; children: Block[] }[] = [];
  for (const block of page.children) {
    const isTurned = block.type === "landscape" && page.orientation === "portrait";
    const orientation = isTurned ? "landscape" : page.orientation;
    let part = parts.at(-1);
    if (!part || isTurned || part.orientation !== orientation) {
      part = { orientation, children: [] };
      parts.push(part);
    }
    part.children.push(...withoutLandscape([block]));
  }
  if (parts.length === 0) return [page];
  return parts.map((part, index) => ({
    ...page,
    ...part,
    plainFirstPage: page.plainFirstPage && index === 0,
  }));
}

function withoutLandscape(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "landscape":
        return withoutLandscape(block.children);
      case "list":
        return [{ ...block, items: block.items.map(withoutLandscape) }];
      case "columns":
        return [{ ...block, columns: block.columns.map(withoutLandscape) }];
      case "quote":
        return [{ ...block, children: withoutLandscape(block.children) }];
      case "table": {
        const rows = block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, children: withoutLandscape(cell.children) })),
        }));
        return [{ ...block, rows }];
      }
      default:
        return [block];
    }
  });
}
