/**
 * In: a text with its place. Out: its Markdown tree: CommonMark and GFM with the fences `:::name`, and nothing else of
 * directives, so that `10:30` and `балл:жакшы` stay text. `offset` in the positions of the nodes is that of the file;
 * `line` and `column` mean nothing. A text that nests too deep gives an empty tree and a finding. Plain texts are read by
 * `plainBlocks` and `plainLine`, the others by the parser, with the same outcome.
 */
import type { Nodes, Parents, Root } from "mdast";
import type { Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { SourceFile, Span } from "../findings/source.ts";
import { remembered } from "../memory.ts";
import type { Markdown } from "../project/types.ts";
import { blankComments, withoutFilling } from "./comments.ts";
import { kept, treeOf } from "./kept-tree.ts";
import { NESTING, PARAGRAPH_CHARACTERS } from "./limits.ts";
import { type NestingProblem, nestingProblem, passageProblem, sizeProblem } from "./markdown-nesting.ts";
import { parseMarkdown, type Syntax } from "./markdown-parser.ts";
import { type PlacedText, placedSlice } from "./placed-text.ts";
import { plainBlocks } from "./plain-blocks.ts";
import { plainLine } from "./plain-text.ts";

/** A whole text, or a stretch of one. */
export function readMarkdown(file: SourceFile, span?: Span): Outcome<Markdown> {
  return parse(placedSlice(file, span), "blocks");
}

/** A text that was taken out of YAML or CSV. */
export function readPlacedMarkdown(text: PlacedText): Outcome<Markdown> {
  return parse(text, "blocks");
}

/** Paragraphs of inline Markdown: «3. X», «- X» and «# X» stay text. */
export function readInlineMarkdown(text: PlacedText): Outcome<Markdown> {
  return parse(text, "inline");
}

const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s+\S/;

/** A cell: blocks where it has several lines or is a list item, else inline, since «-», «1.» and «> 50» mean themselves. */
export function readCellMarkdown(text: PlacedText): Outcome<Markdown> {
  const blocks = /[\r\n]/.test(text.text) || ITEM.test(text.text);
  return parse(text, blocks ? "blocks" : "inline");
}

function parse(placed: PlacedText, syntax: Syntax): Outcome<Markdown> {
  const { file, offsetOf } = placed;
  const tooLarge = sizeProblem(placed.text);
  if (tooLarge) return unread(placed, tooLarge);
  const text = blankComments(placed.text);
  const root = (syntax === "blocks" ? plainBlocks(text) : plainLine(text)) ?? parsed(text, syntax);
  if (!root) return unread(placed, nestingProblem(text) ?? tooDeep(text));
  const tooLong = text.length > PARAGRAPH_CHARACTERS ? passageProblem(root) : null;
  if (tooLong) return unread(placed, tooLong);
  moveToFile(root, offsetOf);
  return { value: { file, root }, findings: [] };
}

/** What is said where only the tree shows how deep a text is. */
function tooDeep(text: string): NestingProblem {
  return { kind: "nesting", limit: NESTING, span: { start: 0, end: text.length } };
}

function unread({ file, offsetOf }: PlacedText, { kind, limit, span }: NestingProblem): Outcome<Markdown> {
  const place = { file, span: { start: offsetOf(span.start), end: offsetOf(span.end) } };
  const found = finding(`limit-exceeded/${kind}`, { limit }, place);
  return { value: { file, root: { type: "root", children: [] } }, findings: [found] };
}

/** The tree with places in the text; null where it is deeper than others may rely on, or would be. */
export function parsed(text: string, syntax: Syntax): Root | null {
  return remembered(syntax, text, {
    read: () => {
      if (nestingProblem(text)) return null;
      const root = parseMarkdown(text, syntax);
      return completeNodes(root, text) ? root : null;
    },
    keep: kept,
    restore: treeOf,
  });
}

/** Gives every node a place and the words as they were typed; false where the tree is too deep. */
function completeNodes(root: Root, text: string): boolean {
  const waiting: [node: Nodes, depth: number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > 3 * NESTING) return false;
    const children = (node as Partial<Parents>).children ?? [];
    fillPositions(node, children, text);
    for (const child of children) waiting.push([child, depth + 1]);
    if ("value" in node) node.value = withoutFilling(node.value);
    if ("alt" in node && node.alt) node.alt = withoutFilling(node.alt);
  }
  return true;
}

/** Turns offsets in the text into offsets in the file. */
function moveToFile(node: Nodes, offsetOf: PlacedText["offsetOf"]): void {
  const { start, end } = node.position!;
  start.offset = offsetOf(start.offset ?? 0);
  end.offset = offsetOf(end.offset ?? 0);
  if ("children" in node) for (const child of node.children) moveToFile(child, offsetOf);
}

/** Gives a place to the nodes that GFM makes of bare addresses after parsing: they come without one. */
function fillPositions(parent: Nodes, children: readonly Nodes[], text: string): void {
  let from = parent.position?.start.offset ?? 0;
  for (const child of children) {
    if (!child.position) {
      const words = wordsOf(child);
      const found = text.indexOf(words, from);
      const start = found < 0 ? from : found;
      const end = Math.min(start + words.length, parent.position?.end.offset ?? text.length);
      child.position = {
        start: { line: 1, column: 1, offset: start },
        end: { line: 1, column: 1, offset: end },
      };
    }
    from = child.position.end.offset ?? from;
  }
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node && node.children[0] ? wordsOf(node.children[0]) : "";
}

/** Whether nothing is written but comments. */
export function isEmptyMarkdown({ root }: Markdown): boolean {
  return root.children.length === 0;
}
