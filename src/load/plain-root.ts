import type { Root } from "mdast";

/** Letters, digits and marks that mean nothing in Markdown, on one line. */
const PLAIN = /^[\p{L}\p{M}\p{N}«»“”„"'№%‰°²³/,;()\u2010-\u2015\u2026 .?-]*$/u;
/** What begins a list, a heading rule or an address, and a space at an end. */
const NOT_PLAIN = /^(?:[-.?]|\d+[.)]|\s)|\s$|www\.|--|[-.]{3}/iu;

/** The tree of a text that is a paragraph of plain words, which most cells of tables are; null for all others. */
export function plainRoot(text: string): Root | null {
  if (!PLAIN.test(text) || NOT_PLAIN.test(text)) return null;
  const position = () => ({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  });
  const children =
    text === ""
      ? []
      : [
          {
            type: "paragraph" as const,
            children: [{ type: "text" as const, value: text, position: position() }],
            position: position(),
          },
        ];
  return { type: "root", children, position: position() };
}
