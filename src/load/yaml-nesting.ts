import { yamlTokens } from "./yaml-tokens.ts";

/**
 * Where YAML text goes deeper than `limit` levels of maps and lists: the offset of the first thing too deep, or null.
 * Looks before the parser does, because the parser recurses.
 */
export function tooDeepAt(text: string, limit: number): number | null {
  if (deepestPossible(text) <= limit) return null;
  const columns: number[] = [];
  let brackets = 0;
  /** What `a: - b: …` opens on one line: no YAML, but the parser follows. */
  let marks = 0;
  let lineStart = 0;
  let lineIsOpen = true;
  for (const { type, source, offset } of yamlTokens(text)) {
    if (type === "newline") {
      lineStart = offset + source.length;
      lineIsOpen = true;
      marks = 0;
    } else if (type === "flow-seq-start" || type === "flow-map-start") {
      brackets += 1;
      lineIsOpen = false;
    } else if (type === "flow-seq-end" || type === "flow-map-end") {
      brackets = Math.max(0, brackets - 1);
    } else if (brackets === 0 && lineIsOpen && type !== "space" && type !== "comment") {
      const column = offset - lineStart;
      while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
      columns.push(column);
      lineIsOpen = type === "seq-item-ind" || type === "explicit-key-ind";
    }
    if (type === "comma") marks = 0;
    else if (MARKS.has(type)) marks += 1;
    if (columns.length + brackets > limit || marks > limit) return offset;
  }
  return null;
}

const MARKS: ReadonlySet<string> = new Set(["map-value-ind", "seq-item-ind", "explicit-key-ind"]);

/** More levels than the text can have: its opening brackets, its widest indentation and its marks. Quick, for ordinary files. */
function deepestPossible(text: string): number {
  let brackets = 0;
  let widest = 0;
  let marks = 0;
  let most = 0;
  for (const { 0: match } of text.matchAll(/[[{]|^[ ?-]+|[:?-](?=\s)|[\r\n]/gm)) {
    if (match === "[" || match === "{") brackets += 1;
    else if (match === "\n" || match === "\r") marks = 0;
    else if (/^[:?-]$/.test(match)) most = Math.max(most, ++marks);
    else widest = Math.max(widest, match.length);
  }
  return brackets + widest + most + 1;
}
