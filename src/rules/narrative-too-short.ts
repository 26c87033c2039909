import { finding } from "../findings/finding.ts";
import { embedOf, nodesOf, nodesOfType, placeOf } from "../project/references.ts";
import type { Markdown, Project } from "../project/types.ts";
import { judgedAnswers } from "./answers.ts";
import { defineRule } from "./rule.ts";
import { passageOf } from "./text/passage.ts";
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
      const count = countWords(withCells(narrative, project), least);
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
function countWords(texts: Iterable<Markdown>, enough: number): number {
  let count = 0;
  for (const { root, file } of texts)
    for (const node of nodesOf(root)) {
      const text = passageOf(node, file)?.text ?? "";
      if (count + atLeast(text) >= enough) return enough;
      count += wordsIn(text).length;
    }
  return count;
}

/** What spaces part, and begins with a letter, is at least one word. */
function atLeast(text: string): number {
  return text.match(BEGINNING)?.length ?? 0;
}

const BEGINNING = /[A-Za-z\u0400-\u0481\u048A-\u052F]\S*/g;

function* withCells(narrative: Markdown, { tables }: Project): Generator<Markdown> {
  yield narrative;
  for (const image of nodesOfType(narrative.root, "image")) {
    const table = tables.get(embedOf(image).path);
    for (const cell of [...(table?.header ?? []), ...(table?.rows ?? [])].flat()) yield cell.text;
  }
}
