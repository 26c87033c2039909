/**
 * A piece of text with the place of each of its letters in the file: the text may be shorter than what was typed
 * (quotation marks, escapes, the indentation of a block), so an offset in it is no offset in the file.
 */
import type { Place, SourceFile, Span } from "../findings/source.ts";

export interface PlacedText {
  readonly file: SourceFile;
  readonly text: string;
  /** Offset in the file of an offset in the text, its end included. Never falls as the offset rises. */
  readonly offsetOf: (offset: number) => number;
}

/** A stretch of a file as it stands. */
export function placedSlice(file: SourceFile, span: Span = { start: 0, end: file.text.length }): PlacedText {
  return {
    file,
    text: file.text.slice(span.start, span.end),
    offsetOf: (offset) => Math.min(span.start + offset, span.end),
  };
}

/** A text that stands nowhere in the file but was made from what is at a place. */
export function placedAt({ file, span }: Place, text: string): PlacedText {
  return { file, text, offsetOf: (offset) => (offset === 0 ? span.start : span.end) };
}

const BLOCK_HEADER = /^[|>][^\r\n]*(?:\r\n|\n|\r)/;

/** A scalar of YAML, with its quotation marks or the `|` of its block in `place`. */
export function placedScalar(place: Place, text: string): PlacedText {
  const source = sourceOf(place);
  if (source.startsWith('"')) return aligned(place, text, { from: 1, doubled: "", escapes: true });
  if (source.startsWith("'")) return aligned(place, text, { from: 1, doubled: "'", escapes: false });
  const from = BLOCK_HEADER.exec(source)?.[0].length ?? 0;
  return aligned(place, text, { from, doubled: "", escapes: false });
}

/** A cell of CSV, `place` being what is between its quotation marks. */
export function placedCell(place: Place, text: string): PlacedText {
  return aligned(place, text, { from: 0, doubled: '"', escapes: false });
}

interface Writing {
  /** Where the text begins. */
  readonly from: number;
  /** The mark that is written twice to mean one. */
  readonly doubled: string;
  /** Whether a backslash begins an escape. */
  readonly escapes: boolean;
}

function aligned(place: Place, text: string, writing: Writing): PlacedText {
  const { file, span } = place;
  const source = sourceOf(place);
  if (source === text) return placedSlice(file, span);
  const offsets = align(source, text, writing);
  return { file, text, offsetOf: (offset) => span.start + offsets[Math.min(offset, text.length)]! };
}

function sourceOf({ file, span }: Place): string {
  return file.text.slice(span.start, span.end);
}

const ESCAPE = /^\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)/is;
const BLANK = /\s/;

/** For each letter of the text, and for its end, an offset in the source. */
function align(source: string, text: string, { from, doubled, escapes }: Writing): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    // A line break may stand for a blank, and indentation for nothing.
    if (!BLANK.test(letter)) while (at < source.length && BLANK.test(source[at]!)) at++;
    offsets.push(at);
    if (escapes && source[at] === "\\") at += ESCAPE.exec(source.slice(at, at + 10))![0].length;
    else if (source.startsWith("\r\n", at)) at += 2;
    else if (letter === doubled && source[at + 1] === doubled) at += 2;
    else if (source[at] === letter || (BLANK.test(letter) && BLANK.test(source[at] ?? ""))) at += 1;
    at = Math.min(at, source.length);
  }
  offsets.push(at);
  return offsets;
}
