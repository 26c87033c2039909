/** Blocks of the tree → markup. One handler an element; a caption is written into its table or figure. */
import type { Block, BlockHandlers, Caption, Figure, List } from "../../document/vocabulary.ts";
import { writeChart } from "./charts/write-chart.ts";
import { writeEntries } from "./contents.ts";
import { writeImage } from "./images.ts";
import { classes, container, element, emptyElement, escapeText, lines } from "./markup.ts";
import { writeTable } from "./tables.ts";
import { flow, type Writing, writeOnce } from "./writing.ts";

const handlers = {
  heading: (node, writing) => {
    const { outline } = writing;
    return element(
      `h${outline.title === node ? 1 : (outline.ranks.get(node) ?? node.level)}`,
      {
        id: outline.anchors.claim(outline.headingIds.get(node) ?? node.id),
        class: classes(`heading-${node.level}`, node.style),
      },
      writing.inlines(node.children, writing),
    );
  },
  paragraph: (node, writing) => {
    return element(
      writing.outline.title === node ? "h1" : "p",
      { class: node.style },
      writeOnce(node, writing, () => writing.inlines(node.children, writing)),
    );
  },
  list: (node, writing) => writeList(node, writing),
  table: (node, writing) => writeTable(node, null, writing),
  figure: (node, writing) => writeFigure(node, null, writing),
  caption: (node, writing) =>
    element(
      "p",
      { id: writing.outline.anchors.claim(node.id), class: classes("caption", node.style) },
      writing.inlines(node.children, writing),
    ),
  columns: (node, writing) =>
    container(
      "div",
      { class: "columns" },
      node.columns.map((column) => container("div", {}, [writing.blocks(column, writing)])),
    ),
  quote: (node, writing) => container("blockquote", {}, [writing.blocks(node.children, writing)]),
  "code-block": (node) => element("pre", {}, element("code", {}, escapeText(node.text))),
  divider: () => emptyElement("hr", {}),
  contents: (node, writing) => {
    const entries = writeEntries(writing.outline, node.levels);
    return (
      entries && container("nav", { class: "contents", "aria-label": writing.words.contents }, [entries])
    );
  },
  gap: (node, writing) => element("p", { class: "gap" }, writing.inlines(node.children, writing)),
} satisfies BlockHandlers<Writing, string>;

export function writeBlocks(nodes: readonly Block[], writing: Writing): string {
  const pieces: string[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    const next = nodes[index + 1];
    if (node.type === "caption" && node.of === "table" && next?.type === "table" && next.data) {
      pieces.push(writeTable(next, node, writing));
      index++;
    } else if (node.type === "figure" && next?.type === "caption" && next.of === "figure") {
      pieces.push(writeFigure(node, next, writing));
      index++;
    } else if (node.type === "landscape") {
      pieces.push(writeBlocks(node.children, writing));
    } else {
      pieces.push((handlers[node.type] as (node: Block, writing: Writing) => string)(node, writing));
    }
  }
  return lines(pieces);
}

function writeList(node: List, writing: Writing): string {
  const items = node.items.map((item) => element("li", {}, flow(item, writing)));
  if (node.marker === "bullet") return container("ul", { class: node.style }, items);
  return container(
    "ol",
    {
      start: node.start === 1 ? null : node.start,
      class: classes(node.marker === "decimal-parenthesis" && "parenthesis", node.style),
    },
    items,
  );
}

function writeFigure(node: Figure, caption: Caption | null, writing: Writing): string {
  const id = writing.outline.anchors.claim(node.id);
  const content =
    node.content.type === "image"
      ? writeImage(node.content, writing.pictures)
      : writeChart(node.content, { number: ++writing.counts.charts, words: writing.words });
  const figcaption =
    caption &&
    element(
      "figcaption",
      { id: writing.outline.anchors.claim(caption.id), class: classes("caption", caption.style) },
      writing.inlines(caption.children, writing),
    );
  return container("figure", { id, class: classes(node.content.type === "chart" && "chart", node.style) }, [
    content,
    figcaption ?? "",
  ]);
}
