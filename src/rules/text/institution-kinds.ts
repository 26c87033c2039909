/**
 * Institutions of another kind than one's own: «колледждин кеңеши» in a lyceum's report, mostly left from a text that was
 * copied. In: a text. Out: the words, where nothing says that another institution is meant.
 */
import type { Project } from "../../project/types.ts";
import { allWords } from "../words/index.ts";
import type { InstitutionKind } from "../words/types.ts";
import { foldedWordsIn, hasStem, mentions, sentencesIn, type Word } from "./words.ts";

type Kind = InstitutionKind["kind"];
const KINDS = allWords("institutionKinds");
const STEMS = KINDS.flatMap(({ stems }) => stems);
const OUR = allWords("our");
const ELSEWHERE = allWords("elsewhere");
const ATTRIBUTES = allWords("attributes");
const TOGETHER = allWords("together");
/** Words of a sentence, in which an institution is a subject and not an entry. */
const SENTENCE = 4;
/** How many words before and behind it say which institution is meant. */
const BESIDE = 6;

/** The kinds that the institution calls itself. */
export function ownKinds({ manifest, standard }: Project): ReadonlySet<Kind> {
  const { name, short } = manifest.institution;
  const names = [...Object.values(name), ...Object.values(short)].join(" ");
  const named = KINDS.filter(({ stems }) => mentions(names, stems)).map(({ kind }) => kind);
  return new Set(standard.level === "school" ? [...named, "school"] : named);
}

const stemsOfOthers = new WeakMap<ReadonlySet<Kind>, readonly string[]>();

export function otherKindsIn(text: string, own: ReadonlySet<Kind>): Word[] {
  let others = stemsOfOthers.get(own);
  if (!others) {
    others = KINDS.flatMap(({ kind, stems }) => (own.has(kind) ? [] : stems));
    stemsOfOthers.set(own, others);
  }
  if (!mentions(text, others)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    if (!mentions(sentence.text, STEMS)) return [];
    const words = foldedWordsIn(sentence.text);
    const kindsOf = words.map(({ text: word }) => KINDS.filter((kind) => hasStem(word, kind.stems)));
    // Where several kinds stand side by side, they are counted up.
    if (new Set(kindsOf.flat().map(({ kind }) => kind)).size !== 1) return [];
    return words.flatMap((word, index) => {
      const others = kindsOf[index]!.filter(({ kind }) => !own.has(kind));
      if (!others.some((kind) => isMeantAsOwn(sentence.text, words, index, kind))) return [];
      const [start, end] = [sentence.start + word.start, sentence.start + word.end];
      return [{ text: text.slice(start, end), start, end }];
    });
  });
}

function isMeantAsOwn(
  sentence: string,
  words: readonly Word[],
  index: number,
  kind: InstitutionKind,
): boolean {
  const word = words[index]!;
  const previous = words[index - 1];
  if (previous && OUR.includes(previous.text)) return true;
  // «колледжибиз»
  if (/(?:[ыиуү]?б[ыиуү]з)(?:д[ыиуү]н|д[аеоө]|д[аеоө]н|г[аеоө]|д[ыиуү])?$/u.test(word.text)) return true;
  if (!kind.own.test(word.text) || /[-–]\s?$/.test(sentence.slice(Math.max(0, word.start - 2), word.start)))
    return false;
  const adjacent = [previous, words[index + 1]];
  if (kind.beside && !adjacent.some((each) => each && hasStem(each.text, kind.beside!))) return false;
  const beside = words.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
  if (beside.some(({ text }) => hasStem(text, ELSEWHERE))) return false;
  if (previous && isAttribute(sentence, previous)) return false;
  if (/^(?:[-–]|\s*[№«“"])/.test(sentence.slice(word.end, word.end + 8))) return false;
  const next = words[index + 1];
  if (next && (hasStem(next.text, TOGETHER) || isCapitalised(sentence, next))) return false;
  return word.text !== kind.plain || (index === 0 && words.length >= SENTENCE);
}

/** A name, a number or an adjective before it. */
function isAttribute(sentence: string, previous: Word): boolean {
  if (/[»”"№]/.test(sentence.slice(previous.end, previous.end + 2)) || /\p{N}/u.test(previous.text))
    return true;
  if (ATTRIBUTES.some((pattern) => pattern.test(previous.text))) return true;
  return previous.start > 0 && isCapitalised(sentence, previous);
}

function isCapitalised(sentence: string, word: Word): boolean {
  return /^\p{Lu}/u.test(sentence.slice(word.start, word.end));
}
