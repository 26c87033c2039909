/** The closed list of markup elements: where each may stand and what it may carry. The reference page is made from it. */

/**
 * `document` … `structure`: parts that only their parent may hold. `block` and `inline` as in the vocabulary; what a
 * parent `holds`: blocks, inline content, either (a cell of inline content is one paragraph), nothing, or the named parts.
 */
export interface ElementRule {
  readonly kind: "structure" | "block" | "inline" | "either";
  readonly holds: "blocks" | "inlines" | "either" | "nothing" | readonly string[];
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** What it is for, for the reference page. */
  readonly about: string;
}

export type AttributeRule =
  | "text"
  | "class"
  | "id"
  | "yes-no"
  | "number"
  | "numbers"
  | "language"
  | "address"
  | readonly string[];

const classAndId = { class: "class", id: "id" } as const;
const heading = {
  kind: "block",
  holds: "inlines",
  attributes: { ...classAndId, listed: "yes-no" },
  about: 'A heading of the outline; listed="no" keeps it out of the contents',
} as const;
const cell = {
  kind: "structure",
  holds: "either",
  attributes: { class: "class", colspan: "number", rowspan: "number", align: ["left", "center", "right"] },
} as const;
const list = { kind: "block", holds: ["li"] } as const;
const mark = { kind: "inline", holds: "inlines", attributes: {} } as const;

export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  document: {
    kind: "structure",
    holds: ["page"],
    attributes: {},
    about: "The whole; its children are pages",
  },
  page: {
    kind: "structure",
    holds: "blocks",
    attributes: { orientation: ["portrait", "landscape"], class: "class", "plain-first-page": "yes-no" },
    about: "Pages of one shape; begins on a new page",
  },
  header: {
    kind: "structure",
    holds: "blocks",
    attributes: {},
    about: "On every page; first in a page element",
  },
  footer: {
    kind: "structure",
    holds: "blocks",
    attributes: {},
    about: "On every page; first in a page element",
  },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  p: { kind: "block", holds: "inlines", attributes: { class: "class" }, about: "A paragraph" },
  ul: { ...list, attributes: { class: "class" }, about: "A list with bullets" },
  ol: {
    ...list,
    attributes: { class: "class", start: "number", marker: ["1.", "1)"] },
    about: "A numbered list",
  },
  li: { kind: "structure", holds: "either", attributes: {}, about: "An item of a list" },
  table: {
    kind: "block",
    holds: ["tr"],
    attributes: {
      ...classAndId,
      columns: "numbers",
      border: ["all", "none"],
      "header-rows": "number",
      arrangement: "yes-no",
      description: "text",
    },
    about:
      'A table; columns are relative widths, arrangement="yes" marks one that only places things on the page',
  },
  tr: {
    kind: "structure",
    holds: ["th", "td"],
    attributes: { class: "class", "keep-with-next": "yes-no" },
    about: "A row; lists the cells that begin in it",
  },
  th: { ...cell, about: "A heading cell" },
  td: { ...cell, about: "A cell" },
  caption: {
    kind: "block",
    holds: "inlines",
    attributes: { ...classAndId, of: ["table", "figure"] },
    about: "Before a table or after a picture",
  },
  columns: { kind: "block", holds: ["column"], attributes: {}, about: "Blocks side by side" },
  column: { kind: "structure", holds: "blocks", attributes: {}, about: "One of them" },
  divider: { kind: "block", holds: "nothing", attributes: {}, about: "A line across" },
  contents: {
    kind: "block",
    holds: "nothing",
    attributes: { levels: "number" },
    about: "The table of contents",
  },
  gap: {
    kind: "block",
    holds: "inlines",
    attributes: {},
    about: "Says what is missing; printed in a draft only",
  },
  b: { ...mark, about: "Strong" },
  i: { ...mark, about: "Emphasis" },
  s: { ...mark, about: "Struck out" },
  br: { kind: "inline", holds: "nothing", attributes: {}, about: "A line break" },
  span: {
    kind: "inline",
    holds: "inlines",
    attributes: { ...classAndId, lang: "language" },
    about: "Text with a style, an anchor or a language of its own",
  },
  a: {
    kind: "inline",
    holds: "inlines",
    attributes: { href: "address" },
    about: "A link to an anchor, a file or an address; an empty href gives its text alone",
  },
  note: { kind: "inline", holds: "either", attributes: {}, about: "A footnote" },
  back: {
    kind: "inline",
    holds: "nothing",
    attributes: { to: "text", name: "text", mark: "text" },
    about:
      "In HTML an arrow back to an anchor, with the mark beside it and a name that is heard; not printed",
  },
  "page-number": { kind: "inline", holds: "nothing", attributes: {}, about: "The number of the page" },
  "page-count": { kind: "inline", holds: "nothing", attributes: {}, about: "How many pages there are" },
  img: {
    kind: "either",
    holds: "nothing",
    attributes: { src: "text", alt: "text", width: "number", class: "class", id: "id" },
    about: "A picture of the report's or the layout's folder; width in millimetres",
  },
  slot: { kind: "either", holds: "nothing", attributes: {}, about: "" },
};
