/** Names of people in a text: «Асанова Айнура Сапаровна», «А. С. Асанова», «Айнура Асанова». */

import { isOtherSpelling, isSameWord } from "./spellings.ts";
import { folded } from "./words.ts";

export interface PersonName {
  /** Words in full, as they are written. */
  readonly words: readonly NameWord[];
  /** Capitals, in order; empty where the names stand in full. */
  readonly initials: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = "\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?";
const INITIALS = "\\p{Lu}\\.(?:[ \\u00A0]?\\p{Lu}\\.)?";
const NAME = new RegExp(
  `(?<![\\p{L}.])(?:(?<before>${INITIALS})[ \\u00A0]?(?<last>${WORD})|(?<first>${WORD})[ \\u00A0](?<after>${INITIALS})|(?<full>${WORD}(?:[ \\u00A0]${WORD}){1,2}(?:[ \\u00A0](?:уулу|кызы))?))(?!\\p{L})`,
  "gu",
);

export function peopleIn(text: string): PersonName[] {
  return Array.from(text.matchAll(NAME), (match) => {
    const { before, last, first, after, full } = match.groups as Record<string, string | undefined>;
    const start = match.index;
    const surname = last ?? first;
    const words =
      surname === undefined
        ? wordsOf(full!, start)
        : wordsOf(surname, start + match[0].indexOf(surname, before === undefined ? 0 : before.length));
    const initials = (before ?? after ?? "").match(/\p{Lu}/gu) ?? [];
    return { words, initials, start, end: start + match[0].length };
  });
}

function wordsOf(text: string, start: number): NameWord[] {
  return Array.from(text.matchAll(/\p{Lu}[\p{Ll}\p{Lu}-]+/gu), ({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/** One word of a name in two spellings. */
export interface SpellingPair {
  readonly written: NameWord;
  readonly known: NameWord;
}

/**
 * Whether two names are of one person: the same name, in whatever order and with initials or in full, or one with a word
 * spelt otherwise while the rest agrees. null where they are of two people, or too little is said.
 */
export function comparePeople(written: PersonName, known: PersonName): "same" | SpellingPair | null {
  const left = [...known.words];
  const unmatched = written.words.filter((word) => {
    const at = left.findIndex((each) => isSameWord(folded(word.text), folded(each.text)));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const unexplained = unmatched.filter(({ text }) => !known.initials.includes(text[0]!));
  const agreed = written.words.length - unexplained.length + written.initials.length;
  if (unexplained.length === 0) return agreed > 1 && initialsFit(written, left, known) ? "same" : null;
  const [word] = unexplained;
  if (unexplained.length > 1 || agreed === 0) return null;
  const like = left.find(({ text }) => isOtherSpelling(folded(word!.text), folded(text)));
  if (
    !like ||
    !initialsFit(
      written,
      left.filter((each) => each !== like),
      known,
    )
  )
    return null;
  return { written: word!, known: like };
}

/** The initials of one are those of the words that the other has in full, or its own. */
function initialsFit(written: PersonName, left: readonly NameWord[], known: PersonName): boolean {
  const letters = [...left.map(({ text }) => text[0]!), ...known.initials];
  return letters.length === 0 || written.initials.every((initial) => letters.includes(initial));
}
