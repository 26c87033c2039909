import type { Image } from "mdast";
import { finding } from "../findings/finding.ts";
import { embedOf, nodesOf, placeOf } from "../project/references.ts";
import type { Markdown, Project } from "../project/types.ts";
import { judgedAnswers } from "./answers.ts";
import { defineRule } from "./rule.ts";
import { passagesOf } from "./text/passage.ts";
import { wordsIn } from "./text/words.ts";

/** A narrative says enough; words in its lists and tables count, those of tables from data too. */
export const narrativeTooShort = defineRule({
  id: "narrative-too-short",
  severity: "warning",
  options: { words: 30 },
  *check(context) {
    const { project, option } = context;
    const least = option("words");
    for (const { narrative, criteria } of judgedAnswers(context)) {
      if (!narrative) continue;
      const count = countWords([narrative, ...cellsIn(narrative, project)], least);
      if (count >= least) continue;
      const beginning = narrative.root.children[0] ?? narrative.root;
      yield finding(
        "narrative-too-short",
        { number: criteria.join(", "), count, least },
        placeOf(narrative, beginning),
        { criterion: criteria[0]! },
      );
    }
  },
});

/** How many words texts have, counted as far as `enough`. */
function countWords(texts: readonly Markdown[], enough: number): number {
  let count = 0;
  for (const text of texts)
    for (const passage of passagesOf(text)) {
      count += wordsIn(passage.text).length;
      if (count >= enough) return count;
    }
  return count;
}

function cellsIn(narrative: Markdown, { tables }: Project): Markdown[] {
  return nodesOf(narrative.root).flatMap((node) => {
    const table = node.type === "image" ? tables.get(embedOf(node as Image).path) : undefined;
    return [...(table?.header ?? []), ...(table?.rows ?? [])].flat().map((cell) => cell.text);
  });
}
