import type { Node, Parents } from "mdast";
import { type Edit, type Finding, finding } from "../findings/finding.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { type Passage, passageOf, passagesOf, placeIn } from "./text/passage.ts";
import { areItems, type TypedLine, typedLines } from "./text/typed-items.ts";

/** Items pasted from Word are items of Markdown, else they run together into one paragraph. */
export const listUnmarked = defineRule({
  id: "list-unmarked",
  severity: "warning",
  *check({ project, texts }) {
    const items = new Set<Markdown>(
      project.sections.flatMap(({ lists }) => Object.values(lists).flatMap((list) => list.items ?? [])),
    );
    for (const { markdown, criterion, isCell } of texts)
      if (items.has(markdown)) yield* inItem(markdown);
      else yield* inBlocks(markdown.root, markdown, isCell, criterion);
  },
});

/** Paragraphs that follow each other with marks are one list and one mistake. */
function* inBlocks(node: Node, markdown: Markdown, isCell: boolean, criterion: string | null): Generator<Finding> {
  let group: Items[] = [];
  for (const child of (node as Partial<Parents>).children ?? []) {
    const items = child.type === "paragraph" ? itemsOf(child, markdown) : null;
    if (items) {
      group.push(items);
      continue;
    }
    yield* reported(group, isCell, criterion);
    group = [];
    // A cell of Markdown has no lines of its own.
    if (child.type !== "table") yield* inBlocks(child, markdown, isCell, criterion);
  }
  yield* reported(group, isCell, criterion);
}

interface Items {
  readonly passage: Passage;
  readonly lines: readonly TypedLine[];
}

function itemsOf(node: Node, { file }: Markdown): Items | null {
  const passage = passageOf(node, file);
  if (!passage || passage.kind !== "paragraph") return null;
  const lines = typedLines(passage.text);
  return areItems(passage.text, lines) ? { passage, lines } : null;
}

function* reported(group: readonly Items[], isCell: boolean, criterion: string | null): Generator<Finding> {
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

/** null where the lines do not stand by themselves in the file: in a quotation, or in one line of YAML. */
function editsFor({ passage, lines }: Items): Edit[] | null {
  const edits: Edit[] = [];
  const { file } = passage;
  let inList = false;
  for (const [index, { start, mark }] of lines.entries()) {
    if (!mark) continue;
    const { span } = placeIn(passage, mark.start, mark.end);
    const lineStart = Math.max(file.text.lastIndexOf("\n", span.start - 1), file.text.lastIndexOf("\r", span.start - 1)) + 1;
    const before = file.text.slice(lineStart, span.start);
    const goesOn = start > 0 && passage.text[start - 1] !== "\n";
    if (goesOn ? !inList : !/^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(before)) return null;
    if (/[\\&]/.test(file.text.slice(span.start, span.end))) return null;
    // Only the number 1 begins a list in the middle of a paragraph.
    const apart = goesOn || (index > 0 && !inList) ? "\n" : "";
    edits.push({ file, span, text: goesOn ? `\n${mark.instead}` : mark.instead });
    if (apart && !goesOn) edits.push({ file, span: { start: lineStart, end: lineStart }, text: "\n" });
    inList = true;
  }
  return edits;
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
