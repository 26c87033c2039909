/**
 * Which words of a text are in another language than the text. In: a text and its language. Out: its words, each with the
 * language that it is in. What a word says by itself stands in `language-evidence.ts`; here sentences and quotations are weighed,
 * and in one that holds both languages the stretches where the evidence stands together.
 */
import type { Language } from "../messages/index.ts";
import { cyrillicEvidence, isEnglishWord, KYRGYZ_FOR_SURE, mayBeRussian } from "./language-evidence.ts";

export interface Word {
  readonly start: number;
  readonly end: number;
  /** null: says nothing and goes with the words around it. */
  readonly language: Language | null;
}

interface WeighedWord {
  readonly start: number;
  readonly end: number;
  language: Language | null;
  readonly isLatin: boolean;
  /** Above zero Russian, below zero Kyrgyz; in Latin letters above zero English. */
  readonly evidence: number;
  /** Begins with a capital and goes on in small letters. */
  readonly isName: boolean;
  /** Whether a sentence, a quotation or a bracket begins or ends before it. */
  readonly opens: boolean;
}

/** Least evidence: of a phrase that holds nothing else, of two words in small letters, of a stretch in a mixed sentence. */
const ENOUGH_ALONE = 3;
const ENOUGH_WITHOUT_NAMES = 2;
const ENOUGH_INSIDE = 4;
/** Words without evidence that a stretch may go across. */
const MOST_BETWEEN = 2;

const WORD =
  /[\u0400-\u052f][\u0300-\u036f\u0400-\u052f]*(?:[-\u2011’'][\u0300-\u036f\u0400-\u052f]+)*|[A-Za-z\u00c0-\u024f]+(?:[-’'][A-Za-z\u00c0-\u024f]+)*/g;
