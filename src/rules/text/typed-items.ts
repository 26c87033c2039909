/**
 * Items of a list whose marks Markdown does not take for marks: «-Жол», «1.Кадр», «• Суу», «5Музыка». In: the text of a
 * passage. Out: its lines, with the mark at the beginning of each.
 */
import { LETTERS, shapeOf } from "./shape.ts";

export interface TypedLine {
  /** Index in the text; the end is without the line break. */
  readonly start: number;
  readonly end: number;
  readonly mark: TypedMark | null;
}

export interface TypedMark {
  readonly kind: "bullet" | "dash" | "number" | "bare-number";
  /** Index in the text of the mark and the spaces behind it. */
  readonly start: number;
  readonly end: number;
  /** What Markdown wants in its place. */
  readonly instead: string;
}

/** Bullets of Word, those of its Symbol and Wingdings fonts last. */
const BULLETS = "•●▪▫■□◦‣⁃∙·✓✔✦✧❖➢➤►▶♦◆○\\uF076\\uF0A7\\uF0B7\\uF0D8\\uF0FC";
const MARKS: readonly { kind: TypedMark["kind"]; pattern: RegExp }[] = [
  { kind: "bullet", pattern: new RegExp(`[${BULLETS}][\\s\\u00A0]*(?=\\S)`, "y") },
  { kind: "dash", pattern: new RegExp(String.raw`(?:-|[–—]\s?)(?=[${LETTERS}«"“])`, "y") },
  { kind: "number", pattern: new RegExp(String.raw`\d{1,2}[.)](?=[${LETTERS}]{2}|«)`, "y") },
  // Within a paragraph no number but 1 begins a list; at its beginning a number with a space does not come here.
  {
    kind: "number",
    pattern: new RegExp(String.raw`(?<=\n[ \t]*)\d{1,2}[.)](?:[ \t]+)(?=[${LETTERS}«])`, "y"),
  },
  { kind: "bare-number", pattern: new RegExp(String.raw`\d{1,2}(?=[${LETTERS}]{3})`, "y") },
];
const FIRST = new RegExp(String.raw`[${BULLETS}\d–—-]`);

export function typedLines(text: string): TypedLine[] {
  const lines: TypedLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (mayBeMarked(text, start)) lines.push(...partsOf(text, start, end));
    else lines.push({ start, end, mark: null });
    start = end + 1;
  }
  return lines;
}

/** A line, cut where another bullet follows in it: «• Жол • Суу». */
function partsOf(text: string, start: number, end: number): TypedLine[] {
  const mark = markAt(text, start);
  if (mark?.kind !== "bullet") return [{ start, end, mark }];
  const bullet = text[mark.start]!;
  const parts: TypedLine[] = [];
  let from = start;
  for (
    let next = text.indexOf(bullet, mark.end);
    next >= 0 && next < end;
    next = text.indexOf(bullet, next + 1)
  ) {
    const found = markAt(text, next);
    if (!found || !/\s/.test(text[next - 1]!)) continue;
    parts.push({ start: from, end: next, mark: markAt(text, from) });
    from = next;
  }
  return [...parts, { start: from, end, mark: markAt(text, from) }];
}

function markAt(text: string, start: number): TypedMark | null {
  if (!mayBeMarked(text, start)) return null;
  for (const { kind, pattern } of MARKS) {
    pattern.lastIndex = start;
    const typed = pattern.exec(text)?.[0];
    if (typed === undefined) continue;
    if (kind === "bare-number" && !isName(text, start + typed.length)) continue;
    const digits = /^\d+/.exec(typed)?.[0];
    const instead = digits === undefined ? "- " : kind === "number" ? `${typed.trimEnd()} ` : `${digits}. `;
    return { kind, start, end: start + typed.length, instead };
  }
  return null;
}

function mayBeMarked(text: string, start: number): boolean {
  return FIRST.test(text.charAt(start));
}

/** A capital and small letters. */
function isName(text: string, start: number): boolean {
  return shapeOf(text.slice(start, start + 3)) === "Aaa";
}

/** Whether a bullet begins a line there. */
export function isBulletAt(text: string, start: number): boolean {
  return (start === 0 || text[start - 1] === "\n") && markAt(text, start)?.kind === "bullet";
}

/**
 * Whether marks are those of a list: a bullet always is; a dash or number may only look like one in the middle of
 * running text, so it must stand in a list, what stands before it must end, or another line must have a mark too.
 */
export function areItems(text: string, lines: readonly TypedLine[], isInList = false): boolean {
  const marked = lines.filter(({ mark }) => mark !== null);
  if (marked.some(({ mark }) => mark!.kind === "bullet")) return true;
  const sure = marked.filter(({ mark }) => mark!.kind !== "bare-number");
  if (marked.length >= 2 && sure.length >= 1) return true;
  if (marked.length >= 2) return marked.length === lines.filter(({ start, end }) => end > start).length;
  const [only] = sure;
  if (!only) return false;
  if (isInList) return true;
  const before = text.slice(0, only.start).trimEnd();
  return before === "" ? isHyphenOrNumber(text, only) : /[:;.]$/.test(before);
}

/** A paragraph that begins with a dash and a space is speech or a remark. */
function isHyphenOrNumber(text: string, { mark }: TypedLine): boolean {
  return mark!.kind === "number" || text[mark!.start] === "-";
}
