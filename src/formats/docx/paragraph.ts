import { type ParagraphProperties, paragraphProperties } from "./properties.ts";
import type { Scope } from "./state.ts";

/** The level in the outline of what is no heading. */
export const TEXT_LEVEL = 9;

/**
 * A `<w:p>` in a style of the sheet (its id). What stands around it is direct: the marker of its list item, the indent
 * under an item, a column's alignment, staying with the next row, being no heading though its style is a heading's.
 */
export function paragraph(
  style: string,
  content: string,
  scope: Scope,
  extra: ParagraphProperties = {},
): string {
  const { document, numbering, indent, align, keepWithNext, lead } = scope;
  const { sheet } = document;
  const found = sheet.find(style, "paragraph") ?? sheet.get("body");
  // A first line that goes in would push a centred line aside.
  const isOff = align !== null && align !== "left" && (sheet.look(found, "indentFirst") ?? 0) !== 0;
  const properties = paragraphProperties({
    style: found.wordId,
    keepNext: keepWithNext || undefined,
    numbering: numbering ?? undefined,
    indentLeft: numbering || indent === null ? undefined : indent,
    indentFirst: numbering || (indent === null && !isOff) ? undefined : 0,
    align: align ?? undefined,
    outlineLevel: (sheet.extra(found, "outlineLevel") ?? TEXT_LEVEL) < TEXT_LEVEL ? TEXT_LEVEL : undefined,
    ...extra,
  });
  return `<w:p>${properties}${lead}${content}</w:p>`;
}

/** An empty paragraph that keeps tables apart. */
export function separator(scope: Scope): string {
  return paragraph("separator", "", { ...scope, numbering: null, indent: null, align: null, lead: "" });
}

/** An empty paragraph that ends a section: so low that a page full of a table has room for it. */
export function pageEnd(scope: Scope): string {
  return paragraph("page-end", "", scope);
}
