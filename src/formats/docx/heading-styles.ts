import type { DocumentTree } from "../../document/vocabulary.ts";
import { walk } from "../../document/walk.ts";

/** Classes that headings have, with the level of the first heading that has each. */
export function headingStyles(tree: DocumentTree): Map<string, number> {
  const levels = new Map<string, number>();
  for (const page of tree.pages) {
    walk(page.children, {
      block(node) {
        if (node.type === "heading" && node.style !== null && !levels.has(node.style)) {
          levels.set(node.style, Math.min(Math.max(node.level, 1), 6));
        }
      },
    });
  }
  return levels;
}
