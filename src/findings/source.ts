/** Places in the user's files. Offsets travel; line and column are worked out when something is printed. */

/** A text file of the user: `path` is relative to the report's folder, with `/`; `text` is without a BOM. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets in `SourceFile.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Place {
  readonly file: SourceFile;
  readonly span: Span;
}

/** Counted from 1; columns count Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, number[]>();

/** Offsets at which the lines begin; LF, CRLF and CR end a line. */
export function lineStarts(file: SourceFile): readonly number[] {
  let starts = lineStartsOf.get(file);
  if (!starts) {
    starts = [0];
    for (const match of file.text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    lineStartsOf.set(file, starts);
  }
  return starts;
}

export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  const at = Math.min(offset, file.text.length);
  const line = countBelow(starts, offset + 1);
  const start = starts[line - 1]!;
  const pairs = pairsOf(file);
  const halves = countBelow(pairs, at) - countBelow(pairs, start);
  return { line, column: at - start - halves + 1 };
}

const pairsKept = new WeakMap<SourceFile, readonly number[]>();

/** Offsets of the second halves of characters that take two units. Kept, since a line may have many findings. */
function pairsOf(file: SourceFile): readonly number[] {
  const pairs =
    pairsKept.get(file) ??
    [...file.text.matchAll(/(?<=[\ud800-\udbff])[\udc00-\udfff]/g)].map(({ index }) => index);
  pairsKept.set(file, pairs);
  return pairs;
}

/** How many of the numbers, which rise, are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a line counted from 1, without its end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/[\r\n]+$/, "");
}

/** The first line of a file: where a finding about something absent from the file stands. */
export function firstLine(file: SourceFile): Place {
  const end = file.text.search(/\r|\n/);
  return { file, span: { start: 0, end: end < 0 ? file.text.length : end } };
}
