/** Block elements → paragraphs and tables of a story: the body, a cell, a note, a header, a footer. */
import type {
  Block,
  BlockHandlers,
  Caption,
  CodeBlock,
  Figure,
  Gap,
  Heading,
  Landscape,
} from "../../document/vocabulary.ts";
import { wordsOf } from "../../document/walk.ts";
import { drawChart, isEmptyChart } from "./charts.ts";
import { writeContents } from "./contents.ts";
import { unlistedHeading } from "./default-styles.ts";
import { drawPicture } from "./images.ts";
import { writeInlines } from "./inlines.ts";
import { writeList } from "./lists.ts";
import { writeOnce } from "./numbered-once.ts";
import { paragraph, separator, TEXT_LEVEL } from "./paragraph.ts";
import type { ParagraphProperties } from "./properties.ts";
import { isUnlisted, type Scope, widthAtHand } from "./state.ts";
import { endsWithData, writeColumns, writeTable } from "./tables.ts";
import { preformattedRuns, run, textRuns } from "./text.ts";

const handlers = {
  heading: writeHeading,
  paragraph(node, scope) {
    const style = named(node.style, scope) ?? scope.paragraphStyle;
    return paragraph(style, writeInlines(node.children, { ...scope, paragraphStyle: style }), scope);
  },
  list: writeList,
  table: writeTable,
  figure: writeFigure,
  caption: writeCaption,
  columns: writeColumns,
  quote: (node, scope) => writeBlocks(node.children, { ...scope, paragraphStyle: "quote" }),
  "code-block": writeCode,
  divider: (_node, scope) => paragraph("divider", "", scope),
  contents: writeContents,
  gap: writeGap,
} satisfies BlockHandlers<Scope, string>;

/** Elements that do not begin with a paragraph of their own, which a list's marker could stand in. */
const WITHOUT_PARAGRAPH: ReadonlySet<Block["type"]> = new Set(["list", "table", "columns", "contents"]);

export function writeBlocks(blocks: readonly Block[], scope: Scope): string {
  return writePieces(blocks, scope).join("");
}

/** Blocks one after the other. Tables never touch: Word would make them one. */
export function writePieces(blocks: readonly Block[], scope: Scope): string[] {
  const rest: Scope = { ...scope, numbering: null, lead: "" };
  const opens = scope.numbering !== null || scope.lead !== "";
  const [first] = blocks;
  const pieces: string[] = [];
  if (opens && (first === undefined || WITHOUT_PARAGRAPH.has(first.type)))
    pieces.push(paragraph(scope.paragraphStyle, "", scope));
  for (const [index, node] of blocks.entries()) {
    const before = blocks[index - 1];
    const caption = before?.type === "caption" && before.of === "table" ? wordsOf(before.children) : null;
    const own = index === 0 && pieces.length === 0 ? scope : rest;
    const piece = writeBlock(node, { ...own, tableCaption: caption });
    const touches = pieces.at(-1)?.endsWith("</w:tbl>") && (beginsWithTable(piece) || endsWithData(before));
    if (touches) pieces.push(separator(rest));
    if (piece !== "") pieces.push(piece);
  }
  return pieces;
}

/** Blocks that fill a cell, a note, a header or a footer: at least one paragraph, and one at the end. */
export function writeStory(blocks: readonly Block[], scope: Scope): string {
  const xml = writeBlocks(blocks, scope);
  if (xml === "") return paragraph(scope.paragraphStyle, "", scope);
  return xml.endsWith("</w:p>") ? xml : xml + separator(scope);
}

function writeBlock(node: Block, scope: Scope): string {
  if (node.type === "landscape") return writeLandscape(node, scope);
  const handler = handlers[node.type] as (node: Block, scope: Scope) => string;
  return writeOnce(node, scope, (inner) => handler(node, inner));
}

/** One that stands where no page can turn: its blocks stay upright. */
function writeLandscape(node: Landscape, scope: Scope): string {
  return writeBlocks(node.children, scope);
}

/** A table may have a bookmark before it; paragraphs have theirs inside. */
function beginsWithTable(xml: string): boolean {
  return xml.startsWith("<w:tbl>") || xml.startsWith("<w:bookmarkStart");
}

function named(style: string | null, { document }: Scope): string | null {
  return document.sheet.find(style, "paragraph")?.id ?? null;
}

function writeHeading(node: Heading, scope: Scope): string {
  const { document } = scope;
  const mark = document.anchors.markHeading(node);
  if (wordsOf(node.children).trim() === "") {
    return paragraph(scope.paragraphStyle, mark + writeInlines(node.children, scope), scope);
  }
  const level = Math.min(Math.max(node.level, 1), 6);
  const unlisted = isUnlisted(node, document);
  const style = named(node.style, scope) ?? (unlisted ? unlistedHeading(level) : `heading-${level}`);
  const outline = unlisted ? TEXT_LEVEL : level - 1;
  const given = document.sheet.extra(document.sheet.get(style), "outlineLevel");
  const extra: ParagraphProperties = { outlineLevel: given === outline ? undefined : outline };
  return paragraph(
    style,
    mark + writeInlines(node.children, { ...scope, paragraphStyle: style }),
    scope,
    extra,
  );
}

function writeCaption(node: Caption, scope: Scope): string {
  const style = named(node.style, scope) ?? (node.of === "table" ? "table-caption" : "caption");
  const mark = scope.document.anchors.mark(node.id);
  const content = mark + writeInlines(node.children, { ...scope, paragraphStyle: style });
  return paragraph(style, content, scope, ownAlign(style, scope));
}

function writeFigure(node: Figure, scope: Scope): string {
  const style = named(node.style, scope) ?? "figure";
  const { content } = node;
  const width = widthAtHand(scope);
  const drawing =
    content.type === "image"
      ? run(drawPicture(content, width, scope), scope)
      : isEmptyChart(content)
        ? textRuns(content.alt, scope, null)
        : run(drawChart(content, width, scope), scope);
  return paragraph(style, scope.document.anchors.mark(node.id) + drawing, scope, ownAlign(style, scope));
}

/** In a cell a figure and its caption keep the place their style gives them, whatever the column's alignment. */
function ownAlign(style: string, { document: { sheet }, align }: Scope): ParagraphProperties {
  return align === null ? {} : { align: sheet.look(sheet.get(style), "align") };
}

function writeCode(node: CodeBlock, scope: Scope): string {
  return paragraph(
    "code-block",
    preformattedRuns(node.text, { ...scope, paragraphStyle: "code-block" }, null),
    scope,
  );
}

function writeGap(node: Gap, scope: Scope): string {
  return paragraph("gap", writeInlines(node.children, { ...scope, paragraphStyle: "gap" }), scope);
}
