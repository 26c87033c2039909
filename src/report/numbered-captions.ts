/**
 * Numbers of tables and figures. They count separately through the report; only those that are referred to have one, so
 * that the numbers a reader sees run 1, 2, 3 without a gap.
 */
import type { Image, Link } from "mdast";
import { type Outline, type PlacedText, textsOf } from "../project/outline.ts";
import { embedOf, parseReference, readingOrder } from "../project/references.ts";
import type { Project } from "../project/types.ts";

export interface NumberedCaptions {
  has(of: "table" | "figure", id: string): boolean;
  number(of: "table" | "figure", id: string): number | null;
}

export function numberCaptions(project: Project, outline: Outline): NumberedCaptions {
  const wanted = new Set<string>();
  const present: string[] = [];
  const texts: readonly PlacedText[] = textsOf(project, outline);
  for (const { markdown } of texts) {
    for (const { node } of readingOrder(markdown, project.tables)) {
      if (node.type === "link") {
        const reference = parseReference((node as Link).url);
        if (reference?.kind === "table" || reference?.kind === "figure")
          wanted.add(`${reference.kind}:${reference.id}`);
      } else if (node.type === "image") {
        const embed = embedOf(node as Image);
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
