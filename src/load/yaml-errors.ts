/**
 * In: YAML text and the first error of the parser. Out: what the author did, from the line itself; the library's words
 * are not looked at. Detectors are asked in order, the most telling first.
 */
import type { YAMLError } from "yaml";
import type { Span } from "../findings/source.ts";
import { quoted, straightened } from "../project/quotation.ts";
import { NESTING } from "./limits.ts";
import {
  endOfText,
  foreignSpaceEdits,
  keyedLine,
  type Line,
  lineAfter,
  lineAround,
  valueSpan,
} from "./yaml-line.ts";
import { mistake, type YamlMistake } from "./yaml-mistake.ts";
import type { TextEdit } from "./yaml-repair.ts";
import { isTabbed, untabbed } from "./yaml-tabs.ts";
import { type YamlToken, yamlTokens } from "./yaml-tokens.ts";

interface Scene {
  readonly text: string;
  readonly error: Pick<YAMLError, "code" | "pos" | "message">;
  readonly at: number;
  readonly line: Line;
}

type Detector = (scene: Scene) => YamlMistake | null;

const SECOND_COLON = /:(?=\s|$)/;
/** Our own keys; a longer or Cyrillic word before a colon is text. */
const OWN_KEY = /^[a-z][a-z0-9_]*$/;
const MARKS = /^[[\]{}*&!%@`>|,?]/;

export function explainError(text: string, error: Scene["error"]): YamlMistake {
  const at = Math.min(error.pos[0], text.length);
  const scene = { text, error, at, line: lineAround(text, at) };
  for (const detect of DETECTORS) {
    const found = detect(scene);
    if (found) return found;
  }
  return mistake("file-invalid/yaml-unreadable", {}, trimmed(scene.line));
}

const DETECTORS: readonly Detector[] = [
  ({ error, at }) =>
    error.code === "RESOURCE_EXHAUSTION"
      ? mistake("limit-exceeded/yaml-nesting", { limit: NESTING }, point(at))
      : null,

  ({ line }) => {
    const edits = foreignSpaceEdits(line);
    return edits[0]
      ? mistake("file-invalid/yaml-space", {}, { start: edits[0].start, end: edits.at(-1)!.end }, edits, true)
      : null;
  },

  ({ text, error, at, line }) => {
    const isTab = error.code === "TAB_AS_INDENT";
    if (!isTab && !(isTabbed(line) && bracketsOpenAt(text, at).length === 0)) return null;
    const tab = isTab ? at : text.indexOf("\t", line.start);
    const { edits, isPlain } = untabbed(text);
    return mistake("file-invalid/yaml-tab", {}, { start: tab, end: tab + 1 }, edits, isPlain);
  },

  ({ text, error, at }) =>
    error.code === "MULTIPLE_DOCS"
      ? mistake("file-invalid/yaml-documents", {}, { start: at, end: at + 3 }, [
          { start: at, end: text.length, text: "" },
        ])
      : null,

  gluedDash,
  gluedColon,
  openQuote,
  textAfterQuote,

  ({ error, at }) => {
    if (error.code !== "BAD_DQ_ESCAPE") return null;
    return mistake(
      "file-invalid/yaml-backslash",
      {},
      { start: at, end: at + 1 },
      [{ ...point(at), text: "\\" }],
      true,
    );
  },

  openBracket,

  ({ text, line }) => {
    const span = valueSpan(text, line);
    const straight = straightened(text.slice(span.start, span.end));
    if (straight === null) return null;
    const edit = { ...span, text: straight };
    const marks = text.charAt(span.start) + text.charAt(span.end - 1);
    return mistake("file-invalid/yaml-curly-quotes", { marks }, span, [edit], true);
  },

  secondColonInBrackets,
  insideBrackets,
  reservedMark,
  secondColon,

  ({ error, line }) => {
    const isWithoutKey = error.code === "MULTILINE_IMPLICIT_KEY" || error.code === "MISSING_CHAR";
    if (!isWithoutKey || keyedLine(line) || /^\s*-/.test(line.text)) return null;
    const indent = { start: line.start, end: line.start, text: "    " };
    return mistake("file-invalid/yaml-key-absent", {}, trimmed(line), /^\S/.test(line.text) ? [indent] : []);
  },

  ({ text, error, line }) => {
    if (error.code === "BAD_INDENT") return mistake("file-invalid/yaml-indentation", {}, trimmed(line));
    const deeper = error.code === "BLOCK_AS_IMPLICIT_KEY" ? lineAfter(text, line) : null;
    return deeper && mistake("file-invalid/yaml-indentation", {}, trimmed(deeper));
  },
];

/** `-item`; every such line of the neighbourhood is mended together. */
export function gluedDash({ text, line }: Pick<Scene, "text" | "line">): YamlMistake | null {
  const lead = /^ *-(?=[^\s\d-])/.exec(line.text);
  if (!lead) return null;
  const dash = line.start + lead[0].length - 1;
  return mistake(
    "file-invalid/yaml-dash",
    {},
    { start: dash, end: dash + 1 },
    spacesAfter(text, line, /^ *-(?=[^\s\d-])/),
  );
}

const GLUED_COLON =
  /^ *(?:- +)*(?!https?:|mailto:|tel:|ftp:|evidence:|fact:)(?<key>[a-z][a-z0-9_]*):(?=[^\s:/])/;

/** `key:value`. */
export function gluedColon({ text, line }: Pick<Scene, "text" | "line">): YamlMistake | null {
  const found = GLUED_COLON.exec(line.text);
  if (!found) return null;
  const colon = line.start + found[0].length - 1;
  const span = { start: colon, end: colon + 1 };
  return mistake(
    "file-invalid/yaml-colon",
    { key: found.groups!.key! },
    span,
    spacesAfter(text, line, GLUED_COLON),
  );
}

/** A space behind what the pattern matches, in this line and the following ones that it matches too. */
function spacesAfter(text: string, first: Line, pattern: RegExp): TextEdit[] {
  const edits = [];
  for (let line: Line | null = first; line; line = lineAfter(text, line)) {
    const found = pattern.exec(line.text);
    if (!found) break;
    edits.push({ ...point(line.start + found[0].length), text: " " });
  }
  return edits;
}

/** A quotation mark that nothing closes, or that the next lines' one closes. */
function openQuote({ text, error, at }: Scene): YamlMistake | null {
  const token =
    error.code === "MISSING_CHAR" || error.code === "UNEXPECTED_TOKEN"
      ? lastBefore(text, at + 1, isQuoted)
      : null;
  if (!token) return null;
  const isClosed = token.source.length > 1 && token.source.endsWith(token.source[0]!);
  const swallowsKeys = /\n *(?:- +)*[\p{L}\p{N}_]+:(?:\s|$)/u.test(token.source);
  if (isClosed && !swallowsKeys) return null;
  const line = lineAround(text, token.offset);
  const end = line.start + line.text.trimEnd().length;
  const next = lineAfter(text, line);
  const standsAlone = !next || keyedLine(next) !== null || /^ *-( |$)/.test(next.text);
  const repair = standsAlone ? [{ ...point(end), text: token.source[0]! }] : [];
  return mistake(
    "file-invalid/yaml-quote-open",
    {},
    { start: token.offset, end: token.offset + 1 },
    repair,
    true,
  );
}

/** `"Ала-Тоо" мектеби`, `'It's'`. */
function textAfterQuote({ text, error, at, line }: Scene): YamlMistake | null {
  const token = error.code === "UNEXPECTED_TOKEN" ? lastBefore(text, at, isQuoted) : null;
  if (!token || token.offset < line.start) return null;
  const tokenEnd = token.offset + token.source.length;
  if (text.slice(tokenEnd, at).trim() !== "") return null;
  const span = { start: token.offset, end: endOfText(text, line, keyedLine(line)?.column ?? 0) };
  const mark = token.source[0]!;
  const isWrapped = text[span.end - 1] === mark && (at === tokenEnd || /\s$/.test(token.source.slice(0, -1)));
  const inner = { start: span.start + 1, end: span.end - 1 };
  const edit = isWrapped ? { ...span, text: quote(text, inner).text } : quote(text, span);
  return mistake("file-invalid/yaml-text-after-quote", {}, span, [edit], true);
}

function openBracket({ text, at }: Scene): YamlMistake | null {
  const bracket = bracketsOpenAt(text, text.length).findLast((open) => open.offset < at);
  if (!bracket) return null;
  const span = { start: bracket.offset, end: bracket.offset + 1 };
  return mistake("file-invalid/yaml-bracket", { mark: bracket.source }, span);
}

function insideBrackets({ text, error, at, line }: Scene): YamlMistake | null {
  if (error.code === "BAD_SCALAR_START" || bracketsOpenAt(text, at).length === 0) return null;
  return mistake("file-invalid/yaml-comma", {}, trimmed(line));
}

function bracketsOpenAt(text: string, end: number): YamlToken[] {
  const open: YamlToken[] = [];
  for (const token of yamlTokens(text)) {
    if (token.offset >= end) break;
    if (token.type === "flow-seq-start" || token.type === "flow-map-start") open.push(token);
    else if (token.type === "flow-seq-end" || token.type === "flow-map-end") open.pop();
  }
  return open;
}

/** A text that begins with a mark of YAML: `[](evidence:x) …`, `*…*`, `@…`. */
function reservedMark({ text, error, at, line }: Scene): YamlMistake | null {
  if (error.code === "BAD_SCALAR_START" && at > valueSpan(text, line).start) {
    const span = { start: at, end: at + /^[^,\]}\r\n]*/.exec(text.slice(at))![0].trimEnd().length };
    return mistake("file-invalid/yaml-mark", { mark: text.charAt(at) }, span, [quote(text, span)], true);
  }
  return reservedMarkAt(text, line);
}

