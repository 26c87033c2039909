/** How people's YAML lines are taken apart to say what is wrong with them. Offsets are those of the whole text. */
import type { Span } from "../findings/source.ts";
import type { TextEdit } from "./yaml-repair.ts";

/** Spaces that look like one and are none to YAML; those without a width are removed, the others replaced. */
const FOREIGN_SPACE = /[\u00A0\u1680\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/;
const WITHOUT_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/;
const LEADING = /^[\s\u200B-\u200D\u2060-]*/;
/** A key up to the space behind its colon, with the space before the colon. */
const KEY_GAP =
  /^(?:[^:]|:(?![\s\u200B-\u200D\u2060]))*?(?<before>[\s\u200B-\u200D\u2060]*):(?<after>[\s\u200B-\u200D\u2060]+)/;
const KEYED =
  /^(?<lead> *(?:- +)*)(?<key>(?!- )[^\s#:"'[\]{}*&!%@`>|,?][^:\n]*?|"[^"\n]*"|'[^'\n]*') *:(?<gap>[ \t]+|$)(?<value>.*)$/;

export interface Line extends Span {
  readonly text: string;
}

export interface KeyedLine {
  readonly key: string;
  /** Column of the key: after the indentation and the dashes. */
  readonly column: number;
  readonly isItem: boolean;
  /** Offset of the value in the text. */
  readonly valueStart: number;
  readonly value: string;
}

export function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", offset);
  let end = next < 0 ? text.length : next;
  if (text[end - 1] === "\r" && end > start) end -= 1;
  return { start, end, text: text.slice(start, end) };
}

/** The next line that is neither blank nor a comment; null at the end. */
export function lineAfter(text: string, line: Line): Line | null {
  let next = line;
  do {
    const start = text.indexOf("\n", next.end) + 1;
    if (start === 0 || start >= text.length) return null;
    next = lineAround(text, start);
  } while (/^\s*(#|$)/.test(next.text));
  return next;
}

export function keyedLine(line: Line): KeyedLine | null {
  const found = KEYED.exec(line.text)?.groups;
  if (!found) return null;
  const lead = found.lead!;
  const value = found.value!;
  return {
    key: found.key!,
    column: lead.length,
    isItem: lead.includes("-"),
    valueStart: line.start + line.text.length - value.length,
    value,
  };
}

/** Where the text of a line stands that is a value or an item: after the key, else after the dashes. */
export function valueSpan(text: string, line: Line): Span {
  const keyed = keyedLine(line);
  const lead = /^ *(?:- +)*/.exec(line.text)![0].length;
  const column = keyed?.column ?? lead;
  const start = keyed && keyed.value !== "" ? keyed.valueStart : line.start + lead;
  return { start, end: endOfText(text, line, column) };
}

/** The end of a plain text that begins in a line at a column, with the deeper lines that continue it. */
export function endOfText(text: string, line: Line, column: number): number {
  let last = line;
  for (let next = lineAfter(text, last); next; next = lineAfter(text, next)) {
    const indent = /^ */.exec(next.text)![0].length;
    if (indent <= column || keyedLine(next) || /^ *-( |$)/.test(next.text)) break;
    last = next;
  }
  const withoutComment = last.text.replace(/\s#.*$/, "").trimEnd();
  return last.start + withoutComment.length;
}

/** Edits that replace foreign spaces where YAML needs real ones: indentation, after a dash, around a key's colon. */
export function foreignSpaceEdits(line: Line): TextEdit[] {
  const places: number[] = [];
  const lead = LEADING.exec(line.text)![0];
  for (let i = 0; i < lead.length; i += 1) if (FOREIGN_SPACE.test(lead[i]!)) places.push(i);
  const key = KEY_GAP.exec(line.text.slice(lead.length));
  if (key) {
    const [all, before, after] = [key[0], key.groups!.before!, key.groups!.after!];
    const colon = lead.length + all.length - after.length - 1;
    for (let i = colon - before.length; i <= colon + after.length; i += 1)
      if (FOREIGN_SPACE.test(line.text[i]!)) places.push(i);
  }
  return places.map((i) => ({
    start: line.start + i,
    end: line.start + i + 1,
    text: WITHOUT_WIDTH.test(line.text[i]!) ? "" : " ",
  }));
}

export function beginsWithForeignSpace(text: string): boolean {
  return FOREIGN_SPACE.test(text.charAt(0));
}
