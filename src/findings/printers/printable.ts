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
