import type { Block } from "../document/vocabulary.ts";

/** Headings of a narrative, which begin at level 2, as headings below one of level `under`. */
export function shiftHeadings(blocks: readonly Block[], under: number): readonly Block[] {
  const shift = (inner: readonly Block[]) => shiftHeadings(inner, under);
  return blocks.map((block): Block => {
    switch (block.type) {
      case "heading":
        return { ...block, level: Math.min(Math.max(block.level + under - 1, 1), 6) };
      case "list":
        return { ...block, items: block.items.map(shift) };
      case "columns":
        return { ...block, columns: block.columns.map(shift) };
      case "landscape":
      case "quote":
        return { ...block, children: shift(block.children) };
      default:
        return block;
    }
  });
}
