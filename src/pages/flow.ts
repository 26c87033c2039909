/**
 * Block elements → boxes, by the same rules and in the same `Scope` as the DOCX writer's `blocks.ts`: what it writes as a
 * paragraph is a paragraph here, cut into lines of the width at hand. A scope's `lead` is plain text here.
 */
import type {
  Block,
  BlockHandlers,
  Caption,
  CodeBlock,
  Contents,
  Figure,
  Gap,
  Heading,
  Inline,
  List,
  Paragraph,
} from "../document/vocabulary.ts";
import { wordsOf } from "../document/walk.ts";
import { chartSize, isEmptyChart } from "../formats/docx/charts.ts";
import { unlistedHeading } from "../formats/docx/default-styles.ts";
import { pictureSize } from "../formats/docx/images.ts";
import { listScope } from "../formats/docx/lists.ts";
import { isUnlisted, placeKey, type Scope, widthAtHand } from "../formats/docx/state.ts";
import { endsWithData, tableOfColumns } from "../formats/docx/tables.ts";
import { cleanText } from "../formats/docx/xml.ts";
import type { Box, ParagraphBox } from "./boxes.ts";
import { linesIn, paragraphBox } from "./paragraph-box.ts";
import { addDrawing, addText, type ParagraphText, startText, textOf } from "./paragraph-text.ts";
import { tableBoxes } from "./table-boxes.ts";

const handlers = {
  heading: (node, scope) => [headingBox(node, scope)],
  paragraph: (node, scope) => [written(node, named(node.style, scope) ?? scope.paragraphStyle, scope)],
  list(node, scope) {
    const inner = listScope(node, scope);
    return node.items.flatMap((item, index) => flow(item, { ...inner, lead: markerOf(node, index) }));
  },
  table: tableBoxes,
  figure: (node, scope) => [figureBox(node, scope)],
  caption: (node, scope) => [
    written(node, named(node.style, scope) ?? (node.of === "table" ? "table-caption" : "caption"), scope),
  ],
  columns: (node, scope) => tableBoxes(tableOfColumns(node), scope),
  quote: (node, scope) => flow(node.children, { ...scope, paragraphStyle: "quote" }),
  "code-block": (node, scope) => [codeBox(node, scope)],
  divider: (_node, scope) => [empty("divider", scope)],
  contents: contentsBoxes,
  gap: (node, scope) => [written(node, "gap", scope)],
} satisfies BlockHandlers<Scope, readonly Box[]>;

/** Elements that do not begin with a paragraph of their own, which a list's marker could stand in. */
const WITHOUT_PARAGRAPH: ReadonlySet<Block["type"]> = new Set(["list", "table", "columns", "contents"]);

/** Blocks one after the other; an empty paragraph keeps tables apart. */
export function flow(blocks: readonly Block[], scope: Scope): Box[] {
  const rest: Scope = { ...scope, numbering: null, lead: "" };
  const opens = scope.numbering !== null || scope.lead !== "";
  const [first] = blocks;
  const boxes: Box[] = [];
  if (opens && (first === undefined || WITHOUT_PARAGRAPH.has(first.type))) {
    boxes.push(empty(scope.paragraphStyle, scope));
  }
  for (const [index, node] of blocks.entries()) {
    const before = blocks[index - 1];
    const piece = boxesOf(node, index === 0 && boxes.length === 0 ? scope : rest);
    const touches = boxes.at(-1)?.kind === "table" && (piece[0]?.kind === "table" || endsWithData(before));
    if (touches) boxes.push(separatorBox(scope));
    boxes.push(...piece);
  }
  return boxes;
}

/** Blocks that fill a cell, a note, a header or a footer: at least one paragraph, and one at the end. */
export function flowStory(blocks: readonly Block[], scope: Scope): Box[] {
  const boxes = flow(blocks, scope);
  if (boxes.length === 0) return [empty(scope.paragraphStyle, scope)];
  if (boxes.at(-1)?.kind === "paragraph") return boxes;
  return [...boxes, collapsed(separatorBox(scope), 1)];
}

