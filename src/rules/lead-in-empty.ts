import type { Node, Paragraph, Parents } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { type Passage, passageOf, placeIn } from "./text/passage.ts";
import { areItems, typedLines } from "./text/typed-items.ts";
import { mentions, sentencesIn } from "./text/words.ts";
import { allWords } from "./words/index.ts";

/** What a line announces by a colon follows. */
export const leadInEmpty = defineRule({
  id: "lead-in-empty",
  severity: "warning",
  *check({ texts }) {
    for (const { markdown, criterion, isCell } of texts)
      if (!isCell) yield* inBlocks(markdown.root, null, markdown, criterion);
  },
});

const SILENT = new Set(["definition", "footnoteDefinition"]);
const ANNOUNCED = allWords("announced");

/** `after` is what follows the blocks where they end. */
function* inBlocks(
  node: Node,
  after: Node | null,
  markdown: Markdown,
  criterion: string | null,
): Generator<Finding> {
  const children = ((node as Partial<Parents>).children ?? []).filter((child) => !SILENT.has(child.type));
  for (const [index, child] of children.entries()) {
    const isLast = index === children.length - 1;
    const next = isLast ? after : children[index + 1]!;
    const passage = passageOf(child, markdown.file);
    if (passage) {
      if (announces(passage) && !follows(passage, next, markdown))
        yield finding(
          "lead-in-empty",
          { text: shortened(lastSentence(passage).text) },
          placeOfLast(passage),
          {
            criterion,
          },
        );
    } else yield* inBlocks(child, nextAfter(node, child, isLast, next), markdown, criterion);
  }
}

/** A table may be typed after the last item that announces it; what else a block holds ends with the block. */
function nextAfter(parent: Node, child: Node, isLast: boolean, next: Node | null): Node | null {
  if (parent.type === "list") return isLast ? next : null;
  return child.type === "list" && next?.type !== "paragraph" ? next : null;
}

function announces({ text, kind }: Passage): boolean {
  return (kind === "paragraph" || kind === "heading") && /\p{L}[\p{P}\s]*:\s*$/u.test(text);
}

function follows(passage: Passage, next: Node | null, markdown: Markdown): boolean {
  if (!next || next.type === "thematicBreak") return false;
  if (next.type === "heading") return false;
  if (passage.kind === "heading" || next.type !== "paragraph") return true;
  const after = passageOf(next as Paragraph, markdown.file)!;
  if (after.kind === "caption" || !mentions(lastSentence(passage).text, ANNOUNCED)) return true;
  return areItems(after.text, typedLines(after.text)) || /;\s*$/.test(after.text);
}

function lastSentence(passage: Passage) {
  return sentencesIn(passage.text).at(-1)!;
}

function placeOfLast(passage: Passage) {
  const { start, text } = lastSentence(passage);
  return placeIn(passage, start, start + text.trimEnd().length);
}

function shortened(text: string): string {
  const words = text.trim();
  return words.length > 60 ? `…${words.slice(-59)}` : words;
}
