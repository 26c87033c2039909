/**
 * Tabs that indent YAML, which knows only spaces there. In: the text. Out: the edits that put every such line where its
 * neighbours say it belongs, and whether that was plain for each of them.
 */
import { keyedLine, type Line, lineAround } from "./yaml-line.ts";
import type { TextEdit } from "./yaml-repair.ts";

export function isTabbed({ text }: Pick<Line, "text">): boolean {
  return /^ *\t\s*\S/.test(text);
}

/** What a line is, and at which columns its dashes and its key begin if it begins at 0. */
interface Read {
  readonly kind: "key" | "dash" | "text";
  readonly levels: readonly Level[];
  /** Whether what follows may lie below it, as keys and items or as the lines of a text. */
  readonly opens: "nothing" | "level" | "text";
}

interface Level {
  readonly column: number;
  readonly kind: "key" | "dash";
}

export function untabbed(text: string): { readonly edits: readonly TextEdit[]; readonly isPlain: boolean } {
  const lines = linesOf(text);
  const edits: TextEdit[] = [];
  let isPlain = true;
  let open: Level[] = [];
  let opens: Read["opens"] = "nothing";
  for (const [index, line] of lines.entries()) {
    const indent = /^[ \t]*/.exec(line.text)![0];
    const last = open.at(-1)?.column ?? -2;
    if (opens === "text" && /^ */.exec(indent)![0].length > last) continue;
    const read = readLine(line.text.slice(indent.length));
    let column = indent.length;
    if (isTabbed(line)) {
      const wide = indent.replaceAll("\t", "  ").length;
      const columns =
        opens === "text" || read.kind === "text"
          ? [last + 2]
          : columnsFor(read, open, opens === "level", lines[index + 1] ?? null);
      column = columns.toSorted((a, b) => Math.abs(a - wide) - Math.abs(b - wide) || b - a)[0]!;
      isPlain &&= columns.length === 1;
      edits.push({ start: line.start, end: line.start + indent.length, text: " ".repeat(column) });
      if (opens === "text") continue;
    }
    open = [
      ...open.filter((level) => level.column < column),
      ...read.levels.map((level) => ({ ...level, column: column + level.column })),
    ];
    opens = read.opens;
  }
  return { edits, isPlain };
}

/** Columns at which a line may begin: beside one that is open, or a level deeper; the line after it must still fit. */
function columnsFor(read: Read, open: readonly Level[], deeper: boolean, next: Line | null): number[] {
  const beside = open.filter(({ kind }) => kind === read.kind).map(({ column }) => column);
  const below = deeper ? [open.at(-1)!.column + 2] : [];
  const all = [...new Set([...beside, ...below])];
  if (all.length === 0) return [0];
  if (!next || isTabbed(next)) return all;
  const after = /^ */.exec(next.text)![0].length;
  const fitting = all.filter((column) =>
    read.opens === "nothing" ? column >= after : column + read.levels.at(-1)!.column < after,
  );
  return fitting.length > 0 ? fitting : all;
}

function readLine(text: string): Read {
  const levels: Level[] = [];
  const dashes = /^(?:- +)*(?:-(?=\s*$))?/.exec(text)![0];
  for (const { index } of dashes.matchAll(/-/g)) levels.push({ column: index, kind: "dash" });
  const keyed = keyedLine({ start: 0, end: text.length, text });
  if (keyed) levels.push({ column: keyed.column, kind: "key" });
  const value = (keyed ? keyed.value : text.slice(dashes.length)).replace(/(?:^|\s)#.*$/, "").trim();
  const isEmpty = value === "" && levels.length > 0;
  return {
    kind: levels[0]?.kind ?? "text",
    levels,
    opens: isEmpty ? "level" : /^[|>][-+\d]*$/.test(value) ? "text" : "nothing",
  };
}

/** The lines that hold more than a comment. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const line = lineAround(text, start);
    if (!/^\s*(?:#|$)/.test(line.text)) lines.push(line);
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  return lines;
}
