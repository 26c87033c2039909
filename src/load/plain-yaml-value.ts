/**
 * A value of YAML that is written on one line, of the plainest kind: text without quotation marks, text in marks with
 * nothing escaped, and `[…]` and `{…}` of such. null for all else, and for whatever the reader of YAML would complain of.
 */
import type { YamlTree } from "./yaml-tree.ts";

/** `tree` is null where the value counts as nothing; `end` is behind the value. */
export interface InlineValue {
  readonly tree: YamlTree | null;
  readonly end: number;
}

export interface PlainKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const KEY = /(?:([\w\u0400-\u04ff][\w\u0400-\u04ff.-]*)|"([^"\\\r\n]+)"|'([^'\r\n]+)'):(?![^ \r\n])/y;
/** YAML has longer ones, though not as long as it likes. */
const LONGEST_KEY = 200;
const NOTHING: ReadonlySet<string> = new Set(["~", "null", "Null", "NULL"]);
/** What plain text may not begin with, and what might be another thing. */
const NO_BEGINNING = /^[-?:,[\]{}#&*!|>'"%@`]/;
const FLOW_MARK = /[,[\]{}\r\n]/g;
const DEEPEST = 8;

/** The key that stands at an offset; its colon is at `end`. */
export function plainKey(source: string, start: number): PlainKey | null {
  KEY.lastIndex = start;
  const found = KEY.exec(source);
  if (!found || found[0].length > LONGEST_KEY) return null;
  return { key: found[1] ?? found[2] ?? found[3]!, start, end: KEY.lastIndex - 1 };
}

/** The value that stands between two offsets of a line, with nothing but a comment behind it. */
export function plainValueAt(source: string, start: number, lineEnd: number): InlineValue | null {
  const mark = source[start]!;
  if (mark === "[" || mark === "{" || mark === '"' || mark === "'") {
    const value = mark === '"' || mark === "'" ? quoted(source, start) : collection(source, start, 1);
    return value && isComment(source, value.end, lineEnd) ? value : null;
  }
  const comment = source.slice(start, lineEnd).indexOf(" #");
  return text(source, start, comment < 0 ? lineEnd : start + comment);
}

function isComment(source: string, at: number, lineEnd: number): boolean {
  const start = afterSpaces(source, at);
  return start >= lineEnd || (start > at && source[start] === "#");
}

function afterSpaces(source: string, at: number): number {
  let next = at;
  while (source[next] === " ") next += 1;
  return next;
}

/** Plain text up to an offset, without the spaces before it. */
function text(source: string, start: number, upTo: number): InlineValue | null {
  let end = upTo;
  while (end > start && source[end - 1] === " ") end -= 1;
  const words = source.slice(start, end);
  if (words === "" || NO_BEGINNING.test(words) || words.includes(": ") || words.endsWith(":")) return null;
  return { tree: NOTHING.has(words) ? null : { start, end, text: words }, end };
}

const QUOTED = /"([^"\\\r\n]*)"|'([^'\r\n]*)'/y;

function quoted(source: string, start: number): InlineValue | null {
  QUOTED.lastIndex = start;
  const found = QUOTED.exec(source);
  if (!found) return null;
  const words = found[1] ?? found[2]!;
  const end = QUOTED.lastIndex;
  return { tree: words === "" ? null : { start, end, text: words }, end };
}

/** `[…]` or `{…}`. */
function collection(source: string, start: number, depth: number): InlineValue | null {
  const isMap = source[start] === "{";
  const closing = isMap ? "}" : "]";
  const items: (YamlTree | null)[] = [];
  const entries: NonNullable<YamlTree["entries"]>[number][] = [];
  const seen = new Set<string>();
  let at = afterSpaces(source, start + 1);
  if (source[at] !== closing)
    for (;;) {
      const key = isMap ? plainKey(source, at) : null;
      if (isMap && (!key || seen.has(key.key))) return null;
      const value = flowValue(source, key ? afterSpaces(source, key.end + 1) : at, depth);
      if (!value) return null;
      if (key) {
        seen.add(key.key);
        entries.push({ ...key, value: value.tree });
      } else items.push(value.tree);
      at = afterSpaces(source, value.end);
      if (source[at] === closing) break;
      if (source[at] !== ",") return null;
      at = afterSpaces(source, at + 1);
    }
  const end = at + 1;
  return { tree: isMap ? { start, end, entries } : { start, end, items }, end };
}

function flowValue(source: string, start: number, depth: number): InlineValue | null {
  const mark = source[start];
  if (mark === '"' || mark === "'") return quoted(source, start);
  if (mark === "[" || mark === "{") return depth < DEEPEST ? collection(source, start, depth + 1) : null;
  FLOW_MARK.lastIndex = start;
  const end = FLOW_MARK.exec(source)?.index ?? source.length;
  return source.slice(start, end).includes(" #") ? null : text(source, start, end);
}