const CYRILLIC = /[\u0400-\u052f]/;
const CYRILLIC_WORDS = /[\u0400-\u052f]+/g;
const LATIN_WORD = /[A-Za-z]{2}/;
const BOUNDARY = /[«»"“”„()[\]{};:!?…\n\t]|\s[—–-]\s/;
const SENTENCE_END = /\.\s/;
/** An abbreviation before a full stop does not end a sentence. */
const SHORT = 2;
const NAME = /^\p{Lu}\p{Ll}/u;
/** Parts of addresses, codes and ids. */
const TECHNICAL_BEFORE = /[\p{N}/@._:#=&\\]$/u;
const TECHNICAL_AFTER = /^(?:[\p{N}/@_#=&\\]|[.:][\p{L}\p{N}/])/u;

/** Whether a text may hold another language: a quick look, so that ordinary texts are not taken apart. */
export function mayBeMixed(text: string, language: Language): boolean {
  if (language === "en") return CYRILLIC.test(text);
  if (LATIN_WORD.test(text)) return true;
  let foreign = 0;
  for (const word of text.toLowerCase().match(CYRILLIC_WORDS) ?? []) {
    if (language === "ky" && !mayBeRussian(word)) continue;
    foreign += Math.max(cyrillicEvidence(word, false) * (language === "ky" ? 1 : -1), 0);
    if (foreign >= ENOUGH_WITHOUT_NAMES) return true;
  }
  return false;
}

export function wordsByLanguage(text: string, language: Language): readonly Word[] {
  const words = readWords(text);
  if (language === "en") {
    for (const part of split(words, (word, before) => word.isLatin !== before.isLatin)) {
      const most = part[0]!.isLatin ? "en" : tally(part, "ru").own < tally(part, "ru").foreign ? "ky" : "ru";
      mark(part, most);
      if (most !== "en") markPhrases(part, most);
    }
    return words;
  }
  for (const word of words) if (!word.isLatin) word.language = language;
  markPhrases(words, language);
  for (const part of split(words, (word, before) => word.isLatin !== before.isLatin))
    if (part[0]!.isLatin && part.some((word) => word.evidence > 0)) mark(part, "en");
  return words;
}

function readWords(text: string): WeighedWord[] {
  const words: WeighedWord[] = [];
  let end = 0;
  let length = 0;
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const gap = text.slice(end, start);
    const isLatin = written.charCodeAt(0) < 0x300;
    const opens = gap !== " " && (BOUNDARY.test(gap) || (length > SHORT && SENTENCE_END.test(gap)));
    end = start + written.length;
    length = written.length;
    const after = text.slice(end, end + 2);
    if (isLatin && (TECHNICAL_BEFORE.test(gap) || TECHNICAL_AFTER.test(after))) continue;
    const isName = NAME.test(written);
    const evidence = isLatin ? englishEvidence(written) : evidenceOf(written, isName, after);
    words.push({ start, end, language: null, isLatin, evidence, isName, opens });
  }
  return words;
}

function englishEvidence(written: string): number {
  return isEnglishWord(written.toLowerCase()) ? 1 : 0;
}

/** Of a compound the last part bears the ending; a letter by itself is a word only before another. */
function evidenceOf(written: string, isName: boolean, after: string): number {
  if (written.length === 1 && !/^[ \u00a0]./u.test(after)) return 0;
  const word = written.toLowerCase();
  const whole = cyrillicEvidence(word, isName);
  const hyphen = word.lastIndexOf("-");
  return hyphen < 0 || whole === KYRGYZ_FOR_SURE ? whole : cyrillicEvidence(word.slice(hyphen + 1), isName);
}

/** Parts that begin where `begins` says so. */
function split(
  words: readonly WeighedWord[],
  begins: (word: WeighedWord, before: WeighedWord) => boolean,
): WeighedWord[][] {
  const parts: WeighedWord[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (!before || begins(word, before)) parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts;
}

function mark(words: readonly WeighedWord[], language: Language): void {
  for (const word of words) word.language = language;
}

/** Kyrgyz phrases in a Russian text, Russian ones in a Kyrgyz text. */
function markPhrases(words: readonly WeighedWord[], language: "ky" | "ru"): void {
  const other = language === "ky" ? "ru" : "ky";
  for (const part of split(words, (word) => word.opens)) {
    const sums = tally(part, language);
    if (isForeign(sums)) markCyrillic(part, other);
    else if (sums.foreign >= ENOUGH_INSIDE) markStretches(part, language, other);
  }
}

function markCyrillic(words: readonly WeighedWord[], language: Language): void {
  mark(
    words.filter((word) => !word.isLatin),
    language,
  );
}

interface Tally {
  /** Evidence for the language of the text, and for the other one. */
  readonly own: number;
  readonly foreign: number;
  /** Words with evidence for the other one. */
  readonly telling: number;
  readonly words: number;
  /** Names after the first word. */
  readonly names: number;
}

function tally(words: readonly WeighedWord[], language: "ky" | "ru"): Tally {
  const sums = { own: 0, foreign: 0, telling: 0, words: 0, names: 0 };
  for (const word of words) {
    if (word.isLatin) continue;
    const foreign = language === "ky" ? word.evidence : -word.evidence;
    if (foreign > 0) {
      sums.foreign += foreign;
      sums.telling++;
    } else {
      sums.own -= foreign;
    }
    if (word.isName && sums.words > 0) sums.names++;
    sums.words++;
  }
  return sums;
}

function isForeign({ own, foreign, telling, words, names }: Tally): boolean {
  if (own > 0) return false;
  if (telling > 1 && foreign >= ENOUGH_ALONE) return true;
  return words > 1 && names === 0 && foreign >= ENOUGH_WITHOUT_NAMES;
}

/** A stretch ends at a word that is surely not of the other language, and where too many say nothing. */
function markStretches(words: readonly WeighedWord[], language: "ky" | "ru", other: "ky" | "ru"): void {
  let stretch: { from: number; to: number; sum: number; telling: number } | null = null;
  const close = () => {
    if (!stretch) return;
    const { from, to, sum, telling } = stretch;
    if (sum >= -KYRGYZ_FOR_SURE || (telling > 1 && sum >= ENOUGH_INSIDE))
      markCyrillic(words.slice(from, to), other);
    stretch = null;
  };
  for (const [index, word] of words.entries()) {
    const foreign = language === "ky" ? word.evidence : -word.evidence;
    if (word.isLatin) continue;
    if (foreign > 0) {
      stretch ??= { from: index, to: index, sum: 0, telling: 0 };
      stretch.to = index + 1;
      stretch.sum += foreign;
      stretch.telling++;
    } else if (stretch && (foreign < 0 || index - stretch.to >= MOST_BETWEEN)) {
      close();
    }
  }
  close();
}
