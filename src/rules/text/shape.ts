/**
 * What kind of character stands where in a text. In: a text. Out: its shape, as long as the text, with a character of
 * ASCII for each: patterns over it are ready in no time, while one that names `\p{L}` takes a millisecond to get ready.
 *
 *     A a b   letters: capital, small, of neither kind          0 n   digits, other numbers: ², ½
 *     m       marks on letters                                  ~     what ASCII has not: «, –, №
 *     a space (no-break too), s for a thin one, \t for any other, and \n; the marks of ASCII stand for themselves
 */
import { oncePerText } from "./once-per-text.ts";

/** Letters of the languages of reports, for patterns in square brackets. */
export const LETTERS = "A-Za-z\\u00C0-\\u024F\\u0400-\\u052F";
/** Digits, and numbers written higher, lower or as fractions. */
export const NUMERALS = "\\d\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u2070-\\u2089\\u2150-\\u2189";

const CAPITAL = 65;
const SMALL = 97;
const LETTER = 98;
const MARK = 109;
const NUMBER = 110;
const DIGIT = 48;
const SPACE = 32;
const THIN_SPACE = 115;
const OTHER_SPACE = 9;
const LINE = 10;
const OTHER = 126;

/** The kind of each UTF-16 unit, 0 while it was not met. */
const kinds = new Uint8Array(0x1_0000);
const isWordKind = new Uint8Array(128);
for (const kind of [CAPITAL, SMALL, LETTER, MARK, NUMBER, DIGIT]) isWordKind[kind] = 1;
const MOST_AT_ONCE = 4096;
const units = new Uint8Array(MOST_AT_ONCE);

export const shapeOf = oncePerText((text: string): string => {
  let shape = "";
  for (let from = 0; from < text.length; from += MOST_AT_ONCE) {
    const length = Math.min(MOST_AT_ONCE, text.length - from);
    for (let at = 0; at < length; at++) units[at] = kindAt(text, from + at);
    shape += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return shape;
});

/** Whether a letter, a mark on one, or a number stands at an index. */
export function isOfWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordKind[kindAt(text, at)] === 1;
}

export function isLetter(text: string, at: number): boolean {
  return /[Aab]/.test(shapeAt(text, at));
}

/** The shape of one character; "" beside the text. */
export function shapeAt(text: string, at: number): string {
  return at >= 0 && at < text.length ? String.fromCharCode(kindAt(text, at)) : "";
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known !== 0) return known;
  // Half of a character says nothing of it.
  if (unit >= 0xd800 && unit < 0xe000)
    return kindOf(String.fromCodePoint(text.codePointAt(unit < 0xdc00 ? at : Math.max(0, at - 1))!));
  kinds[unit] = kindOf(text[at]!);
  return kinds[unit];
}

/** What reports are made of is told without patterns, which are slow to get ready. */
function kindOf(character: string): number {
  const unit = character.codePointAt(0)!;
  if (unit < 128) return kindOfAscii(unit, character);
  if ("«»“”„’–—…№•°−\uFFFB\uFFFC".includes(character)) return OTHER;
  if (unit === 0xa0) return SPACE;
  if (unit >= 0x400 && unit < 0x460) return unit < 0x430 ? CAPITAL : SMALL;
  if (unit >= 0x48a && unit < 0x530 && (unit < 0x4c0 || unit >= 0x4d0))
    return unit % 2 === 0 ? CAPITAL : SMALL;
  return kindOfRare(character);
}

function kindOfAscii(unit: number, character: string): number {
  if (unit >= CAPITAL && unit <= CAPITAL + 25) return CAPITAL;
  if (unit >= SMALL && unit <= SMALL + 25) return SMALL;
  if (unit >= DIGIT && unit <= DIGIT + 9) return DIGIT;
  if (unit === SPACE || unit === LINE) return unit;
  return "\t\v\f\r".includes(character) ? OTHER_SPACE : unit;
}

function kindOfRare(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{Ll}/u.test(character)) return SMALL;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return NUMBER;
  if (/[\u2009\u202F]/.test(character)) return THIN_SPACE;
  return /\s/.test(character) ? OTHER_SPACE : OTHER;
}
