/**
 * Markdown → elements. In: a parsed narrative and a `Resolver` that knows what references print. Out: blocks, with the
 * place of every text kept. It reports nothing: what may not stand in a narrative is found by the rules; here HTML and
 * unknown directives print as the text that was typed, so that nothing is lost in a draft.
 */
import type * as mdast from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { aloneImage, nodesOfType } from "../project/references.ts";
import { resolveSpans, typedMark } from "../project/spans.ts";
import type { Markdown } from "../project/types.ts";
import { inlinesOf, plainText, text, typedText } from "./inline.ts";
import { embed } from "./markdown-embeds.ts";
import { inlines } from "./markdown-inlines.ts";
import type { Resolver, State } from "./markdown-state.ts";
import type { Align, Block, Inline, ListMarker, Table, TableCell } from "./vocabulary.ts";

export function fromMarkdown(markdown: Markdown, resolver: Resolver): readonly Block[] {
  const { root } = markdown;
  const notes = new Map<string, mdast.FootnoteDefinition>();
  const definitions = new Map<string, mdast.Definition>();
  const collect = (nodes: readonly mdast.RootContent[]) => {
    for (const node of nodes) {
      if (node.type === "footnoteDefinition") notes.set(node.identifier, node);
      else if (node.type === "definition") definitions.set(node.identifier, node);
      else if ("children" in node) collect(node.children as mdast.RootContent[]);
    }
  };
  if (nodesOfType(root, "footnoteDefinition").length + nodesOfType(root, "definition").length > 0)
    collect(root.children);
  const state: State = {
    markdown,
    resolver,
    notes,
    definitions,
    cited: new Map(),
    open: [],
    inCell: false,
    headings: [],
    blocks,
  };
  return blocks(root.children, state);
}

/** The same for a text that is one paragraph: items of lists, cells of minutes. */
export function inlinesFromMarkdown(markdown: Markdown, resolver: Resolver): readonly Inline[] {
  return inlinesOf(fromMarkdown(markdown, resolver));
}

function blocks(nodes: readonly mdast.RootContent[], state: State): Block[] {
  return nodes.flatMap((node) => block(node, state));
}

function block(node: mdast.RootContent, state: State): readonly Block[] {
  switch (node.type) {
    case "paragraph": {
      const image = aloneImage(node.children);
      if (image) return embed(image, state, fromMarkdown);
      const children = inlines(node.children, state);
      return children.length > 0 ? [{ type: "paragraph", style: null, children }] : [];
    }
    case "heading":
      return [
        {
          type: "heading",
          level: rank(node.depth, state.headings),
          style: null,
          id: null,
          listed: false,
          children: inlines(node.children, state),
        },
      ];
    case "list":
      return [
        {
          type: "list",
          marker: marker(node, state),
          start: node.start ?? 1,
          style: null,
          items: node.children.map((item) => listItem(item, state)),
        },
      ];
    case "table":
      return [table(node, state)];
    case "blockquote":
      return [{ type: "quote", children: blocks(node.children, state) }];
    case "code":
      return [{ type: "code-block", text: node.value }];
    case "thematicBreak":
      return [{ type: "divider" }];
    case "containerDirective":
      return directive(node, state);
    case "html":
      return [{ type: "paragraph", style: null, children: [typedText(node.value, node, state.markdown)] }];
    default:
      return [];
  }
}

/** Level of a heading: 2 for the first, and never more than one below the heading above it, whatever was typed. */
function rank(depth: number, above: number[]): number {
  while ((above.at(-1) ?? 0) >= depth) above.pop();
  above.push(depth);
  return above.length + 1;
}

function marker(node: mdast.List, state: State): ListMarker {
  if (!node.ordered) return "bullet";
  const start = node.children[0]?.position?.start.offset ?? 0;
  const typed = /^\d+([.)])/.exec(state.markdown.file.text.slice(start, start + 12));
  return typed?.[1] === ")" ? "decimal-parenthesis" : "decimal-period";
}

function listItem(item: mdast.ListItem, state: State): readonly Block[] {
  const content = blocks(item.children, state);
  if (item.checked === null || item.checked === undefined) return content;
  const box = text(item.checked ? "☑ " : "☐ ");
  const [first, ...rest] = content;
  return first?.type === "paragraph"
    ? [{ ...first, children: [box, ...first.children] }, ...rest]
    : [{ type: "paragraph", style: null, children: [box] }, ...content];
}

function table(node: mdast.Table, state: State): Table {
  const [firstRow] = node.children as [mdast.TableRow];
  const width = Math.max(...node.children.map((row) => row.children.length));
  const aligns: Align[] = Array.from({ length: width }, (_, column) => node.align?.[column] ?? "left");
  const empty: mdast.TableCell = { type: "tableCell", children: [] };
  const grid = node.children.map(({ children }) =>
    children.length === width
      ? children
      : Array.from({ length: width }, (_, column) => children[column] ?? empty),
  );
  const source = state.markdown.file.text;
  const markOf = (cell: mdast.TableCell) => typedMark(cell, source);
  const hasMarks = grid.some((row) => row.some(markOf));
  const inCell = { ...state, inCell: true };
  const header = new Map(firstRow.children.map((cell) => [cell, inlines(cell.children, inCell)]));
  const spanned = hasMarks
    ? [grid.slice(0, 1), grid.slice(1)].flatMap((part) => resolveSpans(part, markOf))
    : grid.map((row) => row.map((cell) => ({ cell, colspan: 1, rowspan: 1 })));
  const rows = spanned.map((cells, row) => ({
    style: null,
    keepWithNext: false,
    mayBreak: false,
    cells: cells.map(
      ({ cell, colspan, rowspan }): TableCell => ({
        style: null,
        colspan,
        rowspan,
        align: null,
        header: row === 0,
        children: [
          {
            type: "paragraph",
            style: null,
            children: hasMarks && markOf(cell) ? [] : (header.get(cell) ?? inlines(cell.children, inCell)),
          },
        ],
      }),
    ),
  }));
  return {
    type: "table",
    style: null,
    id: null,
    columns: aligns.map((align) => ({ width: null, align })),
    border: "all",
    letters: "usual",
    headerRows: 1,
    data: true,
    description: Array.from(header.values(), plainText)
      .filter((title) => title !== "")
      .join(", "),
    rows,
  };
}

function directive(node: ContainerDirective, state: State): readonly Block[] {
  const children = node.children as mdast.RootContent[];
  if (node.name === "columns") {
    const columns = children.filter(
      (child): child is ContainerDirective => child.type === "containerDirective" && child.name === "column",
    );
    return [
      {
        type: "columns",
        mayBreak: false,
        columns: columns.map((column) => blocks(column.children as mdast.RootContent[], state)),
      },
    ];
  }
  if (node.name === "landscape") return [{ type: "landscape", children: blocks(children, state) }];
  return blocks(children, state);
}
