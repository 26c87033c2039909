/**
 * References that an author writes as links: `[](evidence:order-1529)`, `[100](fact:teachers.total)`,
 * `[](criterion:2.1)` … (specification, section 6).
 */
import type { FootnoteReference, Image, Link, Node, Nodes, Parents, PhrasingContent } from "mdast";
import type { Place } from "../findings/source.ts";
import { readLinkPath } from "./report-path.ts";
import type { DataTable, Markdown } from "./types.ts";

export const REFERENCE_KINDS = ["evidence", "fact", "criterion", "chapter", "table", "figure"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly node: Link;
  /** The link as a whole. */
  readonly place: Place;
}

/** Splits `evidence:order-1529`; null for other addresses. */
export function parseReference(url: string): { kind: ReferenceKind; id: string } | null {
  const colon = url.indexOf(":");
  const kind = url.slice(0, Math.max(colon, 0)) as ReferenceKind;
  if (!REFERENCE_KINDS.includes(kind)) return null;
  return { kind, id: decode(url.slice(colon + 1)).normalize("NFC") };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every node of a text in reading order; the notes come where they are defined. */
export function nodesOf(node: Node): readonly Node[] {
  return node.type === "root" ? nodesOfRoot(node).all : gathered(node, [], null);
}

/** Those of one type, in the same order. */
export function nodesOfType<Type extends Nodes["type"]>(
  root: Node,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  return (nodesOfRoot(root).byType.get(type) ?? NO_NODES) as Extract<Nodes, { type: Type }>[];
}

interface NodesOfRoot {
  readonly all: readonly Node[];
  readonly byType: ReadonlyMap<string, readonly Node[]>;
}

const NO_NODES: readonly Node[] = [];
const nodesOfRoots = new WeakMap<Node, NodesOfRoot>();

function nodesOfRoot(root: Node): NodesOfRoot {
  let nodes = nodesOfRoots.get(root);
  if (!nodes) {
    const byType = new Map<string, Node[]>();
    nodes = { all: gathered(root, [], byType), byType };
    nodesOfRoots.set(root, nodes);
  }
  return nodes;
}

function gathered(node: Node, nodes: Node[], byType: Map<string, Node[]> | null): Node[] {
  nodes.push(node);
  const alike = byType?.get(node.type);
  if (alike) alike.push(node);
  else byType?.set(node.type, [node]);
  const { children } = node as Partial<Parents>;
  if (children) for (const child of children) gathered(child, nodes, byType);
  return nodes;
}

export function placeOf(markdown: Markdown, node: Node): Place {
  return {
    file: markdown.file,
    span: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
  };
}

const referencesOfRoots = new WeakMap<Node, readonly Reference[]>();

export function referencesIn(markdown: Markdown): readonly Reference[] {
  let found = referencesOfRoots.get(markdown.root);
  if (!found) {
    found = findReferences(markdown);
    referencesOfRoots.set(markdown.root, found);
  }
  return found;
}

function findReferences(markdown: Markdown): Reference[] {
  const found: Reference[] = [];
  for (const node of nodesOfType(markdown.root, "link")) {
    const reference = parseReference(node.url);
    if (reference) found.push({ ...reference, node, place: placeOf(markdown, node) });
  }
  return found;
}

/** What an image names: a table, a chart or a picture of the report's folder, with its caption and id. */
export interface Embed {
  readonly kind: "table" | "chart" | "picture";
  readonly path: string;
  /** `{#id}` at the end of the caption, else the file's name up to the first dot. */
  readonly id: string;
  readonly caption: string;
  readonly node: Image;
}

const CAPTION_ID = /\s*\{#([^{}\s]+)\}\s*$/u;

export function embedOf(node: Image): Embed {
  const path = readLinkPath(node.url) ?? node.url;
  const written = node.alt ?? "";
  const named = CAPTION_ID.exec(written);
  const kind = /\.(csv|table\.ya?ml)$/i.test(path)
    ? "table"
    : /\.chart\.ya?ml$/i.test(path)
      ? "chart"
      : "picture";
  return {
    kind,
    path,
    id: named?.[1] ?? path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/s, ""),
    caption: written.replace(CAPTION_ID, "").trim(),
    node,
  };
}

/** The image of a paragraph that holds nothing else; null for running text. */
export function aloneImage(children: readonly PhrasingContent[]): Image | null {
  const rest = children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  return rest.length === 1 && rest[0]!.type === "image" ? rest[0]! : null;
}

/**
 * Every link and image of a text in the order in which a reader meets it: notes at their marks, tables from data at their
 * place. With each the text it belongs to, since a table's cells are texts of another file.
 */
export function readingOrder(markdown: Markdown, tables: ReadonlyMap<string, DataTable>): readonly MetNode[] {
  const known = ordersOfRoots.get(markdown.root);
  if (known?.tables === tables) return known.order;
  const order = orderOf(markdown, tables);
  ordersOfRoots.set(markdown.root, { tables, order });
  return order;
}

/** Ids of evidence that a text cites, as often as it does. */
export function evidenceCitedIn(markdown: Markdown, tables: ReadonlyMap<string, DataTable>): string[] {
  const { root } = markdown;
  // Nothing is read elsewhere than where it is written.
  if (nodesOfType(root, "footnoteDefinition").length + nodesOfType(root, "image").length === 0)
    return referencesIn(markdown).flatMap(({ kind, id }) => (kind === "evidence" ? id : []));
  return readingOrder(markdown, tables).flatMap(({ node }) => {
    const reference = node.type === "link" ? parseReference(node.url) : null;
    return reference?.kind === "evidence" ? [reference.id] : [];
  });
}

export interface MetNode {
  readonly node: Link | Image;
  readonly markdown: Markdown;
}

const ordersOfRoots = new WeakMap<
  Node,
  { readonly tables: ReadonlyMap<string, DataTable>; readonly order: readonly MetNode[] }
>();

function orderOf(markdown: Markdown, tables: ReadonlyMap<string, DataTable>): readonly MetNode[] {
  const order: MetNode[] = [];
  const definitions = nodesOfType(markdown.root, "footnoteDefinition");
  const notes = new Map<string, Node>(definitions.map((note) => [note.identifier, note]));
  // Without notes, all is read where it is written.
  if (notes.size === 0) for (const node of nodesOf(markdown.root)) add(node);
  else walk(markdown.root);
  return order;

  function walk(node: Node): void {
    if (node.type === "footnoteDefinition") return;
    add(node);
    const { children } = node as Partial<Parents>;
    if (children) for (const child of children) walk(child);
    if (node.type === "footnoteReference") {
      const note = notes.get((node as FootnoteReference).identifier);
      notes.delete((node as FootnoteReference).identifier);
      for (const child of (note as Partial<Parents> | undefined)?.children ?? []) walk(child);
    }
  }

  function add(node: Node): void {
    if (node.type === "link" || node.type === "image") order.push({ node: node as Link | Image, markdown });
    if (node.type !== "image") return;
    const table = tables.get(embedOf(node as Image).path);
    for (const cell of [...(table?.header ?? []), ...(table?.rows ?? [])].flat())
      for (const each of readingOrder(cell.text, NO_TABLES)) order.push(each);
  }
}

const NO_TABLES: ReadonlyMap<string, DataTable> = new Map();
