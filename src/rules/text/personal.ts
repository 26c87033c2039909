/** What a text gives away of private people. In: a text. Out: the words, with places. */
import { ruleWords } from "../words/index.ts";
import { type PersonName, peopleIn } from "./people.ts";
import { LETTERS } from "./shape.ts";
import { foldedWordsIn, hasStem, sentencesIn, type Word } from "./words.ts";

const PUPIL = ruleWords.flatMap(({ people }) => people.pupil);
const ADULT = ruleWords.flatMap(({ people }) => [...people.teacher, ...people.works]);
const NAMED_AFTER = ruleWords.flatMap(({ people }) => people.namedAfter);
const BORN = ruleWords.flatMap(({ people }) => people.born);
/** How many words a name may stand from the word that says who it is. */
const BESIDE = 4;

/** Names of children beside their class or birth date. */
export function childrenIn(text: string): Word[] {
  if (!/\d/.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const people = peopleIn(sentence.text);
    if (people.length === 0) return [];
    const words = foldedWordsIn(sentence.text);
    const classes = ruleWords.flatMap(({ people: { schoolClass } }) =>
      Array.from(sentence.text.matchAll(schoolClass), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      })),
    );
    return people
      .filter((name) => isChild(name, words, classes, people) || isBesideBirth(name, sentence.text, words))
      .map(({ start, end }) => ({
        text: sentence.text.slice(start, end),
        start: sentence.start + start,
        end: sentence.start + end,
      }));
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The nearest word that says who somebody is decides; without one, a class right beside the name does. */
function isChild(
  name: PersonName,
  words: readonly Word[],
  classes: readonly Stretch[],
  people: readonly PersonName[],
): boolean {
  const isInName = (word: Word) => people.some((each) => word.start < each.end && each.start < word.end);
  const others = words.filter((word) => !isInName(word));
  const at = others.filter((word) => word.end <= name.start).length;
  const away = (word: Word) => {
    const index = others.indexOf(word);
    return index < at ? at - index : index - at + 1;
  };
  if (others.slice(Math.max(0, at - 1), at + 1).some(({ text }) => NAMED_AFTER.includes(text))) return false;
  const near = others.slice(Math.max(0, at - 2 * BESIDE), at + 2 * BESIDE);
  const roles = near
    .map((word) => ({
      away: away(word),
      role: hasStem(word.text, ADULT) ? "adult" : hasStem(word.text, PUPIL) ? "pupil" : null,
    }))
    .filter(({ role }) => role !== null)
    .sort((a, b) => a.away - b.away);
  const classAway = Math.min(
    ...classes.map((found) => {
      const word = others.find(({ end }) => end > found.start);
      const last = others.findLast(({ start }) => start < found.end);
      return Math.min(word ? away(word) : Infinity, last ? away(last) : Infinity);
    }),
  );
  if (classAway > 2 * BESIDE) return false;
  const [nearest] = roles;
  return nearest ? nearest.role === "pupil" : classAway <= 2;
}

const BIRTH =
  /^[\s,(]*(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d|^[\s,(]*(?:19|20)\d\d[-\s]?(?:ж|г)\.?\s?(?:т|р)\./u;

function isBesideBirth({ start, end }: PersonName, sentence: string, words: readonly Word[]): boolean {
  if (BIRTH.test(sentence.slice(end, end + 40))) return true;
  const near = words.filter((word) => word.end > start - 60 && word.start < end + 60);
  return (
    near.some(({ text }) => hasStem(text, BORN)) &&
    /(?:19|20)\d\d/.test(sentence.slice(Math.max(0, start - 60), end + 60))
  );
}

/** Sex, day of birth and five digits: the number that every citizen has. */
const PERSONAL_NUMBER = /(?<!\d)[12](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{7}(?!\d)/g;

export function personalNumbersIn(text: string): Stretch[] {
  return Array.from(text.matchAll(PERSONAL_NUMBER), ({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
  }));
}

export interface Phone extends Word {
  /** The nine digits behind the country or the 0. */
  readonly digits: string;
}

/** Numbers of mobile networks; lines of institutions begin with 3. */
const MOBILE = new RegExp(
  String.raw`(?<![${LETTERS}\d+])(?:\+?996[\s(-]{0,2}|0[\s(-]?)[25789]\d\d(?:[\s)-]{0,2}\d){6}(?!\d)`,
  "g",
);

export function phonesIn(text: string): Phone[] {
  return Array.from(text.matchAll(MOBILE), ({ 0: phone, index }) => ({
    text: phone,
    digits: phone.replace(/\D/g, "").slice(-9),
    start: index,
    end: index + phone.length,
  }));
}
