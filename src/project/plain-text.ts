import type { Node } from "mdast";
import { nodesOf } from "./references.ts";
import type { Markdown } from "./types.ts";

/** The words of a Markdown text without its form: what a reader reads. Comments, addresses and alt texts are left out. */
export function plainText(markdown: Markdown): string {
  return textOf(markdown.root);
}

export function textOf(node: Node): string {
  const parts: string[] = [];
  for (const child of nodesOf(node)) {
    if (child.type === "break") parts.push(" ");
    else if ("value" in child) parts.push(String(child.value));
    else if (BLOCKS.has(child.type)) parts.push("\n");
  }
  return parts.join("").trim();
}

const BLOCKS = new Set(["paragraph", "heading", "tableCell", "listItem", "code"]);
