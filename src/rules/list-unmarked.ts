import type { Node, Parents } from "mdast";
import { type Edit, type Finding, finding } from "../findings/finding.ts";
import type { Markdown } from "../project/types.ts";
import { type CheckedText, defineRule } from "./rule.ts";
import { type Passage, passageOf, passagesOf, placeIn } from "./text/passage.ts";
import { areItems, type TypedLine, typedLines } from "./text/typed-items.ts";

/** Items pasted from Word are items of Markdown, else they run together into one paragraph. */
export const listUnmarked = defineRule({
  id: "list-unmarked",
  severity: "warning",
  alone: true,
  *check({ project, texts }) {
    const items = new Set<Markdown>(
      project.sections.flatMap(({ lists }) => Object.values(lists).flatMap((list) => list.items ?? [])),
    );
    for (const text of texts)
      if (items.has(text.markdown)) yield* inItem(text.markdown);
      else yield* inBlocks(text.markdown.root.children, false, text);
  },
});

/** What holds words, and cells of Markdown, which have no lines of their own. */
const HOLDS_NO_ITEMS = new Set(["paragraph", "heading", "table"]);

/** Paragraphs with marks that follow each other, or begin the items of one list, are one mistake. */
function* inBlocks(blocks: readonly Node[], isList: boolean, text: CheckedText): Generator<Finding> {
  let group: Items[] = [];
  for (const block of blocks) {
    const inside = childrenOf(block);
    const first = isList ? inside[0] : block;
    const items = first ? itemsOf(first, text.markdown, isList) : null;
    if (items) group.push(items);
    else {
      yield* reported(group, text);
      group = [];
    }
    if (isList) yield* inBlocks(first?.type === "paragraph" ? inside.slice(1) : inside, false, text);
    else if (!items && !HOLDS_NO_ITEMS.has(block.type)) yield* inBlocks(inside, block.type === "list", text);
  }
  yield* reported(group, text);
}

function childrenOf(node: Node): readonly Node[] {
  return (node as Partial<Parents>).children ?? [];
}

interface Items {
  readonly passage: Passage;
  readonly lines: readonly TypedLine[];
}

function itemsOf(node: Node, { file }: Markdown, isInList: boolean): Items | null {
  const passage = passageOf(node, file);
  if (passage?.kind !== "paragraph") return null;
  const lines = typedLines(passage.text);
  return areItems(passage.text, lines, isInList) ? { passage, lines } : null;
}

function* reported(group: readonly Items[], { isCell, criterion }: CheckedText): Generator<Finding> {
  const [first] = group;
  if (!first) return;
  const line = first.lines.find(({ mark }) => mark !== null)!;
  const edits = group.map(isCell ? () => null : editsFor);
  yield finding(
    "list-unmarked",
    { text: first.passage.text.slice(line.start, Math.min(line.end, line.start + 40)).trim() },
    placeIn(first.passage, line.start, line.end),
    { criterion, edits: edits.includes(null) ? [] : edits.flatMap((each) => each ?? []) },
  );
}

const LINE_START = /^[ \t]*(?<item>(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;

/** null where the lines do not stand by themselves in the file: in a quotation, or in one line of YAML. */
function editsFor({ passage, lines }: Items): Edit[] | null {
  const { file } = passage;
  const edits: Edit[] = [];
  let isFirst = true;
  for (const { start, mark } of lines) {
    if (!mark) continue;
    const { span } = placeIn(passage, mark.start, mark.end);
    const goesOn = start > 0 && passage.text[start - 1] !== "\n";
    const lineStart = goesOn ? span.start : lineStartBefore(file.text, span.start);
    const before = LINE_START.exec(file.text.slice(lineStart, span.start));
    if (goesOn ? isFirst : !before) return null;
    if (/[\\&]/.test(file.text.slice(span.start, span.end))) return null;
    if (before?.groups?.item) {
      if (mark.kind !== "bullet" && mark.kind !== "dash") return null;
      edits.push({ file, span, text: "" });
    } else {
      // Only a bullet and the number 1 begin a list in the middle of a paragraph.
      const isApart = isFirst && start > 0 && /^\d/.test(mark.instead);
      const indentation = file.text.slice(lineStart, span.start);
      const text = `${isApart || goesOn ? "\n" : ""}${indentation}${mark.instead}`;
      edits.push({ file, span: { start: lineStart, end: span.end }, text });
    }
    isFirst = false;
  }
  return edits;
}

function lineStartBefore(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** An item of a section's list is one already: a mark in it is one too many. */
function* inItem(markdown: Markdown): Generator<Finding> {
  const [passage] = passagesOf(markdown);
  const mark = passage && typedLines(passage.text)[0]?.mark;
  if (!mark || (mark.kind !== "bullet" && mark.kind !== "dash")) return;
  const place = placeIn(passage, mark.start, mark.end);
  const isPlain = /^[\p{L}\p{N}«]/u.test(passage.text.slice(mark.end));
  yield finding("list-unmarked/item", { mark: passage.text[mark.start]! }, place, {
    edits: isPlain ? [{ ...place, text: "" }] : [],
  });
}
