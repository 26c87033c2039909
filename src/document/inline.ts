/** Small constructors and readers of inline elements. */
import type * as mdast from "mdast";
import { placeOf } from "../project/references.ts";
import type { Markdown } from "../project/types.ts";
import type { Block, Inline, Link, LinkTarget, Span, Text } from "./vocabulary.ts";

export function text(value: string): Text {
  return { type: "text", value };
}

/** What XML cannot hold (1.0, section 2.2), and halves of characters that may stand alone. */
const UNSURE = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Text that stands in a node of Markdown, with its place where a format may have to leave something out. */
export function typedText(value: string, node: mdast.Node, markdown: Markdown): Text {
  return UNSURE.test(value) ? { type: "text", value, at: placeOf(markdown, node) } : text(value);
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
