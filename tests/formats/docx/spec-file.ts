/**
 * Spec files: Markdown in which every `##` heading is a case, with a `json` block (what goes in) and one `xml` block a
 * part (what comes out; the info string names the part, the body without one). In the JSON a string is text and what is
 * left out has its default. `UPDATE_SPECS=1` rewrites what comes out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseXml, XmlElement, type XmlNode, XmlText } from "@rgrove/parse-xml";
import type { Block, PageSection } from "../../../src/document/vocabulary.ts";

export interface SpecCase {
  readonly name: string;
  readonly line: number;
  readonly input: unknown;
  readonly expected: readonly { readonly part: string; readonly xml: string }[];
}

const CASE = /^## (.+)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm;
const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

export function readSpecFile(path: string): SpecCase[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(CASE)].map((match) => {
    const fences = [...match[2]!.matchAll(FENCE)];
    const input = fences.find((fence) => fence[1] === "json");
    if (!input) throw new Error(`${path}: ${match[1]} has no json block`);
    return {
      name: match[1]!,
      line: text.slice(0, match.index).split("\n").length,
      input: JSON.parse(input[3]!),
      expected: fences
        .filter((fence) => fence[1] === "xml")
        .map((fence) => ({ part: fence[2] ?? "", xml: fence[3]!.trimEnd() })),
    };
  });
}

/** Puts what came out into the file, part by part. */
export function updateSpecFile(
  path: string,
  name: string,
  actual: readonly { part: string; xml: string }[],
): void {
  const text = readFileSync(path, "utf8");
  const updated = text.replace(CASE, (section, title: string) => {
    if (title !== name) return section;
    let next = 0;
    return section.replace(FENCE, (fence, kind: string, part: string | undefined) =>
      kind === "xml" ? `\`\`\`xml${part ? ` ${part}` : ""}\n${actual[next++]!.xml}\n\`\`\`` : fence,
    );
  });
  writeFileSync(path, updated);
}

/** One element a line; an element with only text, or nothing, stands on one line. */
export function prettyXml(fragment: string): string {
  const root = parseXml(`<root>${fragment.replace(/^<\?xml[^>]*>\s*/, "")}</root>`).root!;
  return root.children.map((node) => pretty(node, "")).join("\n");
}

function pretty(node: XmlNode, indent: string): string {
  if (node instanceof XmlText) return `${indent}${node.text}`;
  if (!(node instanceof XmlElement)) throw new Error("only elements and text");
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.startsWith("xmlns"))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join("");
  const open = `${indent}<${node.name}${attributes}`;
  if (node.children.length === 0) return `${open}/>`;
  if (node.children.every((child) => child instanceof XmlText)) return `${open}>${node.text}</${node.name}>`;
  const inner = node.children.map((child) => pretty(child, `${indent}  `)).join("\n");
  return `${open}>\n${inner}\n${indent}</${node.name}>`;
}

const DEFAULTS: Readonly<Record<string, object>> = {
  heading: { style: null, id: null, listed: true, children: [] },
  paragraph: { style: null, children: [] },
  list: { marker: "bullet", start: 1, style: null, items: [] },
  table: {
    style: null,
    id: null,
    border: "all",
    letters: "usual",
    headerRows: 0,
    data: true,
    description: null,
    columns: [],
    rows: [],
  },
  columns: { mayBreak: false },
  figure: { id: null, style: null },
  caption: { of: "figure", id: null, style: null, children: [] },
  span: { style: null, id: null, language: null, children: [] },
  image: { alt: "", width: null },
  chart: { unit: null, decimals: null, title: "", alt: "" },
};

/** Strings are text where inlines belong; cells are lists of blocks or strings; columns may be numbers. */
export function expandBlocks(blocks: readonly unknown[]): Block[] {
  return blocks.map((block) => expandBlock(block));
}

export function expandPage(page: Partial<Record<keyof PageSection, unknown>>): PageSection {
  const blocks = (value: unknown) => expandBlocks((value as unknown[] | undefined) ?? []);
  return {
    orientation: "portrait",
    style: null,
    plainFirstPage: false,
    ...page,
    header: blocks(page.header),
    footer: blocks(page.footer),
    children: blocks(page.children),
  } as PageSection;
}

type Loose = Record<string, unknown> & { type: string };

function expandBlock(value: unknown): Block {
  if (typeof value === "string")
    return { type: "paragraph", style: null, children: [{ type: "text", value }] };
  const node = { ...DEFAULTS[(value as Loose).type], ...(value as Loose) } as Loose;
  switch (node.type) {
    case "list":
      return { ...node, items: (node.items as unknown[]).map(story) } as unknown as Block;
    case "columns":
      return { ...node, columns: (node.columns as unknown[]).map(story) } as unknown as Block;
    case "quote":
    case "landscape":
      return { ...node, children: expandBlocks(node.children as unknown[]) } as unknown as Block;
    case "table":
      return {
        ...node,
        columns: (node.columns as (number | null | object)[]).map((column) =>
          typeof column === "object" && column !== null
            ? { width: null, align: "left", ...column }
            : { width: column, align: "left" },
        ),
        rows: (node.rows as (unknown[] | Record<string, unknown>)[]).map(expandRow),
      } as unknown as Block;
    case "figure":
      return { ...node, content: expandInline(node.content) } as unknown as Block;
    default:
      return (Array.isArray(node.children)
        ? { ...node, children: node.children.map(expandInline) }
        : node) as unknown as Block;
  }
}

function expandRow(value: unknown[] | Record<string, unknown>): object {
  const row = Array.isArray(value) ? { cells: value } : value;
  const cells = (row.cells as unknown[]).map((cell) => {
    const isCell = typeof cell === "object" && cell !== null && !Array.isArray(cell);
    const given = (isCell ? cell : { children: cell }) as Record<string, unknown>;
    return {
      style: null,
      colspan: 1,
      rowspan: 1,
      align: null,
      header: false,
      ...given,
      children: story(given.children),
    };
  });
  return { style: null, keepWithNext: false, mayBreak: false, ...row, cells };
}

function story(value: unknown): Block[] {
  if (value === "") return [];
  return expandBlocks(Array.isArray(value) ? value : [value]);
}

function expandInline(value: unknown): unknown {
  if (typeof value === "string") return { type: "text", value };
  const node = { ...DEFAULTS[(value as Loose).type], ...(value as Loose) } as Loose;
  if (node.type === "note") return { ...node, children: expandBlocks(node.children as unknown[]) };
  return Array.isArray(node.children) ? { ...node, children: node.children.map(expandInline) } : node;
}
