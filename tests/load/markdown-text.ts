import type { Nodes } from "mdast";
import type { Markdown } from "../../src/project/types.ts";

/** A tree on one line: `paragraph(text “План” link(text “там”))`. */
export function treeText(node: Nodes): string {
  const value = "value" in node ? ` “${node.value}”` : "";
  const name = node.type === "containerDirective" ? ` ${node.name}` : "";
  const children = "children" in node ? `(${node.children.map(treeText).join(" ")})` : "";
  return `${node.type}${name}${value}${children}`;
}

export function markdownTree({ root }: Markdown): string {
  return root.children.map(treeText).join(" ");
}

/** What stands in the file where the nodes of a kind say that they stand. */
export function written({ file, root }: Markdown, type: Nodes["type"]): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === type)
      found.push(file.text.slice(node.position?.start.offset, node.position?.end.offset));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}
