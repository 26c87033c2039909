/** How wide text is, by classes of letters of a face like Times: near enough to share out columns, not to break lines. */
import { halfPoints } from "./units.ts";

const WIDE = /[\p{Lu}МШЩЖЮФЫмшщжюфыmwMW№%@—]/u;
const NARROW = /[\sil.,:;!|'’()[\]/-]/;
/** Ems. */
const WIDTHS = { wide: 0.76, narrow: 0.32, usual: 0.53 };
const BOLD = 1.06;

/** Twips of a line of text at a size in points. */
export function lineWidth(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const character of text) {
    ems += WIDE.test(character) ? WIDTHS.wide : NARROW.test(character) ? WIDTHS.narrow : WIDTHS.usual;
  }
  return ems * halfPoints(size) * 10 * (bold ? BOLD : 1);
}

/** Twips of the longest stretch that has no place to break. */
export function longestWordWidth(text: string, size: number, bold: boolean): number {
  let longest = 0;
  for (const word of text.split(/[\s-]+/)) longest = Math.max(longest, lineWidth(word, size, bold));
  return longest;
}
