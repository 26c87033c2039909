import type { Block, Inline } from "../document/vocabulary.ts";

const INLINE_TYPES: Readonly<Record<Inline["type"], true>> = {
  text: true,
  strong: true,
  emphasis: true,
  deleted: true,
  code: true,
  span: true,
  link: true,
  break: true,
  image: true,
  note: true,
  "back-link": true,
  "page-number": true,
  "page-count": true,
};

export function isInline(node: Block | Inline): node is Inline {
  return Object.hasOwn(INLINE_TYPES, node.type);
}
