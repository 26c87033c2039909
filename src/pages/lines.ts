/**
 * A paragraph's text → its lines. In: text with the look of its letters, and the room. Out: how high each line is, and the
 * footnotes that it brings. Justified text breaks like text set to the left; nothing is hyphenated.
 */
import type { Note } from "../document/vocabulary.ts";
import { advancesOf } from "./advances.ts";
import { mayBreakBefore } from "./break-places.ts";
import { DRAWING, type ParagraphText } from "./paragraph-text.ts";

/** Lengths are twips. */
export interface Line {
  /** Place in the text where it begins. */
  readonly start: number;
  readonly height: number;
  /** The height without what line spacing adds below: at the foot of a page it may stand out. */
  readonly least: number;
  /** Of the footnotes that it brings. */
  readonly noteHeight: number;
}

export interface Measure {
  /** Width of the first line, and of the others. */
  readonly first: number;
  readonly others: number;
  readonly spacing: LineSpacing;
  readonly noteHeight: (note: Note) => number;
}

/** A share of the line's own height in hundredths, or a height. */
export type LineSpacing = { readonly percent: number } | { readonly exact: number };

/** Word's distance between tabs, from `settings.xml`. */
export const TAB = 708;

export function linesOf(paragraph: ParagraphText, measure: Measure): Line[] {
  const { text } = paragraph;
  const reaching = { paragraph, reach: reachOf(paragraph) };
  const lines: Line[] = [];
  for (let start = 0; ; ) {
    const end = lineEnd(reaching, start, lines.length === 0 ? measure.first : measure.others);
    const opensLine = end > start && text.charCodeAt(end - 1) === LINE_END;
    const isLast = end === text.length && !opensLine;
    const heights = heightsOf(paragraph, start, end);
    const height = spacedHeight(heights, measure.spacing, isLast);
    lines.push({
      start,
      height,
      least: Math.min(height, heights.line),
      noteHeight: notesIn(paragraph, start, end, measure),
    });
    if (isLast) return lines;
    start = end;
  }
}

function notesIn({ notes }: ParagraphText, start: number, end: number, { noteHeight }: Measure): number {
  let height = 0;
  for (const { at, node } of notes) if (at >= start && at < end) height += noteHeight(node);
  return height;
}

const LINE_END = 0x0a;
const SPACE = 0x20;
const TABULATOR = 0x09;
const DRAWING_CODE = DRAWING.charCodeAt(0);

/**
 * Where the line that begins at `start` ends. Spaces that do not fit stand out and end it, even where a line may not end
 * otherwise; a word that fits no line is cut.
 */
function lineEnd({ paragraph, reach }: Reaching, start: number, room: number): number {
  const { text } = paragraph;
  const typed = text.indexOf("\n", start);
  const limit = typed < 0 ? text.length : typed;
  const end = reach(start, limit, room);
  if (end === limit) return typed < 0 ? limit : limit + 1;
  if (text.charCodeAt(end) === SPACE) return afterSpaces(text, end);
  for (let place = end; place > start; place--) if (mayBreakBefore(text, place)) return place;
  return end;
}

interface Reaching {
  readonly paragraph: ParagraphText;
  /** The first character after `start` that stands out of the room; `limit` where none does. */
  readonly reach: (start: number, limit: number, room: number) => number;
}

function reachOf(paragraph: ParagraphText): Reaching["reach"] {
  const { text, runs } = paragraph;
  const advances = advancesOf(paragraph);
  const { overhang } = runs[0]!.letters;
  const isEven = runs.every(({ letters }) => letters.overhang === overhang) && !text.includes("\t");
  return isEven
    ? (start, limit, room) => reachEvenly(advances, start, limit, room - overhang)
    : (start, limit, room) => reachByLetters(paragraph, advances, start, limit, room);
}

function reachEvenly(advances: Float64Array, start: number, limit: number, room: number): number {
  const most = (start === 0 ? 0 : advances[start - 1]!) + room;
  let low = Math.min(start + 1, limit);
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (advances[middle]! > most) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where letters hang over differently, or a tab's room depends on its place in the line. */
function reachByLetters(
  { text, runs }: ParagraphText,
  advances: Float64Array,
  start: number,
  limit: number,
  room: number,
): number {
  let run = runs.findIndex(({ end }) => start < end);
  let width = 0;
  for (let index = start; index < limit; index++) {
    while (index >= runs[run]!.end) run++;
    const isTab = text.charCodeAt(index) === TABULATOR;
    width = isTab
      ? (Math.floor(width / TAB) + 1) * TAB
      : width + advances[index]! - (index === 0 ? 0 : advances[index - 1]!);
    if (index > start && width > room - runs[run]!.letters.overhang) return index;
  }
  return limit;
}

function afterSpaces(text: string, index: number): number {
  let end = index;
  while (text.charCodeAt(end) === SPACE) end++;
  return text.charCodeAt(end) === LINE_END ? end + 1 : end;
}

interface LineHeights {
  /** From the highest letter to the lowest; a drawing stands on the base line. */
  readonly line: number;
  /** Of the highest letters by themselves. */
  readonly text: number;
}

function heightsOf({ text: all, runs, drawings }: ParagraphText, start: number, end: number): LineHeights {
  let ascent = 0;
  let descent = 0;
  let text = 0;
  let from = 0;
  for (const { end: to, letters } of runs) {
    const first = Math.max(from, start);
    const last = Math.min(to, end);
    const touches = first < last && hasLetters(all, first, last);
    const holdsEmptyLine = start === end && to >= start && text === 0;
    if (touches || holdsEmptyLine) {
      ascent = Math.max(ascent, letters.ascent);
      descent = Math.max(descent, letters.descent);
      text = Math.max(text, letters.ascent + letters.descent);
    }
    from = to;
  }
  for (const [at, { height }] of drawings) {
    if (at >= start && at < end) ascent = Math.max(ascent, Math.round(height));
  }
  return { line: ascent + descent, text };
}

function hasLetters(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) !== DRAWING_CODE) return true;
  return false;
}

/** LibreOffice adds to a line a share of its letters' height, to the last one a share of its own. */
function spacedHeight({ line, text }: LineHeights, spacing: LineSpacing, isLast: boolean): number {
  if ("exact" in spacing) return spacing.exact;
  return line + Math.floor(((isLast ? line : text) * (spacing.percent - 100)) / 100);
}
