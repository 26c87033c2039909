/** How far the letters of a paragraph reach where no line ends, so that a stretch of it is measured by two of its places. */
import { DRAWING, type ParagraphText } from "./paragraph-text.ts";

const LINE_END = 0x0a;
const DRAWING_CODE = DRAWING.charCodeAt(0);

/**
 * Twips from the beginning of the text to the end of each character; a line end takes no room, a tab that of a letter.
 * `mostOfDrawing`: twips that count of a drawing.
 */
export function advancesOf(
  { text, runs, drawings }: ParagraphText,
  mostOfDrawing = Number.POSITIVE_INFINITY,
): Float64Array {
  const advances = new Float64Array(text.length);
  let reached = 0;
  let index = 0;
  for (const { end, letters } of runs) {
    const { widths, unit } = letters;
    for (; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code === DRAWING_CODE) reached += Math.min(drawings.get(index)?.width ?? 0, mostOfDrawing);
      else if (code !== LINE_END) reached += widths[code]! * unit;
      advances[index] = reached;
    }
  }
  return advances;
}
