/**
 * In: a Markdown text. Out: the tree that the parser would make of it, where every block of it is of the plainest kind;
 * null for all others, which the parser then reads. Most files of a report are plain, and this takes a fraction of the
 * parser's time. On any doubt null: a paragraph that could be a heading, a list with an empty line in it, a short row.
 */
import type {
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from "mdast";
import { hasPlainLetters, plainWords, positionAt } from "./plain-text.ts";

/** The lines of a text: where they begin and, without their break, end. One of spaces alone, as a comment leaves it, is empty. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A block and the number of the line behind it. */
interface Read<Block> {
  readonly block: Block;
  readonly next: number;
}

export function plainBlocks(text: string): Root | null {
  if (!hasPlainLetters(text)) return null;
  const lines = linesOf(text);
  const children: RootContent[] = [];
  for (let line = 0; line < lines.starts.length; ) {
    if (isBlank(lines, line)) {
      line += 1;
      continue;
    }
    const read = block(lines, line);
    if (!read) return null;
    children.push(read.block);
    line = read.next;
  }
  return { type: "root", children, position: positionAt(0, text.length) };
}

function linesOf(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const lineEnd = end > start && text[end - 1] === "\r" ? end - 1 : end;
    starts.push(start);
    ends.push(isIndented(text, start, lineEnd - start) ? start : lineEnd);
    start = end + 1;
  }
  return { text, starts, ends };
}

/** Whether a line is empty, or the text ends before it. */
function isBlank({ starts, ends }: Lines, line: number): boolean {
  return starts[line] === ends[line];
}

function block(lines: Lines, line: number): Read<RootContent> | null {
  const mark = lines.text[lines.starts[line]!];
  if (mark === "#") return heading(lines, line);
  if (mark === "|") return table(lines, line);
  return itemAt(lines, line, 0) ? outerList(lines, line) : paragraph(lines, line);
}

