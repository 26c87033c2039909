/** Words as a reader of the report sees them: values of facts in place of their references, a mark for what is no text. */
import type { Image, Link, Node } from "mdast";
import { printFact } from "../../project/fact-value.ts";
import { nodesOf, parseReference } from "../../project/references.ts";
import type { Project } from "../../project/types.ts";
import { OBJECT, type Passage } from "../text/passage.ts";

const BLOCKS = new Set(["paragraph", "heading", "listItem", "code"]);

/** The words of a cell. */
export function shownText(node: Node, project: Project): string {
  const parts: string[] = [];
  for (const child of nodesOf(node)) {
    if (child.type === "break" || child.type === "html") parts.push(" ");
    else if (child.type === "image") parts.push(OBJECT + ((child as Image).alt ?? ""));
    else if (child.type === "link" && (child as Link).children.length === 0)
      parts.push(factAt((child as Link).url, project) ?? OBJECT);
    else if ("value" in child) parts.push(String(child.value));
    else if (BLOCKS.has(child.type)) parts.push("\n");
  }
  return parts.join("").trim();
}

const REFERENCE = /^\[\]\((?<url>fact:[^)\s]+)\)$/u;

/** A passage with the values of the facts that it leaves to the tool to print. */
export function withFacts(passage: Passage, project: Project): Passage {
  if (!passage.text.includes(OBJECT)) return passage;
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
