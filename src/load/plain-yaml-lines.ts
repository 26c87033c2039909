/** A line of YAML that is neither empty nor a comment. What stands behind a dash is read as a line of its own, further in. */
export interface YamlLine {
  indent: number;
  /** Where its text begins. */
  start: number;
  /** Where it ends, without spaces and line break. */
  readonly end: number;
  /** Where the next line begins. */
  readonly after: number;
  /** Whether comments stand below, before the next line. */
  isCommented: boolean;
  /** The text below a `|` or `>` that ends the line. */
  readonly block: YamlBlock | null;
}

export interface YamlBlock {
  /** Where the mark stands. */
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly text: string;
}

/** A line as it stands; `end` is before the spaces and the break at its end. */
interface RawLine {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
  readonly breakAt: number;
  readonly after: number;
}

/**
 * The lines of a text. `unclearAt` is where a comment stands further in or out than the line below it: whose it is then
 * changes where things end; or where empty lines or deeper ones make a text below `|` or `>` more than its lines.
 */
export function linesOf(source: string): { readonly lines: YamlLine[]; readonly unclearAt: number | null } {
  const lines: YamlLine[] = [];
  let comment: number | null = null;
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at);
    const { indent, start, end, after } = line;
    at = after;
    if (start === end) {
      if (indent > 0) return { lines, unclearAt: start };
      continue;
    }
    if (comment !== null && comment !== indent) return { lines, unclearAt: start };
    if (source[start] === "#") {
      comment = indent;
      const above = lines.at(-1);
      if (above) above.isCommented = true;
      continue;
    }
    comment = null;
    const block = beginsBlock(source, line) ? blockBelow(source, line) : null;
    if (block === "unclear") return { lines, unclearAt: start };
    lines.push({ indent, start, end, after, isCommented: false, block });
    at = block?.end ?? after;
  }
  return { lines, unclearAt: comment ? source.length : null };
}

function lineAt(source: string, lineStart: number): RawLine {
  const found = source.indexOf("\n", lineStart);
  const after = found < 0 ? source.length : found + 1;
  let breakAt = found < 0 ? after : found;
  if (breakAt > lineStart && source[breakAt - 1] === "\r") breakAt -= 1;
  let start = lineStart;
  while (start < breakAt && source[start] === " ") start += 1;
  let end = breakAt;
  while (end > start && source[end - 1] === " ") end -= 1;
  return { indent: start - lineStart, start, end, breakAt, after };
}

function beginsBlock(source: string, { start, end }: RawLine): boolean {
  const mark = source[end - 1] === "-" ? end - 2 : end - 1;
  return mark > start && (source[mark] === "|" || source[mark] === ">") && source[mark - 1] === " ";
}

/** The lines below that are further in; null where there are none. */
function blockBelow(source: string, header: RawLine): YamlBlock | "unclear" | null {
  const isStripped = source[header.end - 1] === "-";
  const start = header.end - (isStripped ? 2 : 1);
  const isFolded = source[start] === ">";
  const words: string[] = [];
  let indent = 0;
  let end = header.after;
  for (let at = header.after; at < source.length; ) {
    const line = lineAt(source, at);
    const isEmpty = line.start === line.end;
    if (!isEmpty && line.indent < (indent || header.indent + 1)) break;
    if (line.end < line.breakAt || (isEmpty && line.indent > 0)) return "unclear";
    if (!isEmpty) {
      indent ||= line.indent;
      end = line.after;
    }
    words.push(isEmpty ? "" : source.slice(at + indent, line.end));
    at = line.after;
  }
  while (words.at(-1) === "") words.pop();
  if (words.length === 0) return null;
  const isUneven = words.some((line) => line === "" || line.startsWith(" "));
  if (words[0] === "" || (isFolded && isUneven)) return "unclear";
  const text = words.join(isFolded ? " " : "\n") + (isStripped ? "" : "\n");
  return { start, end, indent, text };
}
