/**
 * A Markdown tree as plain JSON that is quick to read: of each node's position only the two offsets stay, since nothing
 * here asks for lines and columns.
 */
import type { Nodes, Root } from "mdast";

/** A node with `at`, its start and end, in place of `position`. */
export interface KeptNode {
  readonly at: readonly [start: number, end: number];
  readonly children?: readonly KeptNode[];
  readonly [key: string]: unknown;
}

/** Every node has a position. */
export function kept(node: Nodes): KeptNode {
  const { position, ...rest } = node;
  const at = [position!.start.offset!, position!.end.offset!] as const;
  if (!("children" in rest)) return { ...rest, at };
  return { ...rest, at, children: rest.children.map(kept) };
}

/** A tree of its own at each call. */
export function treeOf(root: KeptNode): Root {
  return nodeOf(root) as Root;
}

function nodeOf({ at: [start, end], children, ...rest }: KeptNode): Nodes {
  const position = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  };
  const node = children ? { ...rest, children: children.map(nodeOf), position } : { ...rest, position };
  return node as unknown as Nodes;
}
