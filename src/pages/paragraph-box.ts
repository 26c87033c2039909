import type { Note } from "../document/vocabulary.ts";
import { levelIndent } from "../formats/docx/numbering.ts";
import { type Scope, startScope } from "../formats/docx/state.ts";
import type { WordStyle } from "../formats/docx/style-sheet.ts";
import { EMU_PER_TWIP, twipsFromMillimetres, twipsFromPoints } from "../formats/docx/units.ts";
import type { ParagraphBox } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { heightOf } from "./heights.ts";
import { type LineSpacing, linesOf, TAB } from "./lines.ts";
import { type ParagraphText, widthOf } from "./paragraph-text.ts";

/** Twips: LibreOffice's A4 is 210 mm wide, Word's 11906 twips. */
const NARROWER_PAPER = 1;

/** A paragraph in the style of a scope, with the direct properties that the DOCX writer's `paragraph` gives it. */
export function paragraphBox(text: ParagraphText, scope: Scope): ParagraphBox {
  const { sheet } = scope.document;
  const style = sheet.find(scope.paragraphStyle, "paragraph") ?? sheet.get("body");
  const { left, first } = indents(style, scope);
  const room = scope.width - left - (scope.container === "page" ? NARROWER_PAPER : 0);
  const lines = linesOf(text, { first: room - first, others: room, spacing: lineSpacing(style, scope) });
  return {
    kind: "paragraph",
    text: text.text,
    heading: null,
    style: style.id,
    spaceBefore: twipsFromPoints(sheet.look(style, "spaceBefore") ?? 0),
    spaceAfter: twipsFromPoints(sheet.look(style, "spaceAfter") ?? 0),
    contextualSpacing: sheet.extra(style, "contextualSpacing") ?? false,
    borderTop: sheet.look(style, "borderTop") ?? false,
    borderBottom: sheet.look(style, "borderBottom") ?? false,
    keepWithNext: scope.keepWithNext || (sheet.look(style, "keepWithNext") ?? false),
    keepLines: sheet.extra(style, "keepLines") ?? false,
    pageBreakBefore: sheet.look(style, "pageBreakBefore") ?? false,
    lines: lines.map((line) => ({
      ...line,
      noteHeight: line.notes.reduce((sum, note) => sum + noteHeight(note, scope), 0),
    })),
    continued: false,
  };
}

/** Twips from the left edge to the text, and how much further the first line goes in. */
function indents(style: WordStyle, scope: Scope): { left: number; first: number } {
  const { document, numbering, indent } = scope;
  if (numbering) {
    const { compact } = document.lists[numbering.id - 1]!;
    const marker = widthOf(scope.lead, scope);
    const hang = levelIndent(0, compact);
    return { left: levelIndent(numbering.level, compact), first: marker > hang ? TAB - hang : 0 };
  }
  const own = (key: "indentLeft" | "indentFirst") =>
    twipsFromMillimetres(document.sheet.look(style, key) ?? 0);
  if (indent !== null) return { left: indent, first: 0 };
  const isOff = scope.align !== null && scope.align !== "left";
  return { left: own("indentLeft"), first: isOff ? 0 : own("indentFirst") };
}

function lineSpacing(style: WordStyle, { document: { sheet } }: Scope): LineSpacing {
  const exact = sheet.extra(style, "exactLine");
  if (exact !== undefined) return { exact: twipsFromPoints(exact) };
  return { percent: Math.round((sheet.look(style, "lineHeight") ?? 1) * 100) };
}

function noteHeight(note: Note, { document, height }: Scope): number {
  const scope = startScope(document, document.footnotesPart, {
    container: "note",
    width: document.textWidth,
    height: height / EMU_PER_TWIP,
    paragraphStyle: "footnote",
  });
  return heightOf(flowStory(note.children, { ...scope, lead: "1 " }));
}
