import type { Note } from "../document/vocabulary.ts";
import { levelIndent } from "../formats/docx/numbering.ts";
import { type Scope, startScope } from "../formats/docx/state.ts";
import type { StyleSheet, WordStyle } from "../formats/docx/style-sheet.ts";
import { EMU_PER_TWIP, twipsFromMillimetres, twipsFromPoints } from "../formats/docx/units.ts";
import type { ParagraphBox, ParagraphLook } from "./boxes.ts";
import { flowStory } from "./flow.ts";
import { heightOf } from "./heights.ts";
import { type Line, linesOf, TAB } from "./lines.ts";
import { type ParagraphText, widthOf } from "./paragraph-text.ts";

/** Twips: LibreOffice's A4 is 210 mm wide, Word's 11906 twips. */
const NARROWER_PAPER = 1;

/** A paragraph in the style of a scope, with the direct properties that the DOCX writer's `paragraph` gives it. */
export function paragraphBox(text: string | null, lines: readonly Line[], scope: Scope): ParagraphBox {
  const look = lookIn(scope);
  return {
    kind: "paragraph",
    text,
    heading: null,
    look,
    keepWithNext: scope.keepWithNext || look.keepWithNext,
    lines,
    continued: false,
  };
}

/** Its lines. */
export function linesIn(text: ParagraphText, scope: Scope): Line[] {
  const look = lookIn(scope);
  const { left, first } = indents(look, scope);
  const room = scope.width - left - (scope.container === "page" ? NARROWER_PAPER : 0);
  return linesOf(text, {
    first: room - first,
    others: room,
    spacing: look.lineSpacing,
    noteHeight: (note) => noteHeight(note, scope),
  });
}

function lookIn({ document: { sheet }, paragraphStyle }: Scope): ParagraphLook {
  return lookOf(sheet.find(paragraphStyle, "paragraph") ?? sheet.get("body"), sheet);
}

const looks = new WeakMap<WordStyle, ParagraphLook>();

export function lookOf(style: WordStyle, sheet: StyleSheet): ParagraphLook {
  const look = looks.get(style) ?? readLook(style, sheet);
  looks.set(style, look);
  return look;
}

function readLook(style: WordStyle, sheet: StyleSheet): ParagraphLook {
  const exact = sheet.extra(style, "exactLine");
  return {
    style: style.id,
    spaceBefore: twipsFromPoints(sheet.look(style, "spaceBefore") ?? 0),
    spaceAfter: twipsFromPoints(sheet.look(style, "spaceAfter") ?? 0),
    contextualSpacing: sheet.extra(style, "contextualSpacing") ?? false,
    borderTop: sheet.look(style, "borderTop") ?? false,
    borderBottom: sheet.look(style, "borderBottom") ?? false,
    keepWithNext: sheet.look(style, "keepWithNext") ?? false,
    keepLines: sheet.extra(style, "keepLines") ?? false,
    pageBreakBefore: sheet.look(style, "pageBreakBefore") ?? false,
    indentLeft: twipsFromMillimetres(sheet.look(style, "indentLeft") ?? 0),
    indentFirst: twipsFromMillimetres(sheet.look(style, "indentFirst") ?? 0),
    lineSpacing:
      exact === undefined
        ? { percent: Math.round((sheet.look(style, "lineHeight") ?? 1) * 100) }
        : { exact: twipsFromPoints(exact) },
  };
}

/** Twips from the left edge to the text, and how much further the first line goes in. */
function indents(look: ParagraphLook, scope: Scope): { left: number; first: number } {
  const { document, numbering, indent, align } = scope;
  if (numbering) {
    const { compact } = document.lists[numbering.id - 1]!;
    const hang = levelIndent(0, compact);
    const marker = widthOf(scope.lead, scope);
    return { left: levelIndent(numbering.level, compact), first: marker > hang ? TAB - hang : 0 };
  }
  if (indent !== null) return { left: indent, first: 0 };
  const isOff = align !== null && align !== "left";
  return { left: look.indentLeft, first: isOff ? 0 : look.indentFirst };
}

function noteHeight(note: Note, { document, height }: Scope): number {
  const scope = startScope(document, document.footnotesPart, {
    container: "note",
    width: document.textWidth,
    height: height / EMU_PER_TWIP,
    paragraphStyle: "footnote",
  });
  return heightOf(flowStory(note.children, { ...scope, lead: "1" }));
}
