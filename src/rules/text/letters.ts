/**
 * Where the letters of a text stand in what was typed. In: the typed source and the text that came out of it, shorter by
 * escapes, entities, comments, quotation marks and the beginnings of lines. Out: for each letter its range in the source. Linear.
 */

export interface Letters {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const ESCAPE = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[ntre0_LNP])/iy;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;
/** How far a letter is looked for: past indentation and the marks before a line. */
const REACH = 256;

export function lettersOf(source: string, text: string): Letters {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const lastComment = source.lastIndexOf("-->");
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const start = startOf(source, at, text[i]!, lastComment);
    if (start !== null) {
      starts[i] = start;
      at = ends[i] = start + lengthAt(source, start, text[i]!);
    } else {
      // Nothing of this letter was typed, like the second half of an entity: it stands where the one before it does.
      starts[i] = i > 0 ? starts[i - 1]! : at;
      ends[i] = i > 0 ? ends[i - 1]! : at;
    }
  }
  return { starts, ends };
}

function startOf(source: string, from: number, letter: string, lastComment: number): number | null {
  const isBlank = /\s/.test(letter);
  let limit = from + REACH;
  for (let at = from; at < source.length && at < limit; at++) {
    while (at < lastComment && source.startsWith("<!--", at)) {
      const end = source.indexOf("-->", at + 2) + 3;
      limit += end - at;
      at = end;
    }
    if (lengthAt(source, at, letter) > 0) return at;
    if (isBlank && !/[ \t\r]/.test(source[at] ?? "x")) return null;
  }
  return null;
}

/** Length of what stands for a letter in the source; 0 where something else stands there. */
function lengthAt(source: string, at: number, letter: string): number {
  const typed = source[at]!;
  if (typed === "\\") {
    if (source[at + 1] === letter) return 2;
    return typed === letter ? 1 : matchLength(ESCAPE, source, at);
  }
  if (typed === letter) return typed === "&" ? Math.max(1, matchLength(ENTITY, source, at)) : 1;
  if (typed === "&") return matchLength(ENTITY, source, at);
  if (letter === "\n" && typed === "\r") return source[at + 1] === "\n" ? 2 : 1;
  return 0;
}

function matchLength(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}
