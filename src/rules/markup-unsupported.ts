import type { Html, Image, Node, Paragraph, Parents } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { type Finding, finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { message } from "../messages/index.ts";
import { aloneImage, embedOf, placeOf } from "../project/references.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** A narrative holds Markdown and the few blocks of section 6 of the specification: no HTML, no other directive. */
export const markupUnsupported = defineRule({
  id: "markup-unsupported",
  severity: "error",
  alone: true,
  *check(context) {
    const { layout } = context;
    for (const text of context.texts) {
      const above = text.isCell ? [{ type: "tableCell" }] : [];
      const inCell = layout.narrativeInCell && (text.in === "criterion" || text.in === "section");
      for (const each of walk(text.markdown.root, above, text.markdown, inCell))
        yield { ...each, criterion: text.criterion };
    }
  },
});

function* walk(node: Node, above: readonly Node[], markdown: Markdown, inCell: boolean): Generator<Finding> {
  const place = placeOf(markdown, node);
  if (node.type === "html") yield* html(node as Html, above, markdown);
  if (node.type === "heading" && (node as unknown as { depth: number }).depth === 1)
    yield finding("markup-unsupported/heading", {}, place);
  if (node.type === "image") {
    const image = node as Image;
    const { start, end } = place.span;
    if (REFERENCE.test(markdown.file.text.slice(start, end)))
      yield finding("markup-unsupported/caption-reference", {}, place);
    const parent = above.at(-1);
    const alone = parent?.type === "paragraph" && aloneImage((parent as Paragraph).children) === image;
    const { kind } = embedOf(image);
    if (!alone && kind !== "picture")
      yield finding("markup-unsupported/data-inline", { path: image.url }, place);
    else if (kind === "table" && above[0]?.type === "tableCell")
      yield finding("markup-unsupported/table-in-cell", { path: image.url }, place);
  }
  if (node.type === "containerDirective")
    yield* directive(node as ContainerDirective, above, markdown, inCell);
  const { children } = node as Partial<Parents>;
  if (!children) return;
  const path = [...above, node];
  for (const child of children) if (child.type !== "text") yield* walk(child, path, markdown, inCell);
}

/** Blocks that are known, but are no column. */
const OTHER_BLOCKS = new Set(["columns", "landscape"]);

/** A caption keeps only its words: Markdown takes its links apart. */
const REFERENCE = /\]\((?:evidence|fact|criterion|chapter|table|figure):/;

function* html(node: Html, above: readonly Node[], markdown: Markdown): Generator<Finding> {
  const inCell = above.some((each) => each.type === "tableCell");
  if (inCell && /^<br\s*\/?>$/i.test(node.value)) return;
  // The end tag of an element that was reported at its beginning is no second mistake.
  if (/^<\//.test(node.value) && above.length > 1) return;
  const code = node.value.split("\n", 1)[0]!;
  yield finding(
    "markup-unsupported/html",
    { code: code.length > 40 ? `${code.slice(0, 40)}…` : code },
    placeOf(markdown, node),
  );
}

const BLOCKS = ["columns", "column", "landscape"];

/** Whether a block has no end of its own: the text ends first, or the block around it. */
function isOpen(node: Node, above: readonly Node[], markdown: Markdown): boolean {
  if (node.type !== "containerDirective" || !BLOCKS.includes((node as ContainerDirective).name)) return false;
  const colons = colonsOf(node, markdown);
  const source = sourceOf(node, markdown).trimEnd();
  const last = source.lastIndexOf("\n") + 1;
  const end = last > 0 ? /^[\s>]*(:{3,})$/.exec(source.slice(last)) : null;
  if (end && end[1]!.length >= colons) return false;
  // Where an outer fence is no longer than the inner one, the end of the inner ends both: told by the columns' place.
  return !above.some((each) => each.type === "containerDirective" && colonsOf(each, markdown) <= colons);
}

function colonsOf(node: Node, markdown: Markdown): number {
  return /^:*/.exec(sourceOf(node, markdown))![0].length;
}

function sourceOf({ position }: Node, { file }: Markdown): string {
  return file.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function* directive(
  node: ContainerDirective,
  above: readonly Node[],
  markdown: Markdown,
  inCell: boolean,
): Generator<Finding> {
  const start = node.position?.start.offset ?? 0;
  const end = markdown.file.text.indexOf("\n", start);
  const place = { file: markdown.file, span: { start, end: end < 0 ? markdown.file.text.length : end } };
  const parent = above.at(-1) as ContainerDirective | undefined;
  // What stands in a block without an end is told once that has one.
  if (above.some((each, index) => isOpen(each, above.slice(0, index), markdown))) return;
  if (isOpen(node, above, markdown)) {
    const { text } = markdown.file;
    yield finding(
      "markup-unsupported/unclosed",
      { fence: text.slice(place.span.start, place.span.end).trim() },
      place,
    );
    return;
  }
  switch (node.name) {
    case "columns":
      // A block with a wrong name is reported by itself.
      if (node.children.some((child) => child.type !== "containerDirective" || OTHER_BLOCKS.has(child.name)))
        yield finding("markup-unsupported/columns-content", {}, place);
      break;
    case "column":
      if (parent?.name !== "columns") yield finding("markup-unsupported/column-place", {}, place);
      break;
    case "landscape":
      if (inCell) yield finding("markup-unsupported/landscape-in-cell", {}, place);
      else if (above.length > 1)
        yield finding(
          "markup-unsupported/landscape-inside",
          { outer: message("markup-unsupported/outer-list", {}) },
          place,
        );
      break;
    default:
      yield finding(
        "markup-unsupported/directive",
        { name: node.name, suggestion: didYouMean(node.name, BLOCKS) },
        place,
      );
  }
}
