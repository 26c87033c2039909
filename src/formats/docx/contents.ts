/** The contents table: a clean TOC field (ISO 29500-1, 17.16.5.68) whose entries are written from the headings. */
import type { Contents } from "../../document/vocabulary.ts";
import { wordsOf } from "../../document/walk.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope } from "./state.ts";
import { textRuns } from "./text.ts";

/** A document without headings has no contents. */
export function writeContents(node: Contents, scope: Scope): string {
  const levels = Math.min(Math.max(node.levels, 1), 6);
  const entries = scope.document.anchors.headings.filter(({ heading }) => heading.level <= levels);
  return entries
    .map(({ heading, name }, index) => {
      const style = `toc-${Math.min(Math.max(heading.level, 1), 6)}`;
      const words = wordsOf(heading.children).replace(/\s+/g, " ").trim();
      const text = textRuns(words, { ...scope, paragraphStyle: style }, null);
      const link = `<w:hyperlink w:anchor="${name}" w:history="1">${text}</w:hyperlink>`;
      const begin = index === 0 ? fieldBegin(levels) : "";
      const end = index === entries.length - 1 ? fieldCharacter("end") : "";
      return paragraph(style, begin + link + end, scope);
    })
    .join("");
}

/** Headings by outline level, linked, without page numbers. */
function fieldBegin(levels: number): string {
  const code = ` TOC \\o "1-${levels}" \\n \\h \\z \\u `;
  return `${fieldCharacter("begin")}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${fieldCharacter("separate")}`;
}

function fieldCharacter(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
