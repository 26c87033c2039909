/**
 * Markdown → elements. In: a parsed narrative and a `Resolver` that knows what references print. Out: blocks, with the
 * place of every text kept. It reports nothing: what may not stand in a narrative is found by the rules; here HTML and
 * unknown directives print as the text that was typed, so that nothing is lost in a draft.
 */
import type * as mdast from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import {
  aloneImage,
  type Embed,
  embedOf,
  isComment,
  parseReference,
  placeOf,
  type ReferenceKind,
} from "../project/references.ts";
import { resolveSpans, spanMark } from "../project/spans.ts";
import type { Chart, DataTable, Markdown, Picture } from "../project/types.ts";
import { fromTable } from "./from-table.ts";
import { inlinesOf, link, plainText, span, text } from "./inline.ts";
import type {
  Align,
  Block,
  Caption,
  ChartElement,
  Inline,
  LinkTarget,
  ListMarker,
  Table,
  TableCell,
} from "./vocabulary.ts";

/** What a reference prints; `null` from a resolver means that there is no such thing. */
export interface Resolver {
  /** Empty square brackets. `ending` is what stands behind `{}`. */
  reference(
    kind: ReferenceKind,
    id: string,
  ): { readonly text: string; readonly target: LinkTarget | null } | null;
  table(path: string): DataTable | null;
  chart(path: string): Chart | null;
  picture(path: string): Picture | null;
  /** The caption with its number, if the table or figure has one. */
  caption(of: "table" | "figure", id: string, caption: string): string;
  /** The anchor of a table or figure; null for the second use of one id. */
  anchor(of: "table" | "figure", embed: Embed): string | null;
  /** A file of the report's folder, seen from the output. */
  file(path: string): string;
  /** Alternative text of a chart that has only data: «{caption}: {names of the series}». */
  chartAlt(caption: string, chart: Chart): string;
}

interface State {
  readonly markdown: Markdown;
  readonly resolver: Resolver;
  readonly notes: ReadonlyMap<string, mdast.FootnoteDefinition>;
  readonly definitions: ReadonlyMap<string, mdast.Definition>;
  /** Notes being expanded, so that a note that cites itself ends. */
  readonly open: readonly string[];
  readonly inCell: boolean;
  /** Depths of the headings above the next one, as typed. */
  readonly headings: number[];
}

export function fromMarkdown(markdown: Markdown, resolver: Resolver): readonly Block[] {
  const notes = new Map<string, mdast.FootnoteDefinition>();
  const definitions = new Map<string, mdast.Definition>();
  const collect = (nodes: readonly mdast.RootContent[]) => {
    for (const node of nodes) {
      if (node.type === "footnoteDefinition") notes.set(node.identifier, node);
      else if (node.type === "definition") definitions.set(node.identifier, node);
      else if ("children" in node) collect(node.children as mdast.RootContent[]);
    }
  };
  collect(markdown.root.children);
  const state: State = { markdown, resolver, notes, definitions, open: [], inCell: false, headings: [] };
  return blocks(markdown.root.children, state);
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
      if (image) return embed(image, state);
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
    case "html": {
      const rest = isComment(node) ? node.value.replace(/<!--[\s\S]*?(-->|$)/g, "").trim() : node.value;
      return rest === ""
        ? []
        : [{ type: "paragraph", style: null, children: [text(rest, placeOf(state.markdown, node))] }];
    }
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
  const width = Math.max(...node.children.map((row) => row.children.length));
  const aligns: Align[] = Array.from({ length: width }, (_, column) => node.align?.[column] ?? "left");
  const empty: mdast.TableCell = { type: "tableCell", children: [] };
  const grid = node.children.map((row) =>
    Array.from({ length: width }, (_, column) => row.children[column] ?? empty),
  );
  const source = state.markdown.file.text;
  const markOf = (cell: mdast.TableCell) =>
    spanMark(
      cell.children.map((child) => ("value" in child ? child.value : "x")).join("") ||
        source.slice(cell.position?.start.offset ?? 0, cell.position?.end.offset ?? 0).replace(/[|\s]/g, ""),
    );
  const inCell = { ...state, inCell: true };
  const rows = resolveSpans(grid, markOf).map((cells, row) => ({
    style: null,
    keepWithNext: false,
    cells: cells.map(
      ({ cell, colspan, rowspan }): TableCell => ({
        style: null,
        colspan,
        rowspan,
        align: null,
        header: row === 0,
        children: [{ type: "paragraph", style: null, children: inlines(cell.children, inCell) }],
      }),
    ),
  }));
  const header = node.children[0]!.children.map((cell) => plainText(inlines(cell.children, inCell)));
  return {
    type: "table",
    style: null,
    id: null,
    columns: aligns.map((align) => ({ width: null, align })),
    border: "all",
    headerRows: 1,
    data: true,
    description: header.filter((title) => title !== "").join(", "),
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
        columns: columns.map((column) => blocks(column.children as mdast.RootContent[], state)),
      },
    ];
  }
  if (node.name === "landscape") return [{ type: "landscape", children: blocks(children, state) }];
  return blocks(children, state);
}

