/**
 * Numbers of tables and figures. They count separately through the report; only those that are referred to have one, so
 * that the numbers a reader sees run 1, 2, 3 without a gap.
 */
import { type Outline, textsOf } from "../project/outline.ts";
import {
  embedOf,
  nodesOfType,
  parseReference,
  type Reference,
  readingOrder,
  referencesIn,
} from "../project/references.ts";
import type { Project } from "../project/types.ts";

export interface NumberedCaptions {
  has(of: "table" | "figure", id: string): boolean;
  number(of: "table" | "figure", id: string): number | null;
}

export function numberCaptions(project: Project, outline: Outline): NumberedCaptions {
  const wanted = new Set<string>();
  const present: string[] = [];
  const want = (reference: Pick<Reference, "kind" | "id"> | null) => {
    if (reference?.kind === "table" || reference?.kind === "figure")
      wanted.add(`${reference.kind}:${reference.id}`);
  };
  for (const { markdown } of textsOf(project, outline)) {
    if (nodesOfType(markdown.root, "image").length === 0) {
      referencesIn(markdown).forEach(want);
      continue;
    }
    for (const { node } of readingOrder(markdown, project.tables)) {
      if (node.type === "link") {
        want(parseReference(node.url));
      } else {
        const embed = embedOf(node);
        present.push(`${embed.kind === "table" ? "table" : "figure"}:${embed.id}`);
      }
    }
  }
  const numbers = new Map<string, number>();
  const counts = { table: 0, figure: 0 };
  for (const key of present) {
    if (!wanted.has(key) || numbers.has(key)) continue;
    numbers.set(key, ++counts[key.startsWith("table") ? "table" : "figure"]);
  }
  const all = new Set(present);
  return {
    has: (of, id) => all.has(`${of}:${id}`),
    number: (of, id) => numbers.get(`${of}:${id}`) ?? null,
  };
}
