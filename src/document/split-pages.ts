/**
 * Landscape blocks → pages of their own. In: pages whose narratives may hold `:::landscape`. Out: pages without: at the top of a
 * portrait page the block cuts it in three, on a landscape page or inside another block only its content remains.
 */
import { mapped } from "./mapped.ts";
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

/** The same blocks where none is a landscape one: what was measured of them stays theirs. */
function withoutLandscape(blocks: readonly Block[]): readonly Block[] {
  const inside = mapped(blocks, withoutLandscapeInside);
  const isTurned = inside.some(({ type }) => type === "landscape");
  return isTurned
    ? inside.flatMap((block) => (block.type === "landscape" ? block.children : [block]))
    : inside;
}

function withoutLandscapeInside(block: Block): Block {
  switch (block.type) {
    case "list": {
      const items = mapped(block.items, withoutLandscape);
      return items === block.items ? block : { ...block, items };
    }
    case "columns": {
      const columns = mapped(block.columns, withoutLandscape);
      return columns === block.columns ? block : { ...block, columns };
    }
    case "landscape":
    case "quote": {
      const children = withoutLandscape(block.children);
      return children === block.children ? block : { ...block, children };
    }
    case "table": {
      const rows = mapped(block.rows, (row) => {
        const cells = mapped(row.cells, (cell) => {
          const children = withoutLandscape(cell.children);
          return children === cell.children ? cell : { ...cell, children };
        });
        return cells === row.cells ? row : { ...row, cells };
      });
      return rows === block.rows ? block : { ...block, rows };
    }
    default:
      return block;
  }
}
