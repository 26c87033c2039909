/**
 * Text of a stranger made safe for a terminal and for columns: what is invisible or steers the terminal (control
 * characters, direction marks, zero-width characters, halves of a character) becomes a visible sign one cell wide.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    if (character === "\t") return " ";
    if (character === "\u007f") return "\u2421";
    return character < " " ? String.fromCodePoint(0x2400 + character.charCodeAt(0)) : "\ufffd";
  });
}

/** Lines, the colours of a printer where they are wanted, and at the beginning a line that is taken back. */
const OURS = /(\n|^\r\u001b\[K|\u001b\[[\d;]*m)/;

/** What the tool says, with all that is not its own made printable: names of files and folders may hold anything. */
export function forTerminal(text: string, color: boolean): string {
  const isOurs = (piece: string) => OURS.test(piece) && (color || !/^\u001b/.test(piece));
  return text
    .split(OURS)
    .map((piece) => (isOurs(piece) ? piece : printable(piece)))
    .join("");
}
