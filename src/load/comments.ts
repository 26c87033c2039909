/**
 * HTML comments, which print nowhere, taken out before Markdown is read: Markdown itself would keep the rest of the line
 * with a comment as HTML. The text keeps its length, so that places stay. A comment that is not closed stays text.
 */

/** No character of a text: Unicode keeps it for use inside a program. */
const FILLING = "\ufdd0";
const COMMENT = /<!--[\s\S]*?-->/g;

export function blankComments(text: string): string {
  if (!text.includes("<!--")) return text;
  return text.replace(COMMENT, (comment, start: number) => {
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = text.indexOf("\n", start + comment.length);
    const beside =
      text.slice(lineStart, start) + text.slice(start + comment.length, lineEnd < 0 ? text.length : lineEnd);
    // Spaces at the end of a line would break it, at its beginning make it code.
    const filling = beside.trim() === "" ? " " : FILLING;
    return comment.replace(/[^\r\n]/g, filling);
  });
}

export function withoutFilling(text: string): string {
  return text.replaceAll(FILLING, "");
}
