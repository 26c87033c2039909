/** Small constructors and readers of inline elements. */
import type { Place } from "../findings/source.ts";
import type { Block, Inline, Link, LinkTarget, Span, Text } from "./vocabulary.ts";

export function text(value: string, at?: Place): Text {
  return at ? { type: "text", value, at } : { type: "text", value };
}

export function link(target: LinkTarget, children: readonly Inline[]): Link {
  return { type: "link", target, children };
}

export function span(style: string | null, children: readonly Inline[], id: string | null = null): Span {
  return { type: "span", style, id, language: null, children };
}

/** The words of inlines without their form; notes are left out. */
export function plainText(children: readonly Inline[]): string {
  return children
    .map((node) => {
      switch (node.type) {
        case "text":
        case "code":
          return node.value;
        case "break":
          return " ";
        case "image":
          return node.alt;
        case "note":
        case "back-link":
        case "page-number":
        case "page-count":
          return "";
        default:
          return plainText(node.children);
      }
    })
    .join("");
}

/** One paragraph's inlines where the blocks are exactly one paragraph; otherwise all inlines, broken by lines. */
export function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  const lines = blocks.flatMap((block) =>
    block.type === "paragraph" || block.type === "heading" ? [block.children] : [],
  );
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: "break" as const }, ...line]));
}
