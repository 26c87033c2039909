/** Footnotes: the mark in the text, and `word/footnotes.xml` (ISO 29500-1, 17.11). Ids below 1 are Word's separators. */
import type { Note } from "../../document/vocabulary.ts";
import { linesOf, walk } from "../../document/walk.ts";
import { writeStory } from "./blocks.ts";
import { complexField } from "./fields.ts";
import { NAMESPACES } from "./namespaces.ts";
import { type DocumentState, type Scope, startScope } from "./state.ts";
import { textRuns } from "./text.ts";
import { EMU_PER_TWIP } from "./units.ts";
import { XML_DECLARATION } from "./xml.ts";

/** The mark; the note is put behind those before it. Word has one mark for a note, further ones are references to it. */
export function writeNote(node: Note, scope: Scope): string {
  if (node.children.length === 0) return "";
  const { document } = scope;
  const known = document.noteIds.get(node);
  if (known !== undefined) return repeatedMark(node, known, document);
  const place = {
    container: "note",
    width: document.textWidth,
    height: scope.height / EMU_PER_TWIP,
  } as const;
  const start = startScope(document, document.footnotesPart, { ...place, paragraphStyle: "footnote" });
  const mark = `${markRun("<w:footnoteRef/>", document)}<w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const content = writeStory(node.children, { ...start, lead: mark });
  const id = document.footnotes.length + 1;
  document.footnotes.push(`<w:footnote w:id="${id}">${content}</w:footnote>`);
  document.noteIds.set(node, id);
  return document.anchors.around(node, markRun(`<w:footnoteReference w:id="${id}"/>`, document));
}

/** A NOTEREF field (ISO 29500-1, 17.16.5.40) to the bookmark around the first mark; the ids are the numbers. */
function repeatedMark(node: Note, id: number, document: DocumentState): string {
  const number = markRun(`<w:t>${id}</w:t>`, document);
  const name = document.anchors.nameOfNote(node);
  return name === null ? number : complexField(`NOTEREF ${name} \\f \\h`, number);
}

/** Word allows notes in the body only; elsewhere the words stand where the mark would, with the anchors in them. */
export function writeNoteInPlace(node: Note, scope: Scope): string {
  const { anchors } = scope.document;
  let marks = "";
  walk(node.children, {
    block(block) {
      if (block.type === "heading") marks += anchors.markHeading(block);
      else if ("id" in block) marks += anchors.mark(block.id);
    },
    inline(inline) {
      if (inline.type === "span") marks += anchors.mark(inline.id);
    },
  });
  return marks + textRuns(` (${linesOf(node.children).join(" ")})`, scope, null);
}

function markRun(content: string, { sheet }: DocumentState): string {
  return `<w:r><w:rPr><w:rStyle w:val="${sheet.get("footnote-reference").wordId}"/></w:rPr>${content}</w:r>`;
}

export function footnotesPart(document: DocumentState): string {
  const line = (id: number, type: string, element: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
  return (
    `${XML_DECLARATION}<w:footnotes ${NAMESPACES.w} ${NAMESPACES.r} ${NAMESPACES.wp}>` +
    line(-1, "separator", "separator") +
    line(0, "continuationSeparator", "continuationSeparator") +
    document.footnotes.join("") +
    "</w:footnotes>"
  );
}
