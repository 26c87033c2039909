/** Words as a reader of the report sees them: values of facts in place of their references, a mark for what is no text. */
import type { Image, Link, Node, Parents } from "mdast";
import { printFact } from "../../project/fact-value.ts";
import { parseReference } from "../../project/references.ts";
import type { Project } from "../../project/types.ts";
import { OBJECT, type Passage } from "../text/passage.ts";

const BLOCKS = new Set(["paragraph", "heading", "listItem", "code"]);

/** The words of a cell. */
export function shownText(node: Node, project: Project): string {
  return textOf(node, project).trim();
}

function textOf(node: Node, project: Project): string {
  if (node.type === "break" || node.type === "html") return " ";
  if (node.type === "image") return OBJECT + ((node as Image).alt ?? "");
  if ("value" in node) return String(node.value);
  const { children = [] } = node as Partial<Parents>;
  if (node.type === "link" && children.length === 0) return factAt((node as Link).url, project) ?? OBJECT;
  let text = BLOCKS.has(node.type) ? "\n" : "";
  for (const child of children) text += textOf(child, project);
  return text;
}

const REFERENCE = /^\[\]\((?<url>fact:[^)\s]+)\)$/u;

const known = new WeakMap<Passage, Passage>();

/** A passage with the values of the facts that it leaves to the tool to print. */
export function withFacts(passage: Passage, project: Project): Passage {
  if (!passage.text.includes(OBJECT)) return passage;
  let shown = known.get(passage);
  if (!shown) {
    shown = fillIn(passage, project);
    known.set(passage, shown);
  }
  return shown;
}

function fillIn(passage: Passage, project: Project): Passage {
  let from = 0;
  const pieces = passage.pieces.map((piece) => {
    const { span, typed } = piece;
    const url = typed
      ? undefined
      : REFERENCE.exec(passage.file.text.slice(span.start, span.end))?.groups?.url;
    const value = (url && factAt(url, project)) ?? piece.value;
    const placed = { ...piece, value, from };
    from += value.length;
    return placed;
  });
  return { ...passage, pieces, text: pieces.map(({ value }) => value).join("") };
}

function factAt(url: string, project: Project): string | null {
  const reference = parseReference(url);
  const fact = reference?.kind === "fact" ? project.facts.values.get(reference.id) : undefined;
  return fact ? printFact(fact, project.manifest.language) : null;
}
