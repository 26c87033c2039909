import type { Span } from "../findings/source.ts";

/** A replacement in a text. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * A text that is mended while it is read. `text` is what it has become; `original` leads from an offset in it to the
 * offset in the text as it stands.
 */
export interface MendedText {
  readonly text: string;
  readonly original: (offset: number) => number;
  readonly edits: readonly TextEdit[];
}

export function unmended(text: string): MendedText {
  return { text, original: (offset) => offset, edits: [] };
}

/** The edits as they apply to the text as it stands. */
export function editsInOriginal(mended: MendedText, edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({
    start: mended.original(start),
    end: mended.original(end),
    text,
  }));
}

/** Mends further; null where the edits touch what was mended before. */
export function mend(source: string, mended: MendedText, more: readonly TextEdit[]): MendedText | null {
  const edits = [...mended.edits, ...editsInOriginal(mended, more)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  if (edits.some((edit, i) => i > 0 && edit.start < edits[i - 1]!.end)) return null;
  return { text: applyEdits(source, edits), original: (offset) => originalOffset(edits, offset), edits };
}

function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let text = "";
  let from = 0;
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from);
}

function originalOffset(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (offset < start) break;
    if (offset < start + edit.text.length) return edit.start;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}