/** A table, chart or picture alone in a paragraph, with its caption. */
function embed(node: mdast.Image, state: State): readonly Block[] {
  const { resolver } = state;
  const found = embedOf(node);
  const of = found.kind === "table" ? "table" : "figure";
  const id = resolver.anchor(of, found);
  const captionOf = (written: string): readonly Caption[] => {
    const words = resolver.caption(of, found.id, written);
    return words === ""
      ? []
      : [
          {
            type: "caption",
            of,
            id: null,
            style: null,
            children: [text(words, placeOf(state.markdown, node))],
          },
        ];
  };
  if (found.kind === "table") {
    const data = resolver.table(found.path);
    if (!data) return missingFile(found.path);
    const caption = found.caption || (data.caption ?? "");
    // A table that holds itself would never end: tables from data do not nest.
    const inCell: Resolver = { ...resolver, table: () => null };
    return [
      ...captionOf(caption),
      fromTable(data, { id, description: caption, cell: (cell) => fromMarkdown(cell, inCell) }),
    ];
  }
  if (found.kind === "chart") {
    const chart = resolver.chart(found.path);
    if (!chart) return missingFile(found.path);
    return [
      {
        type: "figure",
        id,
        style: null,
        content: chartElement(chart, found.caption, node.title?.trim() ?? "", resolver),
      },
      ...captionOf(found.caption),
    ];
  }
  const picture = resolver.picture(found.path);
  if (!picture) return missingFile(found.path);
  const alt = node.title?.trim() || found.caption;
  return [
    { type: "figure", id, style: null, content: { type: "image", picture, alt, width: null } },
    ...captionOf(found.caption),
  ];
}

function chartElement(chart: Chart, caption: string, alt: string, resolver: Resolver): ChartElement {
  return {
    type: "chart",
    chart: chart.type,
    categories: chart.categories,
    series: chart.series,
    unit: chart.unit,
    decimals: chart.decimals,
    title: caption,
    alt: alt || resolver.chartAlt(caption, chart),
  };
}

function missingFile(path: string): readonly Block[] {
  return [{ type: "gap", children: [text(path)] }];
}

function inlines(nodes: readonly mdast.PhrasingContent[], state: State): Inline[] {
  return nodes.flatMap((node) => inline(node, state));
}

function inline(node: mdast.PhrasingContent, state: State): readonly Inline[] {
  const at = placeOf(state.markdown, node);
  switch (node.type) {
    case "text":
      return [text(node.value.replace(/\r?\n/g, " "), at)];
    case "emphasis":
      return [{ type: "emphasis", children: inlines(node.children, state) }];
    case "strong":
      return [{ type: "strong", children: inlines(node.children, state) }];
    case "delete":
      return [{ type: "deleted", children: inlines(node.children, state) }];
    case "inlineCode":
      return [{ type: "code", value: node.value, at }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return reference(node, state) ?? webLink(node.url, inlines(node.children, state), state);
    case "linkReference": {
      const definition = state.definitions.get(node.identifier);
      const children = inlines(node.children, state);
      return definition ? webLink(definition.url, children, state) : children;
    }
    case "image":
      return inlineImage(node, state);
    case "imageReference": {
      const definition = state.definitions.get(node.identifier);
      return definition
        ? inlineImage({ type: "image", url: definition.url, alt: node.alt ?? "" }, state)
        : [text(node.alt ?? "", at)];
    }
    case "footnoteReference":
      return footnote(node, state);
    case "html":
      if (isComment(node)) return [];
      return state.inCell && /^<br\s*\/?>$/i.test(node.value) ? [{ type: "break" }] : [text(node.value, at)];
    default:
      return [];
  }
}

/** A reference prints what is between its brackets, or what it stands for; `{}` is replaced and endings stay. */
function reference(node: mdast.Link, state: State): readonly Inline[] | null {
  const parsed = parseReference(node.url);
  if (!parsed) return null;
  const written = inlines(node.children, state);
  const resolved = state.resolver.reference(parsed.kind, parsed.id);
  if (!resolved) return [span("gap", [text(`[${node.url}]`, placeOf(state.markdown, node))])];
  const typed = plainText(written);
  const { target } = resolved;
  if (parsed.kind === "fact" && typed !== "" && !typed.includes("{}")) return written;
  const children: readonly Inline[] =
    parsed.kind !== "evidence" && typed !== "" && !typed.includes("{}")
      ? written
      : [
          text(
            typed.includes("{}") ? typed.replace("{}", resolved.text) : resolved.text,
            placeOf(state.markdown, node),
          ),
        ];
  return target ? [link(target, children)] : children;
}

function webLink(url: string, children: readonly Inline[], state: State): readonly Inline[] {
  if (/^(https?|mailto):/i.test(url)) return [link({ kind: "url", url }, children)];
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//") || url.startsWith("#")) return children;
  return [link({ kind: "file", path: state.resolver.file(url) }, children)];
}

function inlineImage(node: mdast.Image, state: State): readonly Inline[] {
  const found = embedOf(node);
  const picture = found.kind === "picture" ? state.resolver.picture(found.path) : null;
  const alt = node.title?.trim() || found.caption;
  if (!picture) return [span("gap", [text(`[${found.path}]`)])];
  return [{ type: "image", picture, alt, width: null }];
}

function footnote(node: mdast.FootnoteReference, state: State): readonly Inline[] {
  const definition = state.notes.get(node.identifier);
  if (!definition || state.open.includes(node.identifier)) return [];
  const inside = { ...state, open: [...state.open, node.identifier], inCell: false };
  return [{ type: "note", children: blocks(definition.children, inside) }];
}
