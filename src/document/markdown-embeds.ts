/** An image that stands alone in a paragraph → the table, chart or picture that it names, with its caption. */
import type * as mdast from "mdast";
import { embedOf } from "../project/references.ts";
import type { Chart, Markdown } from "../project/types.ts";
import { fromTable } from "./from-table.ts";
import { text, typedText } from "./inline.ts";
import type { Resolver, State } from "./markdown-state.ts";
import type { Block, Caption, ChartElement } from "./vocabulary.ts";

/** `cell` converts the Markdown of a table's cell. */
export function embed(
  node: mdast.Image,
  state: State,
  cell: (markdown: Markdown, resolver: Resolver) => readonly Block[],
): readonly Block[] {
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
            children: [typedText(words, node, state.markdown)],
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
      fromTable(data, { id, description: caption, cell: (markdown) => cell(markdown, inCell) }),
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
