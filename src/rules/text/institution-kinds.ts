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

export function otherKindsIn(text: string, own: ReadonlySet<Kind>): Word[] {
  if (!mentions(text, STEMS)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const words = foldedWordsIn(sentence.text);
    return words.flatMap((word, index) => {
      const kinds = KINDS.filter((each) => !own.has(each.kind) && hasStem(word.text, each.stems));
      if (!kinds.some((kind) => isMeantAsOwn(sentence.text, words, index, kind))) return [];
      return [
        {
          text: text.slice(sentence.start + word.start, sentence.start + word.end),
          start: sentence.start + word.start,
          end: sentence.start + word.end,
        },
      ];
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
  if (!kind.own.test(word.text) || /[-–]\s?$/.test(sentence.slice(0, word.start))) return false;
  const beside = words.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
  if (beside.some(({ text }) => hasStem(text, ELSEWHERE)) || namesOthers(words, kind)) return false;
  if (previous && isAttribute(sentence, previous)) return false;
  if (/^[-–]|^\s*[№«“"]/.test(sentence.slice(word.end))) return false;
  const next = words[index + 1];
  if (next && (hasStem(next.text, TOGETHER) || isCapitalised(sentence, next))) return false;
  return word.text !== kind.plain || (index === 0 && words.length >= SENTENCE);
}

/** Another kind beside this one: they are counted up. */
function namesOthers(words: readonly Word[], { kind }: InstitutionKind): boolean {
  return words.some(({ text }) => KINDS.some((each) => each.kind !== kind && hasStem(text, each.stems)));
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
