/**
 * Width of text in terminal cells: combining marks take none, East Asian wide characters and emoji two, a tab up to the
 * next multiple of four (as `expandTabs` writes it).
 */
let segmenter: Intl.Segmenter | null = null;
const WIDE =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
const TAB = 4;

/** Made when it is needed: that takes longer than most of what is measured. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return segmenter.segment(text);
}

export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes(text)) width += cells(segment);
  return width;
}

export function expandTabs(text: string): string {
  let result = "";
  for (const part of text.split(/(\t)/))
    result += part === "\t" ? " ".repeat(TAB - (widthOf(result) % TAB)) : part;
  return result;
}

/** As much of the beginning as fits into a number of cells; tabs count whole. */
export function firstCells(text: string, limit: number): string {
  let width = 0;
  for (const { segment, index } of graphemes(text.slice(0, roomy(limit)))) {
    width += cells(segment);
    if (width > limit) return text.slice(0, index);
  }
  return text.slice(0, roomy(limit));
}

/** As much of the end as fits into a number of cells; tabs count whole. */
export function lastCells(text: string, limit: number): string {
  const end = text.slice(-roomy(limit));
  let width = 0;
  for (const { segment, index } of [...graphemes(end)].reverse()) {
    width += cells(segment);
    if (width > limit) return end.slice(index + segment.length);
  }
  return end;
}

/** The span widened so that it cuts no letter from its accents. */
export function wholeLetters(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const segments = graphemes(text);
  const last = end > start ? segments.containing(end - 1) : undefined;
  return {
    start: segments.containing(start)?.index ?? start,
    end: last ? last.index + last.segment.length : end,
  };
}

function cells(grapheme: string): number {
  if (grapheme === "\t") return TAB;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** UTF-16 units that hold a number of cells, accents included; keeps the measuring of endless lines short. */
function roomy(limit: number): number {
  return limit * 8;
}
