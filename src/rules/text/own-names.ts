/**
 * Names that a report must always write alike: of the institution and its programme. In: the names as the manifest has
 * them, and a text. Out: where the text writes one of them by a letter or two otherwise.
 */
import type { Place } from "../../findings/source.ts";
import { allWords } from "../words/index.ts";
import { type Passage, placeIn } from "./passage.ts";
import { shapeAt, shapeOf } from "./shape.ts";
import { isOtherSpelling, isSameWord } from "./spellings.ts";
import { folded, foldedWordsIn, hasStem, type Word } from "./words.ts";

export interface KnownName {
  /** The words of the name, folded. */
  readonly words: readonly string[];
  readonly text: string;
  readonly place: Place;
}

export interface OtherSpelling {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly known: { readonly text: string; readonly place: Place };
}

const KIND_STEMS = allWords("institutionKinds").flatMap(({ stems }) => stems);
const QUOTED = /[«“"„]([^«»“”"„\n]{3,100})[»”"]/gu;
/** In the shape of a text. */
const COMPOUND = /Aa+(?:-Aa+)*/g;
/** Letters of a word that is told from others by itself. */
const TELLING = 6;

/** The whole name, what stands in quotation marks in it, and the names in it that are told from others. */
export function namesOf(passage: Passage): KnownName[] {
  const { text } = passage;
  const quoted = Array.from(text.matchAll(QUOTED), ({ 1: inner, index }) => ({
    text: inner!,
    index: index + 1,
  }));
  const proper = Array.from(shapeOf(text).matchAll(COMPOUND), ({ 0: shape, index }) => ({
    text: text.slice(index, index + shape.length),
    index,
  })).filter(
    ({ text: name }) => (name.includes("-") || name.length >= TELLING) && !hasStem(folded(name), KIND_STEMS),
  );
  return [{ text, index: 0 }, ...quoted, ...proper].map(({ text: name, index }) => ({
    text: name,
    words: foldedWordsIn(name).map((word) => word.text),
    place: placeIn(passage, index, index + name.length),
  }));
}

/** Names by the first letter of their first word. */
export type NameIndex = ReadonlyMap<string, readonly KnownName[]>;

export function indexNames(names: readonly KnownName[]): NameIndex {
  const index = new Map<string, KnownName[]>();
  for (const name of names) {
    const letter = name.words[0]?.[0] ?? "";
    index.set(letter, [...(index.get(letter) ?? []), name]);
  }
  return index;
}

export function misspeltNamesIn(text: string, names: NameIndex): OtherSpelling[] {
  if (names.size === 0) return [];
  const words = foldedWordsIn(text);
  const found: OtherSpelling[] = [];
  for (let index = 0; index < words.length; index++)
    for (const known of names.get(words[index]!.text[0]!) ?? NONE) {
      if (!mayBe(words[index]!.text, known.words[0]!)) continue;
      const window = words.slice(index, index + known.words.length);
      if (!isMisspelt(text, window, known)) continue;
      const [start, end] = [window[0]!.start, window.at(-1)!.end];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      found.push({ start, end, written: text.slice(start, end), known });
    }
  return found;
}

const NONE: readonly KnownName[] = [];

/** Two spellings of a word that begin with one letter begin alike, but for a letter. */
function mayBe(a: string, b: string): boolean {
  return a[1] === b[1] || a[2] === b[2] || a[1] === b[2] || a[2] === b[1];
}

/** All words are those of the name, but one that is written otherwise. */
function isMisspelt(text: string, window: readonly Word[], { words, text: name }: KnownName): boolean {
  if (window.length < words.length) return false;
  let other = -1;
  for (let i = 0; i < words.length; i++) {
    if (isSameWord(window[i]!.text, words[i]!)) continue;
    if (other >= 0) return false;
    other = i;
  }
  if (other < 0 || !isOtherSpelling(window[other]!.text, words[other]!, words.length > 1 ? 2 : 1))
    return false;
  // A name of one or two words is one only if it is written as a name.
  if (words.length > 2) return true;
  const [start, end] = [window[0]!.start, window.at(-1)!.end];
  const written = text.slice(start, end);
  const isQuoted = /[«“"]$/.test(text.slice(0, start));
  if (shapeAt(text, start) !== "A" && !isQuoted) return false;
  if (words.length === 2) return isQuoted || name.includes("-") === written.includes("-");
  return words[0]!.length >= TELLING && (isQuoted || !isFirstOfSentence(text, start));
}

function isFirstOfSentence(text: string, start: number): boolean {
  return /(?:^|[.!?\n])\s*$/.test(text.slice(Math.max(0, start - 4), start));
}
