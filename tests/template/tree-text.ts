/** A document tree as indented text, a line a block: what the tests of templates compare. */
import type { Block, Inline, PageSection } from "../../src/document/vocabulary.ts";

export function treeText(pages: readonly PageSection[]): string {
  return pages.map(pageText).join("\n");
}

function pageText(page: PageSection): string {
  const head = ["page", page.orientation, named(".", page.style), page.plainFirstPage && "plain-first"];
  return [
    head.filter(Boolean).join(" "),
    ...edge("header", page.header),
    ...edge("footer", page.footer),
    ...blockLines(page.children, 1),
  ].join("\n");
}

function edge(name: string, blocks: readonly Block[]): string[] {
  return blocks.length > 0 ? [`  ${name}`, ...blockLines(blocks, 2)] : [];
}

export function blockLines(blocks: readonly Block[], depth: number): string[] {
  const indent = "  ".repeat(depth);
  return blocks.flatMap((block) => {
    const { line, inside } = blockText(block, depth + 1);
    return [`${indent}${line}`, ...inside];
  });
}

function blockText(block: Block, depth: number): { line: string; inside: string[] } {
  const below = (blocks: readonly Block[]) => blockLines(blocks, depth);
  const group = (line: string, groups: readonly (readonly Block[])[]) => ({
    line,
    inside: groups.flatMap((blocks) => [`${"  ".repeat(depth)}-`, ...blockLines(blocks, depth + 1)]),
  });
  const text = (line: string) => ({ line, inside: [] });
  switch (block.type) {
    case "heading":
      return text(
        `h${block.level}${named(".", block.style)}${named("#", block.id)}${block.listed ? "" : " unlisted"}: ${inlineText(block.children)}`,
      );
    case "paragraph":
      return text(`p${named(".", block.style)}: ${inlineText(block.children)}`);
    case "caption":
      return text(`caption of ${block.of}${named("#", block.id)}: ${inlineText(block.children)}`);
    case "gap":
      return text(`gap: ${inlineText(block.children)}`);
    case "list":
      return group(`list ${block.marker} ${block.start}${named(".", block.style)}`, block.items);
    case "columns":
      return group("columns", block.columns);
    case "table": {
      const widths = block.columns.map(({ width }) => width ?? "?").join(" ");
      const kind = block.data ? "table" : "arrangement";
      const line = `${kind}${named(".", block.style)}${named("#", block.id)} [${widths}] ${block.border} header ${block.headerRows}${block.description ? ` “${block.description}”` : ""}`;
      const inside = block.rows.flatMap((row) => [
        `${"  ".repeat(depth)}row${named(".", row.style)}${row.keepWithNext ? " keep" : ""}`,
        ...row.cells.flatMap((cell) => [
          `${"  ".repeat(depth + 1)}${cell.header ? "th" : "td"}${named(".", cell.style)}${cell.colspan > 1 ? ` colspan ${cell.colspan}` : ""}${cell.rowspan > 1 ? ` rowspan ${cell.rowspan}` : ""}${cell.align ? ` ${cell.align}` : ""}`,
          ...blockLines(cell.children, depth + 2),
        ]),
      ]);
      return { line, inside };
    }
    case "figure":
      return text(`figure: ${block.content.type === "image" ? inlineText([block.content]) : "chart"}`);
    case "contents":
      return text(`contents ${block.levels}`);
    case "code-block":
      return text(`code: ${block.text}`);
    case "divider":
      return text("divider");
    case "quote":
    case "landscape":
      return { line: block.type, inside: below(block.children) };
  }
}

export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "code":
          return inline.value;
        case "strong":
          return `**${inlineText(inline.children)}**`;
        case "emphasis":
          return `_${inlineText(inline.children)}_`;
        case "deleted":
          return `~${inlineText(inline.children)}~`;
        case "span":
          return `{${inlineText(inline.children)}}${named(".", inline.style)}${named("#", inline.id)}${named("@", inline.language)}`;
        case "link": {
          const { target } = inline;
          const where =
            target.kind === "url" ? target.url : target.kind === "anchor" ? `#${target.id}` : target.path;
          return `[${inlineText(inline.children)}](${where})`;
        }
        case "break":
          return "⏎";
        case "image":
          return `![${inline.alt}](${inline.picture.path})`;
        case "back-link":
          return `[↩${inline.mark} ${inline.name}](#${inline.to})`;
        case "note":
          return `[^${blockLines(inline.children, 0).join(" ")}]`;
        default:
          return `<${inline.type}>`;
      }
    })
    .join("");
}

function named(sign: string, name: string | null): string {
  return name === null ? "" : `${sign}${name}`;
}
