import type { Node, Paragraph, Parents } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { SourceFile } from "../findings/source.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { announcesSeveral, areAnnounced } from "./text/enumerations.ts";
import { type Passage, passageOf, placeIn } from "./text/passage.ts";
import { areItems, typedLines } from "./text/typed-items.ts";
import { mentions, sentencesIn } from "./text/words.ts";
import { allWords } from "./words/index.ts";

/** What a line announces by a colon follows. */
export const leadInEmpty = defineRule({
  id: "lead-in-empty",
  severity: "warning",
  alone: true,
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
    const following = isLast ? [after] : children.slice(index + 1);
    const passage = passageOf(child, markdown.file);
    if (passage) {
      if (announces(passage) && !follows(passage, following, markdown))
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
  return (
    (kind === "paragraph" || kind === "heading") &&
    text.trimEnd().endsWith(":") &&
    /\p{L}[\p{P}\s]*:\s*$/u.test(text)
  );
}

function follows(passage: Passage, following: readonly (Node | null)[], { file }: Markdown): boolean {
  const next = following[0];
  if (!next || next.type === "thematicBreak") return false;
  if (next.type === "heading") return false;
  if (passage.kind === "heading" || next.type !== "paragraph") return true;
  const after = passageOf(next, file)!;
  if (after.kind === "caption" || areItems(after.text, typedLines(after.text))) return true;
  const sentence = lastSentence(passage).text;
  if (mentions(sentence, ANNOUNCED)) return /;\s*$/.test(after.text);
  if (!announcesSeveral(sentence) || isSetApart(next as Paragraph)) return true;
  return areAnnounced(sentence, paragraphsIn(following, file));
}

/** A paragraph that begins in bold, in italics or with a link is a part with a name of its own. */
function isSetApart({ children }: Paragraph): boolean {
  return children[0] !== undefined && children[0].type !== "text";
}

/** The texts of the paragraphs before anything else. */
function paragraphsIn(nodes: readonly (Node | null)[], file: SourceFile): readonly string[] {
  const end = nodes.findIndex((node) => node?.type !== "paragraph");
  return nodes
    .slice(0, end < 0 ? nodes.length : end)
    .flatMap((node) => (node ? (passageOf(node, file)?.text ?? []) : []));
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
