/**
 * What would make the Markdown parser, or whoever reads its tree, run without end or out of stack and memory, found by a
 * walk over the text before it is parsed: times grow with the square of these. Ordinary texts are far below every number here.
 */
import type { Nodes, Root } from "mdast";
import type { Span } from "../findings/source.ts";
import {
  BLANK_LINES,
  COSTLY_LINES,
  EDGES,
  MARKS,
  NESTING,
  PARAGRAPH_CHARACTERS,
  PARAGRAPH_MARKS,
  TABLE_ROWS,
  TEXT_CHARACTERS,
} from "./limits.ts";

/** In one paragraph, closing brackets that close nothing, and lengths of runs of backticks. */
const STRAY_MARKS = NESTING;

export interface NestingProblem {
  readonly kind: "characters" | "paragraph" | "lines" | "nesting" | "marks";
  readonly limit: number;
  /** In the text: the line, or all that is too long. */
  readonly span: Span;
}

/** Whether a text is longer than any that people write: then nobody reads it. */
export function sizeProblem(text: string): NestingProblem | null {
  const over = (kind: NestingProblem["kind"], limit: number, start: number, end: number) => ({
    kind,
    limit,
    span: { start, end },
  });
  if (text.length > TEXT_CHARACTERS) return over("characters", TEXT_CHARACTERS, 0, text.length);
  if (text.length <= TABLE_ROWS) return null;
  let lines = 0;
  let blank = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const end = index + line.length;
    if (line.trim() === "") blank++;
    else lines++;
    if (lines > TABLE_ROWS) return over("lines", TABLE_ROWS, index, end);
    if (blank > BLANK_LINES) return over("lines", BLANK_LINES, index, end);
  }
  const edges = text.split("|", EDGES + 2).length - 1;
  return edges > EDGES ? over("marks", EDGES, 0, text.length) : null;
}

/** The first paragraph or cell that is too long to be looked through; offsets are those of the tree. */
export function passageProblem(root: Root): NestingProblem | null {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      if (end - start > PARAGRAPH_CHARACTERS)
        return { kind: "paragraph", limit: PARAGRAPH_CHARACTERS, span: { start, end } };
    } else if ("children" in node) waiting.push(...node.children.toReversed());
  }
  return null;
}

/** The first line that is over a limit; null for every text that may be parsed. */
export function nestingProblem(text: string): NestingProblem | null {
  const containers: Containers = { lists: [], fences: 0 };
  const whole = { marks: 0 };
  let paragraph = startParagraph();
  let costly = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n|\n|\r/g)) {
    const span = { start: index, end: index + line.length };
    if (/^[\r\n]/.test(line)) continue;
    if (line.trim() === "") {
      paragraph = startParagraph();
      continue;
    }
    if (COSTLY.test(line)) costly++;
    const problem =
      overLimit("marks", costly, COSTLY_LINES) ??
      overLimit("nesting", depthOf(line, containers), NESTING) ??
      inlineProblem(line, paragraph, whole);
    if (problem) return { ...problem, span };
  }
  return null;
}

const COSTLY = /^(?:[ >]*(?:\[\^|=+\s*$|-+\s*$|>)|[ \t]+(?:[-*+]|\d{1,9}[.)])\s)/;

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
const LINE_MARKS = /^(?:[ \t]|>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/;

/** How many quotes, list items and fences lie around the text of a line. */
function depthOf(line: string, containers: Containers): number {
  const { lists } = containers;
  const marks = LINE_MARKS.exec(line)![0];
  const fence = /^:{3,}\s*(\S?)/.exec(line.slice(marks.length));
  if (fence) containers.fences = Math.max(0, containers.fences + (fence[1] ? 1 : -1));
  const indent = line.search(/[^ \t]/);
  while (lists.length > 0 && lists.at(-1)! >= indent) lists.pop();
  const depth = lists.length + containers.fences + marks.replace(/[\s\d]/g, "").length;
  if (LIST_MARK.test(line)) lists.push(indent);
  return depth;
}

/** Counts over a text. */
interface Whole {
  marks: number;
}

interface Paragraph {
  brackets: number;
  emphasisRuns: number;
  angles: number;
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
    emphasisRuns: 0,
    angles: 0,
    openBrackets: 0,
    strayBrackets: 0,
    ticks: new Set(),
    emphasis: [],
    openEmphasis: new Map(),
  };
}

function inlineProblem(line: string, paragraph: Paragraph, whole: Whole): Excess | null {
  for (const { 0: mark, index } of line.matchAll(/\\.?|[[\]<&@]|`+|\*+|_+|~+|:\/\/|www\./g)) {
    whole.marks++;
    let depth = 0;
    if (mark === "<") paragraph.angles++;
    else if (mark === "[") {
      paragraph.brackets++;
      depth = ++paragraph.openBrackets;
    } else if (mark === "]") {
      paragraph.brackets++;
      if (paragraph.openBrackets > 0) paragraph.openBrackets--;
      else paragraph.strayBrackets++;
    } else if (mark.startsWith("`")) paragraph.ticks.add(mark.length);
    else if (/^[*_~]/.test(mark)) {
      paragraph.emphasisRuns++;
      depth = emphasisDepth(mark, isText(line[index - 1]), isText(line[index + mark.length]), paragraph);
    }
    const problem =
      overLimit("nesting", depth, NESTING) ??
      overLimit("marks", whole.marks, MARKS) ??
      overLimit("marks", paragraph.brackets, PARAGRAPH_MARKS) ??
      overLimit("marks", paragraph.emphasisRuns, PARAGRAPH_MARKS) ??
      overLimit("marks", paragraph.angles, PARAGRAPH_MARKS) ??
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
