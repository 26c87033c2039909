/** Words and sentences of a text, and how words are compared: without case, marks and hyphens. */

export interface Word {
  readonly text: string;
  /** Index in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Letters and digits in a row; hyphens part words. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The words of a text as they are compared, each with its place in the text. */
export function foldedWordsIn(text: string): Word[] {
  const whole = folded(text);
  if (whole.length === text.length) return wordsIn(whole);
  return wordsIn(text).map((word) => ({ ...word, text: folded(word.text) }));
}

/** A word or a text in the form in which it is compared. */
export function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}

/** The words of a text as they are compared, one space between them. */
export function comparable(text: string): string {
  return foldedWordsIn(text)
    .map((word) => word.text)
    .join(" ");
}

/** Whether a word begins with one of the stems; both folded. */
export function hasStem(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem));
}

/** Whether any word of a text begins with one of the stems. */
export function mentions(text: string, stems: readonly string[]): boolean {
  if (stems.length === 0) return false;
  let pattern = patterns.get(stems);
  if (!pattern) {
    pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${stems.join("|")})`, "u");
    patterns.set(stems, pattern);
  }
  return pattern.test(folded(text));
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** Ends of sentences; the point of an initial or of a short form is none. */
const SENTENCE_END = /[.!?…][»”")\]]*\s+(?=[\p{Lu}\p{N}«“"(\uFFFB\uFFFC])|\n/gu;
const NO_END = /(?:^|[\s(«.\d-])(?:\p{L}|ст|стр|г|гг|ул|им|каб)$/iu;

export interface Sentence extends Word {}

export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== "") sentences.push({ text: text.slice(start, end), start, end });
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    const before = text.slice(Math.max(start, match.index - 6), match.index);
    if (match[0].startsWith(".") && NO_END.test(before)) continue;
    add(match.index + match[0].length);
  }
  add(text.length);
  return sentences;
}
