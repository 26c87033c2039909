/**
 * What would make the Markdown parser run without end or out of its stack, found by a walk over the text before it is
 * parsed: its time grows with the square of these. Ordinary texts are far below every number here.
 */
import type { Span } from "../findings/source.ts";
import { NESTING } from "./limits.ts";

/** Square brackets in one paragraph. */
const BRACKETS = 2_000;
/** In one paragraph, closing brackets that close nothing, and lengths of runs of backticks. */
const STRAY_MARKS = NESTING;
/** Footnotes and underlined headings in one text. */
const COSTLY_LINES = 1_000;

export interface NestingProblem {
  readonly kind: "depth" | "marks";
  readonly limit: number;
  /** In the text: the line. */
  readonly span: Span;
}

/** The first line that is over a limit; null for every text that may be parsed. */
export function nestingProblem(text: string): NestingProblem | null {
  const containers: Containers = { lists: [], fences: 0 };
  let paragraph = startParagraph();
  let costly = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n|\n|\r/g)) {
    const span = { start: index, end: index + line.length };
    if (/^[\r\n]/.test(line)) continue;
    if (line.trim() === "") {
      paragraph = startParagraph();
      continue;
    }
    if (/^[ >]*(?:\[\^|=+\s*$|-+\s*$)/.test(line)) costly++;
    const problem =
      overLimit("marks", costly, COSTLY_LINES) ??
      overLimit("depth", depthOf(line, containers), NESTING) ??
      inlineProblem(line, paragraph);
    if (problem) return { ...problem, span };
  }
  return null;
}

type Excess = Omit<NestingProblem, "span">;

function overLimit(kind: Excess["kind"], count: number, limit: number): Excess | null {
  return count > limit ? { kind, limit } : null;
}

interface Containers {
  /** Indentation of the list items that are open. */
  readonly lists: number[];
  /** `:::name` that are open. */
  fences: number;
}

const LIST_MARK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?=\s|$)/;
const MARKS = /^(?:[ \t]|>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/;

/** How many quotes, list items and fences lie around the text of a line. */
function depthOf(line: string, containers: Containers): number {
  const { lists } = containers;
  const marks = MARKS.exec(line)![0];
  const fence = /^:{3,}\s*(\S?)/.exec(line.slice(marks.length));
  if (fence) containers.fences = Math.max(0, containers.fences + (fence[1] ? 1 : -1));
  const indent = line.search(/[^ \t]/);
  while (lists.length > 0 && lists.at(-1)! >= indent) lists.pop();
  const depth = lists.length + containers.fences + marks.replace(/[\s\d]/g, "").length;
  if (LIST_MARK.test(line)) lists.push(indent);
  return depth;
}

interface Paragraph {
  brackets: number;
  openBrackets: number;
  strayBrackets: number;
  /** Lengths of the runs of backticks. */
  readonly ticks: Set<number>;
  /** Runs of emphasis marks that may still be closed; `inside` is how deep it goes within one. */
  readonly emphasis: { readonly mark: string; count: number; inside: number }[];
  /** How many of `emphasis` there are of a mark. */
  readonly openEmphasis: Map<string, number>;
}

function startParagraph(): Paragraph {
  return {
    brackets: 0,
    openBrackets: 0,
    strayBrackets: 0,
    ticks: new Set(),
    emphasis: [],
    openEmphasis: new Map(),
  };
}

function inlineProblem(line: string, paragraph: Paragraph): Excess | null {
  for (const { 0: mark, index } of line.matchAll(/\\.|[[\]]|`+|\*+|_+|~+/g)) {
    let depth = 0;
    if (mark === "[") {
      paragraph.brackets++;
      depth = ++paragraph.openBrackets;
    } else if (mark === "]") {
      paragraph.brackets++;
      if (paragraph.openBrackets > 0) paragraph.openBrackets--;
      else paragraph.strayBrackets++;
    } else if (mark.startsWith("`")) paragraph.ticks.add(mark.length);
    else if (!mark.startsWith("\\"))
      depth = emphasisDepth(mark, isText(line[index - 1]), isText(line[index + mark.length]), paragraph);
    const problem =
      overLimit("depth", depth, NESTING) ??
      overLimit("marks", paragraph.brackets, BRACKETS) ??
      overLimit("marks", paragraph.strayBrackets, STRAY_MARKS) ??
      overLimit("marks", paragraph.ticks.size, STRAY_MARKS);
    if (problem) return problem;
  }
  return null;
}

function isText(letter: string | undefined): boolean {
  return letter !== undefined && /\S/.test(letter);
}

/** Closes what a run of marks closes and opens the rest; how deep emphasis lies within what was closed. */
function emphasisDepth(run: string, closes: boolean, opens: boolean, paragraph: Paragraph): number {
  const { emphasis, openEmphasis } = paragraph;
  const mark = run[0]!;
  let left = run.length;
  let deepest = 0;
  while (closes && left > 0 && (openEmphasis.get(mark) ?? 0) > 0) {
    const opener = emphasis.pop()!;
    if (opener.mark === mark) {
      const closed = Math.min(left, opener.count);
      left -= closed;
      opener.count -= closed;
      opener.inside += Math.ceil(closed / 2);
      deepest = Math.max(deepest, opener.inside);
    }
    if (opener.mark === mark && opener.count > 0) emphasis.push(opener);
    else {
      openEmphasis.set(opener.mark, openEmphasis.get(opener.mark)! - 1);
      const outer = emphasis.at(-1);
      if (outer) outer.inside = Math.max(outer.inside, opener.inside);
    }
  }
  if (opens && left > 0) {
    emphasis.push({ mark, count: left, inside: 0 });
    openEmphasis.set(mark, (openEmphasis.get(mark) ?? 0) + 1);
  }
  return deepest;
}
