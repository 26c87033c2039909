/** The contents table: a clean TOC field (ISO 29500-1, 17.16.5.68) whose entries are written from the headings. */
import type { Contents } from "../../document/vocabulary.ts";
import { wordsOf } from "../../document/walk.ts";
import { complexField, FIELD_END, fieldStart } from "./fields.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope } from "./state.ts";
import { run, textRuns } from "./text.ts";

/** A document without headings has no contents. */
export function writeContents(node: Contents, scope: Scope): string {
  const { anchors, pages } = scope.document;
  const levels = Math.min(Math.max(node.levels, 1), 6);
  const entries = anchors.headings.filter(({ heading }) => heading.level <= levels);
  return entries
    .map(({ heading, name }, index) => {
      const inner = { ...scope, paragraphStyle: `toc-${Math.min(Math.max(heading.level, 1), 6)}` };
      const words = wordsOf(heading.children).replace(/\s+/g, " ").trim();
      const text = textRuns(words, inner, null) + pageReference(name, pages?.pageOf(heading) ?? null, inner);
      const link = `<w:hyperlink w:anchor="${name}" w:history="1">${text}</w:hyperlink>`;
      const begin = index === 0 ? fieldStart(`TOC \\o "1-${levels}" \\h \\z \\u`) : "";
      const end = index === entries.length - 1 ? FIELD_END : "";
      return paragraph(inner.paragraphStyle, begin + link + end, scope);
    })
    .join("");
}

/** The number of the page at the right edge; nothing where it is not known. */
function pageReference(bookmark: string, page: number | null, scope: Scope): string {
  if (page === null) return "";
  return (
    run("<w:tab/>", scope) + complexField(`PAGEREF ${bookmark} \\h`, textRuns(String(page), scope, null))
  );
}