/** LibreOffice lets the empty paragraph after a table at the end of a cell or of a section take no room. */
function collapsed(box: ParagraphBox, height: number): ParagraphBox {
  return { ...box, lines: box.lines.map((line) => ({ ...line, height, least: height })) };
}

/** Boxes that end with a paragraph. */
export function endedBoxes(boxes: readonly Box[], scope: Scope): Box[] {
  const isEnded = boxes.at(-1)?.kind === "paragraph";
  return isEnded ? [...boxes] : [...boxes, collapsed(empty("page-end", scope), 0)];
}

function boxesOf(node: Block, scope: Scope): readonly Box[] {
  if (node.type === "landscape") return flow(node.children, scope);
  const handler = handlers[node.type] as (node: Block, scope: Scope) => readonly Box[];
  return handler(node, scope);
}

function separatorBox(scope: Scope): ParagraphBox {
  const bare = { ...scope, numbering: null, indent: null, align: null, lead: "" };
  return empty("separator", bare);
}

function named(style: string | null, { document }: Scope): string | null {
  return document.sheet.find(style, "paragraph")?.id ?? null;
}

function written(node: Paragraph | Heading | Caption | Gap, style: string, scope: Scope): ParagraphBox {
  const inner = { ...scope, paragraphStyle: style };
  let words: string | null = null;
  const measure = () => {
    const text = textOf(node.children, inner);
    words = text.text;
    return linesIn(text, inner);
  };
  // Of a list its depth counts, and not which one it is.
  const place = () => placeKey({ ...inner, numbering: inner.numbering && { ...inner.numbering, id: 0 } });
  const lines = scope.document.blocks.made(node, "lines", place, measure);
  return paragraphBox(words, lines, inner);
}

/** A paragraph of given words. */
function ofWords(text: ParagraphText, scope: Scope): ParagraphBox {
  return paragraphBox(text.text, linesIn(text, scope), scope);
}

function empty(style: string, scope: Scope): ParagraphBox {
  const inner = { ...scope, paragraphStyle: style };
  return ofWords(startText(inner), inner);
}

function headingBox(node: Heading, scope: Scope): ParagraphBox {
  if (wordsOf(node.children).trim() === "") return written(node, scope.paragraphStyle, scope);
  const level = Math.min(Math.max(node.level, 1), 6);
  const usual = isUnlisted(node, scope.document) ? unlistedHeading(level) : `heading-${level}`;
  return { ...written(node, named(node.style, scope) ?? usual, scope), heading: node };
}

function figureBox(node: Figure, scope: Scope): ParagraphBox {
  const inner = { ...scope, paragraphStyle: named(node.style, scope) ?? "figure" };
  const { content } = node;
  const text = startText(inner);
  const width = widthAtHand(scope);
  if (content.type === "image") addDrawing(text, pictureSize(content, width, scope.height), inner);
  else if (isEmptyChart(content)) addText(text, content.alt, inner);
  else addDrawing(text, chartSize(width, scope.height), inner);
  return ofWords(text, inner);
}

function codeBox(node: CodeBlock, scope: Scope): ParagraphBox {
  const inner = { ...scope, paragraphStyle: "code-block" };
  const text = startText(inner);
  addText(text, cleanText(node.text).text, inner);
  return ofWords(text, inner);
}

function contentsBoxes(node: Contents, scope: Scope): Box[] {
  const levels = Math.min(Math.max(node.levels, 1), 6);
  return scope.document.anchors.headings
    .filter(({ heading }) => heading.level <= levels)
    .map(({ heading }) => {
      const words = wordsOf(heading.children).replace(/\s+/g, " ").trim();
      const inner = { ...scope, paragraphStyle: `toc-${Math.min(Math.max(heading.level, 1), 6)}` };
      const entry: readonly Inline[] = [
        { type: "text", value: words + BEFORE_NUMBER },
        { type: "page-number" },
      ];
      return ofWords(textOf(entry, inner), inner);
    });
}

/** The number stands at the right edge, on the last line or, where that is full, on one of its own. */
const BEFORE_NUMBER = "\u200b";

function markerOf({ marker, start }: List, index: number): string {
  if (marker === "bullet") return "•";
  return `${Math.max(Math.trunc(start), 0) + index}${marker === "decimal-period" ? "." : ")"}`;
}