export function reservedMarkAt(text: string, line: Line): YamlMistake | null {
  const span = valueSpan(text, line);
  const mark =
    MARKS.exec(text.slice(span.start, span.end))?.[0] ??
    /^[-?](?= )/.exec(text.slice(span.start, span.end))?.[0];
  return mark ? mistake("file-invalid/yaml-mark", { mark }, span, [quote(text, span)], true) : null;
}

/** `title: Мектеп: ички баалоо`, `- Кадрлар: бардыгы: 52`. */
function secondColon({ text, line }: Scene): YamlMistake | null {
  const keyed = keyedLine(line);
  const colon = keyed ? SECOND_COLON.exec(keyed.value) : null;
  if (!keyed || !colon) return null;
  const at = keyed.valueStart + colon.index;
  const wholeItem = keyed.isItem && !OWN_KEY.test(keyed.key);
  const start = wholeItem ? line.start + keyed.column : keyed.valueStart;
  const edit = quote(text, { start, end: endOfText(text, line, keyed.column) });
  return mistake("file-invalid/yaml-second-colon", {}, { start: at, end: at + 1 }, [edit], true);
}

/** The same in `{name: А: Б}`. */
function secondColonInBrackets({ text, error, at }: Scene): YamlMistake | null {
  const value = /^[^,\]}\r\n]*/.exec(text.slice(at))![0].trimEnd();
  const colon = error.code === "BLOCK_IN_FLOW" ? SECOND_COLON.exec(value) : null;
  if (!colon) return null;
  const edit = quote(text, { start: at, end: at + value.length });
  return mistake(
    "file-invalid/yaml-second-colon",
    {},
    { start: at + colon.index, end: at + colon.index + 1 },
    [edit],
    true,
  );
}

function isQuoted(token: YamlToken): boolean {
  return token.type === "double-quoted-scalar" || token.type === "single-quoted-scalar";
}

function lastBefore(text: string, end: number, wanted: (token: YamlToken) => boolean): YamlToken | null {
  let last: YamlToken | null = null;
  for (const token of yamlTokens(text)) {
    if (token.offset >= end) break;
    if (wanted(token)) last = token;
  }
  return last;
}

/** The edit that puts a piece of the text in quotation marks. */
function quote(text: string, span: Span): TextEdit {
  return { ...span, text: quoted(text.slice(span.start, span.end)) };
}

function point(offset: number): Span {
  return { start: offset, end: offset };
}

function trimmed(line: Line): Span {
  const text = line.text.trim();
  const start = line.start + line.text.indexOf(text);
  return { start, end: start + text.length };
}
