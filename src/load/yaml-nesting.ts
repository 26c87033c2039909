import { yamlTokens } from "./yaml-tokens.ts";

/**
 * Where YAML text goes deeper than `limit` levels of maps and lists: the offset of the first thing too deep, or null.
 * Looks before the parser does, because the parser recurses.
 */
export function tooDeepAt(text: string, limit: number): number | null {
  if (deepestPossible(text) <= limit) return null;
  const columns: number[] = [];
  let brackets = 0;
  let lineStart = 0;
  let lineIsOpen = true;
  for (const { type, source, offset } of yamlTokens(text)) {
    if (type === "newline") {
      lineStart = offset + source.length;
      lineIsOpen = true;
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
    if (columns.length + brackets > limit) return offset;
  }
  return null;
}

/** More levels than the text can have: its opening brackets and its widest indentation. Quick, for ordinary files. */
function deepestPossible(text: string): number {
  let brackets = 0;
  let widest = 0;
  for (const { 0: match } of text.matchAll(/[[{]|^[ ?-]+/gm)) {
    if (match === "[" || match === "{") brackets += 1;
    else widest = Math.max(widest, match.length);
  }
  return brackets + widest + 1;
}
