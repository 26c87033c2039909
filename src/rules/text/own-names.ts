/**
 * Names that a report must always write alike: of the institution and its programme. In: the names as the manifest has
 * them, and a text. Out: where the text writes one of them by a letter or two otherwise.
 */
import { distance } from "fastest-levenshtein";
import type { Place } from "../../findings/source.ts";
import type { Language } from "../../messages/index.ts";
import { allWords } from "../words/index.ts";
import { isEnding } from "./endings.ts";
import { type Passage, placeIn } from "./passage.ts";
import { shapeAt, shapeOf } from "./shape.ts";
import { isOtherSpelling, isSameWord } from "./spellings.ts";
import { folded, foldedWordsIn, hasStem, type Word } from "./words.ts";

export interface KnownName {
  /** The words of the name, folded. */
  readonly words: readonly string[];
  /** Of each word, whether a hyphen joins it to the next in a name as «Кара-Суу»: it has no endings there. */
  readonly joined: readonly boolean[];
  readonly text: string;
  readonly language: Language | null;
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
export function namesOf(passage: Passage, language: Language | null): KnownName[] {
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
  return [{ text, index: 0 }, ...quoted, ...proper].map(({ text: name, index }) => {
    const words = foldedWordsIn(name);
    return {
      text: name,
      words: words.map((word) => word.text),
      joined: words.map(({ text: word, end }) => isJoined(name, end) && !hasStem(word, KIND_STEMS)),
      language,
      place: placeIn(passage, index, index + name.length),
    };
  });
}

function isJoined(name: string, end: number): boolean {
  return name.charAt(end) === "-" && shapeAt(name, end + 1) === "A";
}

/** Names by the first letter of their first word, as it is on a keyboard without ң, ө and ү. */
export type NameIndex = ReadonlyMap<string, readonly KnownName[]>;

export function indexNames(names: readonly KnownName[]): NameIndex {
  const index = new Map<string, KnownName[]>();
  for (const name of names) {
    const letter = plainLetter(name.words[0]?.[0] ?? "");
    index.set(letter, [...(index.get(letter) ?? []), name]);
  }
  return index;
}

export function misspeltNamesIn(text: string, names: NameIndex): OtherSpelling[] {
  if (names.size === 0) return [];
  const words = foldedWordsIn(text);
  const found: OtherSpelling[] = [];
  for (let index = 0; index < words.length; index++)
    for (const known of names.get(plainLetter(words[index]!.text[0]!)) ?? NONE) {
      if (!mayBe(words[index]!.text, known.words[0]!)) continue;
      const window = words.slice(index, index + known.words.length);
      if (!isMisspelt(text, window, known, names)) continue;
      const [start, end] = [window[0]!.start, window.at(-1)!.end];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      found.push({ start, end, written: text.slice(start, end), known });
    }
  return found;
}

const NONE: readonly KnownName[] = [];

/** Two spellings of a word that begin with one letter begin alike, but for a letter. */
function mayBe(a: string, b: string): boolean {
  if (a[1] === b[1] || a[2] === b[2] || a[1] === b[2] || a[2] === b[1]) return true;
  return plainLetter(a[1] ?? "") === plainLetter(b[1] ?? "");
}

/** All words are those of the name, but one that is written otherwise. */
function isMisspelt(text: string, window: readonly Word[], known: KnownName, names: NameIndex): boolean {
  const { words, joined, text: name } = known;
  if (window.length < words.length) return false;
  let other = -1;
  for (let i = 0; i < words.length; i++) {
    if (isSameIn(window[i]!.text, words[i]!, joined[i]!)) continue;
    if (other >= 0) return false;
    other = i;
  }
  if (other < 0) return false;
  const [typed, right] = [window[other]!.text, words[other]!];
  const isOther =
    hasPlainLetters(typed, right) ||
    (joined[other] ? isNearly(typed, right) : isOtherSpelling(typed, right, words.length > 1 ? 2 : 1)) ||
    (joined[other - 1] && name.length >= LONG_COMPOUND && isOtherShortPart(typed, right));
  if (!isOther || isOfOtherLanguage(typed, known, names)) return false;
  // A name of one or two words is one only if it is written as a name.
  if (words.length > 2) return true;
  const [start, end] = [window[0]!.start, window.at(-1)!.end];
  const written = text.slice(start, end);
  const isQuoted = /[«“"]$/.test(text.slice(0, start));
  if (shapeAt(text, start) !== "A" && !isQuoted) return false;
  if (words.length === 2) return isQuoted || name.includes("-") === written.includes("-");
  return words[0]!.length >= TELLING && (isQuoted || !isFirstOfSentence(text, start));
}

function isSameIn(typed: string, right: string, isJoined: boolean): boolean {
  if (hasPlainLetters(typed, right)) return false;
  if (isJoined && !ADJECTIVE.test(right)) return isRightIn(typed, right);
  return isSameWord(typed, right);
}

/** Parts of Russian names that have endings before a hyphen too: «Верхняя-». */
const ADJECTIVE = /(?:[иыо]й|[ая]я|[ое]е|[иы]е)$/;

/** The word itself, with an ending or without. */
function isRightIn(typed: string, right: string): boolean {
  return typed.startsWith(right) && (typed.length === right.length || isEnding(typed.slice(right.length)));
}

/** The likeliest mistake: «н», «о», «у» for «ң», «ө», «ү», or the reverse. */
function hasPlainLetters(typed: string, right: string): boolean {
  if (right.length < 3 || typed.startsWith(right)) return false;
  return isRightIn(plain(typed), plain(right));
}

function plain(word: string): string {
  return word.replace(/[ңөү]/g, plainLetter);
}

function plainLetter(letter: string): string {
  return letter === "ң" ? "н" : letter === "ө" ? "о" : letter === "ү" ? "у" : letter;
}

/** A letter apart, or two in a long word, endings or not. */
function isNearly(typed: string, right: string): boolean {
  if (typed[0] !== right[0] || right.length < 4 || /\d/.test(typed + right)) return false;
  return distance(typed, right) <= (right.length >= 7 ? 2 : 1);
}

/** Letters of a name of several parts of which the others tell what the last should be. */
const LONG_COMPOUND = 8;

/** A part of three letters or fewer, a letter apart when long vowels are written short: «Сы» for «Суу». */
function isOtherShortPart(typed: string, right: string): boolean {
  if (right.length > 3 || typed.length > 3 || typed[0] !== right[0] || /\d/.test(typed + right)) return false;
  return distance(withShortVowels(typed), withShortVowels(right)) <= 1;
}

function withShortVowels(word: string): string {
  return word.replace(/([аеоуөүэ])\1/g, "$1");
}

/** Each language has its own spelling of a name: «Өзгөн» is «Озгон» where the Russian name says so. */
function isOfOtherLanguage(typed: string, { language }: KnownName, names: NameIndex): boolean {
  for (const group of names.values())
    for (const each of group)
      if (each.language !== language && each.words.some((word) => isRightIn(typed, word))) return true;
  return false;
}

function isFirstOfSentence(text: string, start: number): boolean {
  return /(?:^|[.!?\n])\s*$/.test(text.slice(Math.max(0, start - 4), start));
}
