/** Words and sentences of a text, and how words are compared: without case, marks and hyphens. */
import { oncePerText } from "./once-per-text.ts";
import { isLetter, isOfWord, shapeAt, shapeOf } from "./shape.ts";

export interface Word {
  readonly text: string;
  /** Index in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** In the shape of a text. */
const WORD = /[Aabmn0]+/g;
/** For patterns over a text itself: all that parts words, and a rare letter. */
export const BETWEEN_WORDS = "[^A-Za-z0-9\\u0400-\\u0481\\u048A-\\u052F]+";

/** Letters and digits in a row; hyphens part words. */
export const wordsIn: (text: string) => readonly Word[] = oncePerText((text) => words(text, text));

/** The words of a text as they are compared, each with its place in the text. */
export const foldedWordsIn: (text: string) => readonly Word[] = oncePerText((text) => {
  const whole = folded(text);
  if (whole.length === text.length) return words(text, whole);
  return words(text, text).map((word) => ({ ...word, text: folded(word.text) }));
});

/** The words of a text, written as in another that is as long. */
function words(text: string, written: string): readonly Word[] {
  return Array.from(shapeOf(text).matchAll(WORD), ({ 0: shape, index: start }) => {
    const end = start + shape.length;
    return { text: written.slice(start, end), start, end };
  });
}

/** A word or a text in the form in which it is compared. */
export const folded: (text: string) => string = oncePerText((text) =>
  text.normalize("NFC").toLowerCase().replaceAll("ё", "е"),
);

/** The words of a text as they are compared, one space between them. */
export const comparable: (text: string) => string = oncePerText((text) =>
  foldedWordsIn(text)
    .map((word) => word.text)
    .join(" "),
);

/** Whether a word begins with one of the stems; both folded. */
export function hasStem(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem));
}

/** Whether any word of a text begins with one of the stems. */
export function mentions(text: string, stems: readonly string[]): boolean {
  if (stems.length === 0) return false;
  let pattern = patterns.get(stems);
  if (!pattern) {
    pattern = new RegExp(stems.join("|"), "g");
    patterns.set(stems, pattern);
  }
  const whole = folded(text);
  pattern.lastIndex = 0;
  for (let found = pattern.exec(whole); found; found = pattern.exec(whole)) {
    if (!isOfWord(whole, found.index - 1)) return true;
    pattern.lastIndex = found.index + 1;
  }
  return false;
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** What may end a sentence: where another begins behind it, and where no initial or short form has the point. */
const SENTENCE_END = /[.!?…][»”")\]]*\s+|\n/g;
const BEGINNING = /[A0n]/;
const OPENING = /[«“"(\uFFFB\uFFFC]/;
const SHORT_FORM = /(?:^|[\s(«.\d-])(?:\S|ст|стр|г|гг|ул|им|каб)$/i;

/** What is longer was never one: rules compare the words of a sentence with one another. */
const LONGEST_SENTENCE = 3_000;

export interface Sentence extends Word {}

export const sentencesIn: (text: string) => readonly Sentence[] = oncePerText((text) => {
  const sentences: Sentence[] = [];
  let start = 0;
  const addPiece = (end: number) => {
    if (text.slice(start, end).trim() !== "") sentences.push({ text: text.slice(start, end), start, end });
    start = end;
  };
  const add = (end: number) => {
    while (end - start > LONGEST_SENTENCE) {
      const space = text.lastIndexOf(" ", start + LONGEST_SENTENCE);
      addPiece(space > start ? space + 1 : start + LONGEST_SENTENCE);
    }
    addPiece(end);
  };
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match; match = SENTENCE_END.exec(text)) {
    const { 0: typed, index } = match;
    const end = index + typed.length;
    if (typed === "\n" || beginsAt(text, end)) {
      if (!typed.startsWith(".") || !isShortForm(text.slice(Math.max(start, index - 6), index))) add(end);
    } else SENTENCE_END.lastIndex = index + 1;
  }
  add(text.length);
  return sentences;
});

function beginsAt(text: string, at: number): boolean {
  return BEGINNING.test(shapeAt(text, at)) || OPENING.test(text.charAt(at));
}

/** Whether the words before a point end in a letter alone, or in «ст», «ул». */
function isShortForm(before: string): boolean {
  return isLetter(before, before.length - 1) && SHORT_FORM.test(before);
}
