/** Names of people in a text: «Асанова Айнура Сапаровна», «А. С. Асанова», «Айнура Асанова». */

import { oncePerText } from "./once-per-text.ts";
import { isLetter, shapeOf } from "./shape.ts";
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
  /** As it is compared. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** In the shape of a text. */
const WORD = "Aaa+(?:-Aa+)?";
const INITIALS = "A\\.(?: ?A\\.)?";
const NAME = new RegExp(
  `(?<![Aab.])(?:(?<before>${INITIALS}) ?(?<last>${WORD})|(?<first>${WORD}) (?<after>${INITIALS})|${WORD}(?: ${WORD}){1,2})(?![Aab])`,
  "g",
);
const CHILD_OF = /^[ \u00A0](?:уулу|кызы)/;

export const peopleIn: (text: string) => readonly PersonName[] = oncePerText((text) => {
  const shape = shapeOf(text);
  return Array.from(shape.matchAll(NAME), (match) => {
    const { before, last, first, after } = match.groups as Record<string, string | undefined>;
    const start = match.index;
    const end = start + match[0].length;
    const surname = last ?? first;
    if (surname === undefined)
      return { words: wordsBetween(text, start, end), initials: [], start, end: end + childOfAt(text, end) };
    const from = start + match[0].indexOf(surname, before === undefined ? 0 : before.length);
    const words = wordsBetween(text, from, from + surname.length);
    const at = start + match[0].indexOf(before ?? after!);
    const initials = Array.from((before ?? after!).matchAll(/A/g), ({ index }) => text[at + index]!);
    return { words, initials, start, end };
  });
});

/** Length of «уулу» or «кызы» behind a name, with its space. */
function childOfAt(text: string, end: number): number {
  const length = CHILD_OF.exec(text.slice(end, end + 5))?.[0].length ?? 0;
  return isLetter(text, end + length) ? 0 : length;
}

function wordsBetween(text: string, start: number, end: number): NameWord[] {
  return Array.from(
    shapeOf(text)
      .slice(start, end)
      .matchAll(/A[aA-]+/g),
    ({ 0: shape, index }) => {
      const from = start + index;
      const word = text.slice(from, from + shape.length);
      return { text: word, folded: folded(word), start: from, end: from + shape.length };
    },
  );
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
    const at = left.findIndex((each) => isSameWord(word.folded, each.folded));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const unexplained = unmatched.filter(({ text }) => !known.initials.includes(text[0]!));
  const agreed = written.words.length - unexplained.length + written.initials.length;
  if (unexplained.length === 0) return agreed > 1 && initialsFit(written, left, known) ? "same" : null;
  const [word] = unexplained;
  if (unexplained.length > 1 || agreed === 0) return null;
  const like = left.find((each) => isOtherSpelling(word!.folded, each.folded));
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