const HEADING = /(#{1,6}) (?=[^ #])/y;

function heading(lines: Lines, line: number): Read<Heading> | null {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  HEADING.lastIndex = start;
  const depth = HEADING.exec(lines.text)?.[1]?.length;
  if (!depth || lines.text[end - 1] === "#") return null;
  const children = wordsBetween(lines.text, start + depth + 1, end);
  const heading = {
    type: "heading",
    depth: depth as Heading["depth"],
    position: positionAt(start, end),
  } as const;
  return children && { block: { ...heading, children }, next: line + 1 };
}

/** What begins another block than a paragraph, or might: a rule, a quote, a fence, an underline, a number with a dot. */
const NOT_WORDS = /[ #>=:_|+-]|\d+[.)](?![^ \r\n])/y;

function beginsWords(text: string, at: number): boolean {
  NOT_WORDS.lastIndex = at;
  return !NOT_WORDS.test(text);
}

/** Lines of words up to an empty line, a heading or a list that may stand right below. */
function paragraph(lines: Lines, first: number): Read<Paragraph> | null {
  const { text, starts, ends } = lines;
  const start = starts[first]!;
  let line = first;
  for (; !isBlank(lines, line); line += 1) {
    if (line > first && (text[starts[line]!] === "#" || itemAt(lines, line, 0)?.interrupts)) break;
    if (!beginsWords(text, starts[line]!) || text[ends[line]! - 1] === " ") return null;
  }
  const end = ends[line - 1]!;
  const children = plainWords(text.slice(start, end), start);
  return children && { block: { type: "paragraph", children, position: positionAt(start, end) }, next: line };
}

/** The words of one line; null where a space ends them. */
function wordsBetween(text: string, start: number, end: number): Paragraph["children"] | null {
  return text[end - 1] === " " ? null : plainWords(text.slice(start, end), start);
}

interface ItemMark {
  /** Items with another mark, `*` or `1)`, are another list's. */
  readonly mark: string;
  readonly number: number | null;
  /** Of the mark with its space. */
  readonly width: number;
  /** Whether it may follow a paragraph without an empty line. */
  readonly interrupts: boolean;
}

const ITEM = /(?:([-*+])|(\d{1,9})([.)])) (?=[^ \r\n])/y;

/** The mark of the list item in a line that is indented by so many spaces. */
function itemAt({ text, starts }: Lines, line: number, indent: number): ItemMark | null {
  const start = starts[line];
  if (start === undefined || !isIndented(text, start, indent)) return null;
  ITEM.lastIndex = start + indent;
  const found = ITEM.exec(text);
  if (!found) return null;
  const [all, bullet, digits, delimiter] = found;
  return {
    mark: bullet ?? delimiter!,
    number: digits === undefined ? null : Number(digits),
    width: all.length,
    interrupts: bullet !== undefined || digits === "1",
  };
}

function isIndented(text: string, start: number, indent: number): boolean {
  for (let at = start; at < start + indent; at += 1) if (text[at] !== " ") return false;
  return true;
}

/** A list with an empty line or the end behind it; null where the list goes on behind the empty line. */
function outerList(lines: Lines, line: number): Read<List> | null {
  const read = list(lines, line, 0, 1);
  if (!read || !isBlank(lines, read.next)) return null;
  let next = read.next;
  while (next < lines.starts.length && isBlank(lines, next)) next += 1;
  return itemAt(lines, next, 0)?.mark === itemAt(lines, line, 0)!.mark ? null : read;
}

const DEEPEST_LIST = 8;

/** Items of one line, each with at most a list right below. */
function list(lines: Lines, first: number, indent: number, depth: number): Read<List> | null {
  const { text, starts, ends } = lines;
  const { mark, number } = itemAt(lines, first, indent)!;
  const children: ListItem[] = [];
  let line = first;
  for (let item = itemAt(lines, line, indent); item?.mark === mark; item = itemAt(lines, line, indent)) {
    const start = starts[line]! + indent;
    const end = ends[line]!;
    const inner = start + item.width;
    const words = beginsWords(text, inner) ? wordsBetween(text, inner, end) : null;
    if (!words) return null;
    const paragraph: Paragraph = { type: "paragraph", children: words, position: positionAt(inner, end) };
    const below = itemAt(lines, line + 1, indent + item.width);
    if (below && (depth === DEEPEST_LIST || !below.interrupts)) return null;
    const nested = below && list(lines, line + 1, indent + item.width, depth + 1);
    if (below && !nested) return null;
    children.push({
      type: "listItem",
      spread: false,
      checked: null,
      children: nested ? [paragraph, nested.block] : [paragraph],
      position: positionAt(start, nested?.block.position?.end.offset ?? end),
    });
    line = nested?.next ?? line + 1;
  }
  const position = positionAt(starts[first]! + indent, children.at(-1)!.position!.end.offset!);
  const block: List = {
    type: "list",
    ordered: number !== null,
    start: number,
    spread: false,
    children,
    position,
  };
  return { block, next: line };
}

const DELIMITER = /^ *(:?)-+(:?) *$/;

/** Rows that begin and end with `|` and all have as many cells, up to an empty line. */
function table(lines: Lines, first: number): Read<Table> | null {
  const header = row(lines, first);
  const delimiters = isBlank(lines, first + 1) ? null : pipes(lines, first + 1);
  if (!header || delimiters?.length !== header.children.length + 1) return null;
  const align: NonNullable<Table["align"]> = [];
  for (const [i, pipe] of delimiters.slice(0, -1).entries()) {
    const found = DELIMITER.exec(lines.text.slice(pipe + 1, delimiters[i + 1]));
    if (!found) return null;
    align.push(found[1] ? (found[2] ? "center" : "left") : found[2] ? "right" : null);
  }
  const children = [header];
  let line = first + 2;
  for (; !isBlank(lines, line); line += 1) {
    const next = row(lines, line);
    if (next?.children.length !== align.length) return null;
    children.push(next);
  }
  const position = positionAt(lines.starts[first]!, lines.ends[line - 1]!);
  return { block: { type: "table", align, children, position }, next: line };
}

function row(lines: Lines, line: number): TableRow | null {
  const { text, starts, ends } = lines;
  const places = pipes(lines, line);
  if (!places) return null;
  const children: TableCell[] = [];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const cell = places[i]!;
    const nextCell = places[i + 1]!;
    let start = cell + 1;
    let end = nextCell;
    while (start < end && text[start] === " ") start += 1;
    while (end > start && text[end - 1] === " ") end -= 1;
    const words = plainWords(text.slice(start, end), start);
    if (!words) return null;
    const isLast = i + 2 === places.length;
    children.push({
      type: "tableCell",
      children: words,
      position: positionAt(cell, isLast ? nextCell + 1 : nextCell),
    });
  }
  return { type: "tableRow", children, position: positionAt(starts[line]!, ends[line]!) };
}

/** Where the `|` of a row stand; null where it does not begin and end with one. */
function pipes({ text, starts, ends }: Lines, line: number): number[] | null {
  const start = starts[line];
  if (start === undefined || text[start] !== "|" || text[ends[line]! - 1] !== "|") return null;
  const places: number[] = [];
  for (let at = start; at >= 0 && at < ends[line]!; at = text.indexOf("|", at + 1)) places.push(at);
  return places.length < 2 ? null : places;
}
