import { lineStarts, lineText, type Place, positionAt } from "../source.ts";
import { printable } from "./printable.ts";
import { expandTabs, firstCells, lastCells, wholeLetters, widthOf } from "./width.ts";

/** The lines of source that a finding shows, and where in the last of them the mark stands, in terminal cells. */
export interface CodeFrame {
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  readonly mark: { readonly indent: number; readonly width: number };
}

/** Cells of source to show; a longer line is cut around the mark. */
const WIDTH = 100;
/** Cells before the mark of a line that is cut. */
const BEFORE = 40;
/** UTF-16 units around the mark, more than those cells ever take. */
const FAR = 2_000;
const CUT = "…";

/** The line before, the line itself, and the mark; a mark over several lines ends with the first. */
export function codeFrame({ file, span }: Place): CodeFrame {
  const { line } = positionAt(file, span.start);
  // Of a line without end only what is near the mark is looked at.
  const starts = lineStarts(file);
  const lineStart = Math.max(starts[line - 1]!, span.start - FAR);
  const lineEnd = Math.min(starts[line] ?? file.text.length, Math.max(span.start, lineStart) + FAR);
  const source = file.text.slice(lineStart, lineEnd).replace(/[\r\n]+$/, "");
  const within = (offset: number) => Math.min(Math.max(offset - lineStart, 0), source.length);
  const marked = wholeLetters(source, { start: within(span.start), end: within(span.end) });

  const before = visible(source.slice(0, marked.start));
  const middle = visible(source.slice(marked.start, marked.end));
  const after = visible(source.slice(marked.end));
  const isLong = source.length > WIDTH * 4 || widthOf(expandTabs(before + middle + after)) > WIDTH;

  const head = isLong ? lastCells(before, BEFORE) : before;
  const start = head === before ? head : CUT + head;
  const word = isLong ? firstCells(middle, WIDTH - widthOf(start)) : middle;
  const room = word === middle ? WIDTH - widthOf(start) - widthOf(word) : 0;
  const tail = isLong ? firstCells(after, Math.max(room, 0)) : after;
  const end = word === middle && tail === after ? tail : tail + CUT;

  const indent = widthOf(expandTabs(start));
  const width = Math.max(widthOf(expandTabs(start + word)) - indent, 1);
  const lines = [{ number: line, text: expandTabs(start + word + end).trimEnd() }];
  const previous = line > 1 && head === before ? visible(lineText(file, line - 1)) : "";
  if (previous.trim() !== "") lines.unshift({ number: line - 1, text: shortened(previous) });
  return { lines, mark: { indent, width } };
}

function shortened(line: string): string {
  const kept = firstCells(line, WIDTH);
  return kept === line ? expandTabs(line).trimEnd() : expandTabs(kept) + CUT;
}

/** Printable, with its tabs. */
function visible(text: string): string {
  return text.split("\t").map(printable).join("\t");
}
