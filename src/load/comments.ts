/**
 * HTML comments, which print nowhere, taken out before Markdown is read: Markdown itself would keep the rest of the line
 * with a comment as HTML. The text keeps its length, so that places stay. A comment that is not closed stays text.
 */

/** No character of a text: Unicode keeps it for use inside a program. */
const FILLING = "\ufdd0";

export function blankComments(text: string): string {
  let blanked = "";
  let from = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", start + "<!--".length);
    if (close < 0) break;
    const end = close + "-->".length;
    // Spaces at the end of a line would break it, at its beginning make it code.
    const filling = isAlone(text, start, end) ? " " : FILLING;
    blanked += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, filling);
    from = end;
  }
  return blanked + text.slice(from);
}

/** Whether nothing but blanks stands before a stretch and behind it in their lines. */
function isAlone(text: string, start: number, end: number): boolean {
  let before = start;
  while (before > 0 && isBlank(text[before - 1]!)) before--;
  let after = end;
  while (after < text.length && isBlank(text[after]!)) after++;
  return (before === 0 || text[before - 1] === "\n") && (after === text.length || text[after] === "\n");
}

function isBlank(letter: string): boolean {
  return letter !== "\n" && letter.trim() === "";
}

export function withoutFilling(text: string): string {
  return text.replaceAll(FILLING, "");
}
