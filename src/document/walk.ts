/** Visiting and reading the elements of a tree, in reading order. */
import type { Block, Inline } from "./vocabulary.ts";

export interface Visitor {
  readonly block?: (node: Block) => void;
  readonly inline?: (node: Inline) => void;
}

/** Visits blocks and everything in them, parents first. */
export function walk(blocks: readonly Block[], visitor: Visitor): void {
  for (const node of blocks) {
    visitor.block?.(node);
    switch (node.type) {
      case "heading":
      case "paragraph":
      case "caption":
      case "gap":
        walkInlines(node.children, visitor);
        break;
      case "list":
        for (const item of node.items) walk(item, visitor);
        break;
      case "table":
        for (const row of node.rows) for (const cell of row.cells) walk(cell.children, visitor);
        break;
      case "columns":
        for (const column of node.columns) walk(column, visitor);
        break;
      case "landscape":
      case "quote":
        walk(node.children, visitor);
        break;
      case "figure":
        if (node.content.type === "image") visitor.inline?.(node.content);
        break;
      case "code-block":
      case "divider":
      case "contents":
        break;
    }
  }
}

function walkInlines(inlines: readonly Inline[], visitor: Visitor): void {
  for (const node of inlines) {
    visitor.inline?.(node);
    if (node.type === "text") continue;
    if (node.type === "note") walk(node.children, visitor);
    else if ("children" in node) walkInlines(node.children, visitor);
  }
}

/** Words without notes and pictures, as a heading's entry in the contents shows them. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      if (node.type === "text" || node.type === "code") return node.value;
      if (node.type === "break") return " ";
      return node.type !== "note" && "children" in node ? wordsOf(node.children) : "";
    })
    .join("");
}

/** The lines of blocks: one for each paragraph in them, code by its own lines. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  walk(blocks, {
    block: (node) => {
      if (node.type === "code-block") lines.push(...node.text.split("\n"));
      else if ("children" in node && node.type !== "landscape" && node.type !== "quote") {
        lines.push(wordsOf(node.children));
      }
    },
  });
  return lines;
}
