/**
 * A paragraph's inline elements as one text with the look of its letters, as the DOCX writer writes them. In: inlines and a
 * `Scope`, whose `lead` is the text before them. Out: text in which drawings are U+FFFC, line breaks `\n` and tabs `\t`.
 */
import type { Inline, InlineHandlers, Note } from "../document/vocabulary.ts";
import { linesOf } from "../document/walk.ts";
import { spanScope, styled } from "../formats/docx/character-scope.ts";
import type { Size } from "../formats/docx/drawing.ts";
import { pictureSize } from "../formats/docx/images.ts";
import { type Scope, widthAtHand } from "../formats/docx/state.ts";
import { EMU_PER_TWIP } from "../formats/docx/units.ts";
import { cleanText } from "../formats/docx/xml.ts";
import type { Letters } from "./fonts.ts";
import { lettersIn } from "./letters-in.ts";

export interface ParagraphText {
  text: string;
  /** Stretches of one look, in order, without gaps; one at least. */
  readonly runs: { end: number; readonly letters: Letters }[];
  /** Twips of drawings, by their places in the text. */
  readonly drawings: Map<number, Size>;
  /** Footnotes, by the places of their marks. */
  readonly notes: { readonly at: number; readonly node: Note }[];
}

export const DRAWING = "\ufffc";
/** Pages of a document are counted in two digits, mostly. */
const SOME_NUMBER = "10";

/** What a paragraph begins with: the mark of its note. The marker of a list item stands before its text, not in it. */
export function startText(scope: Scope): ParagraphText {
  const paragraph = {
    text: "",
    runs: [{ end: 0, letters: lettersIn(scope) }],
    drawings: new Map(),
    notes: [],
  };
  if (scope.numbering === null && scope.lead !== "") {
    addText(paragraph, scope.lead, styled("footnote-reference", scope));
    addText(paragraph, " ", scope);
  }
  return paragraph;
}

export function textOf(inlines: readonly Inline[], scope: Scope): ParagraphText {
  const paragraph = startText(scope);
  for (const node of inlines) addInline(node, { scope, paragraph });
  return paragraph;
}

export function addText(paragraph: ParagraphText, value: string, scope: Scope): void {
  if (value === "") return;
  const letters = lettersIn(scope);
  paragraph.text += letters.capitals ? value.toUpperCase() : value;
  const last = paragraph.runs.at(-1)!;
  if (last.letters === letters) last.end = paragraph.text.length;
  else if (last.end === 0) paragraph.runs.splice(0, 1, { end: paragraph.text.length, letters });
  else paragraph.runs.push({ end: paragraph.text.length, letters });
}

export function addDrawing(paragraph: ParagraphText, size: Size, scope: Scope): void {
  const twips = { width: size.width / EMU_PER_TWIP, height: size.height / EMU_PER_TWIP };
  paragraph.drawings.set(paragraph.text.length, twips);
  addText(paragraph, DRAWING, scope);
}

interface State {
  readonly scope: Scope;
  readonly paragraph: ParagraphText;
}

const handlers = {
  text: (node, state) => addLine(node.value, state),
  code: (node, state) => addLine(node.value, within("code", state)),
  strong: (node, state) => addAll(node.children, within("strong", state)),
  emphasis: (node, state) => addAll(node.children, within("emphasis", state)),
  deleted: (node, state) => addAll(node.children, within("deleted", state)),
  link: (node, state) => addAll(node.children, within("link", state)),
  span: (node, { scope, paragraph }) => addAll(node.children, { scope: spanScope(node, scope), paragraph }),
  break: (_node, { paragraph, scope }) => addText(paragraph, "\n", scope),
  image: (node, { paragraph, scope }) =>
    addDrawing(paragraph, pictureSize(node, widthAtHand(scope), scope.height), scope),
  note(node, state) {
    const { container } = state.scope;
    if (container !== "page" && container !== "cell") {
      addLine(` (${linesOf(node.children).join(" ")})`, state);
    } else if (node.children.length > 0) {
      state.paragraph.notes.push({ at: state.paragraph.text.length, node });
      addLine(String(state.paragraph.notes.length), within("footnote-reference", state));
    }
  },
  "back-link": () => {},
  "page-number": (_node, state) => addLine(SOME_NUMBER, state),
  "page-count": (_node, state) => addLine(SOME_NUMBER, state),
} satisfies InlineHandlers<State, void>;

function addInline(node: Inline, state: State): void {
  const handler = handlers[node.type] as (node: Inline, state: State) => void;
  handler(node, state);
}

function addAll(inlines: readonly Inline[], state: State): void {
  for (const node of inlines) addInline(node, state);
}

function within(style: string, { scope, paragraph }: State): State {
  return { scope: styled(style, scope), paragraph };
}

/** Line ends and tabs of the source are spaces. */
function addLine(value: string, { paragraph, scope }: State): void {
  addText(paragraph, cleanText(value).text.replace(/[\n\t]/g, " "), scope);
}

/** Twips of a text set in one line. */
export function widthOf(value: string, scope: Scope): number {
  const { widths, unit } = lettersIn(scope);
  let units = 0;
  for (let index = 0; index < value.length; index++) units += widths[value.charCodeAt(index)]!;
  return units * unit;
}
