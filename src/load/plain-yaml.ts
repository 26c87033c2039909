/**
 * In: YAML text. Out: the tree that the library would give, where the text is of the plainest kind: maps and lists by
 * indentation, values on one line, comments and empty lines between them. null for all others, which the library then
 * reads: anchors, tags, texts over several lines, keys that repeat, foreign spaces, and whatever is a mistake.
 */
import { linesOf, type YamlLine } from "./plain-yaml-lines.ts";
import { plainKey, plainValueAt } from "./plain-yaml-value.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** Foreign spaces, control characters, and a line break that is none to YAML. */
const MEANS_MORE = /[^\S \r\n]|[\u200b-\u200d\u2060]|[^\P{Cc}\r\n]|\r(?!\n)/u;
const DEEPEST = 20;

/** A value with the number of the line behind it; `after` is where the library sees it end, with its line break. */
interface Read {
  readonly tree: YamlTree | null;
  readonly next: number;
  readonly after: number;
}

export function plainYaml(source: string): { readonly tree: YamlTree | null } | null {
  if (MEANS_MORE.test(source)) return null;
  const { lines, unclearAt } = linesOf(source);
  if (unclearAt !== null) return null;
  if (lines.length === 0) return { tree: null };
  const read = collection({ source, lines, reached: 0 }, 0, 1);
  return read?.next === lines.length ? { tree: read.tree } : null;
}

/** Where a text that `plainYaml` leaves is first not plain. */
export function unplainAt(source: string): number {
  const strange = source.search(MEANS_MORE);
  if (strange >= 0) return strange;
  const { lines, unclearAt } = linesOf(source);
  if (unclearAt !== null) return unclearAt;
  const text = { source, lines, reached: 0 };
  const read = collection(text, 0, 1);
  return lines[read ? read.next : text.reached]!.start;
}

interface Text {
  readonly source: string;
  readonly lines: readonly YamlLine[];
  /** The number of the last line that was looked at. */
  reached: number;
}

/** The map or list that begins in a line. */
function collection(text: Text, first: number, depth: number): Read | null {
  if (depth > DEEPEST) return null;
  return isItem(text, first) ? list(text, first, depth) : map(text, first, depth);
}

function isItem({ source, lines }: Text, line: number): boolean {
  const { start, end } = lines[line]!;
  return source[start] === "-" && (start + 1 === end || source[start + 1] === " ");
}

function map(text: Text, first: number, depth: number): Read | null {
  const { source, lines } = text;
  const { indent, start } = lines[first]!;
  const entries: NonNullable<YamlTree["entries"]>[number][] = [];
  const seen = new Set<string>();
  let line = first;
  let after = start;
  while (lines[line]?.indent === indent) {
    text.reached = line;
    const key = plainKey(source, lines[line]!.start);
    if (!key || seen.has(key.key)) return null;
    seen.add(key.key);
    const read = valueBehind(text, line, key.end + 1, depth, true);
    if (!read) return null;
    entries.push({ ...key, value: read.tree });
    ({ next: line, after } = read);
  }
  return { tree: { start, end: after, entries }, next: line, after };
}

/** What `-item: …` and `key:value` in an item may be mistakes for. */
const GLUED = /[a-z][a-z0-9_]*:/y;

function list(text: Text, first: number, depth: number): Read | null {
  const { source, lines } = text;
  const { indent, start } = lines[first]!;
  const items: (YamlTree | null)[] = [];
  let line = first;
  let after = start;
  while (lines[line]?.indent === indent && isItem(text, line)) {
    text.reached = line;
    const inner = lines[line]!;
    const dash = inner.start;
    let at = dash + 1;
    while (at < inner.end && source[at] === " ") at += 1;
    let read: Read | null;
    if (at < inner.end && (plainKey(source, at) || /^-(?: |$)/.test(source.slice(at, at + 2)))) {
      inner.indent += at - dash;
      inner.start = at;
      read = collection(text, line, depth + 1);
    } else {
      GLUED.lastIndex = at;
      read = GLUED.test(source) ? null : valueBehind(text, line, dash + 1, depth, false);
    }
    if (!read) return null;
    items.push(read.tree);
    ({ next: line, after } = read);
  }
  return { tree: { start, end: after, items }, next: line, after };
}

/** What belongs to a key or a dash: the rest of its line, or the lines below that are further in, or nothing. */
function valueBehind(text: Text, line: number, at: number, depth: number, isMap: boolean): Read | null {
  const { source, lines } = text;
  const { indent, end, after, isCommented, block } = lines[line]!;
  const below = lines[line + 1];
  if (at < end) {
    let start = at;
    while (source[start] === " ") start += 1;
    if (block) {
      if (start !== block.start || block.indent <= indent) return null;
      return { tree: { start, end: block.end, text: block.text }, next: line + 1, after: block.end };
    }
    const value = plainValueAt(source, start, end);
    return value && { tree: value.tree, next: line + 1, after };
  }
  if (below && (below.indent > indent || (isMap && below.indent === indent && isItem(text, line + 1))))
    return collection(text, line + 1, depth + 1);
  // Comments may count to an empty value.
  if (!isMap || source[end] === " " || (isCommented && below?.indent !== indent)) return null;
  return { tree: null, next: line + 1, after: at };
}
