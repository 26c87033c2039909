import { type Finding, finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";
import { placeIn } from "./text/passage.ts";
import { allReadings, type Reading } from "./text/readings.ts";
import { isBulletAt } from "./text/typed-items.ts";
import { wordsIn } from "./text/words.ts";
import { whenAsked } from "./when-asked.ts";

/**
 * Control characters, zero-width and direction marks, soft hyphens, line separators, letters of a symbol font, and the
 * mark of a letter that could not be read. The line break of Word (U+000B) is kept as one, and joiners belong to emoji and are left alone there.
 */
const MAY_BE_HIDDEN =
  /[\u0000-\u0008\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFFD]/;
const HIDDEN =
  /[\u0000-\u0008\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFFD]|(?<!\p{Extended_Pictographic}|\uFE0F)\u200D/gu;
/** Three of one character, in lower case, that may be letters. */
const AT_LEAST_THRICE = /([^\u0000-`{-\u00BF\u2000-\u206F])\1\1/;
const thrice = whenAsked(() => /(\p{L})\1{2,}/giu);
const lostLetters = whenAsked(
  () => /(?<=\p{L})\?+(?=\p{Ll})|(?<=\p{Lu})\?+(?=\p{Lu})|(?<![^\s«“"(,;])\?(?=\p{Ll})/gu,
);
/** Russian words in which two roots meet: «длинношеее», «змееед», «зооопыт». */
const THREE_IN_A_ROW = /шеее|змееед|^зооо/iu;
const ADDRESS = /:\/\/|@|www\./i;

/** Characters are those that were meant: nothing hidden, no letter typed three times, no «?» for a letter. */
export const textCharacter = defineRule({
  id: "text-character",
  severity: "warning",
  alone: true,
  *check(context) {
    const hidden = new Map<string, Counted>();
    const lost = new Map<string, Counted>();
    for (const reading of allReadings(context)) {
      const { passage, criterion } = reading;
      const { text, file } = passage;
      // A bullet of a symbol font is the mark of an item.
      for (const { 0: character, index } of MAY_BE_HIDDEN.test(text) ? text.matchAll(HIDDEN) : [])
        if (passage.kind !== "paragraph" || !isBulletAt(text, index))
          count(hidden, `${file.path}\n${character}`, {
            reading,
            start: index,
            end: index + character.length,
          });
      // What Excel loses is found where the file is read.
      if (text.includes("?") && !file.path.endsWith(".csv"))
        for (const { 0: mark, index } of text.matchAll(lostLetters()))
          if (!isAddress(text, index))
            count(lost, file.path, { reading, start: index, end: index + mark.length });
      if (!AT_LEAST_THRICE.test(text.toLowerCase())) continue;
      for (const word of wordsIn(text))
        for (const { 0: letters, index } of word.text.matchAll(thrice())) {
          if (!isSlip(word.text, letters) || isAddress(text, word.start)) continue;
          const start = word.start + index;
          yield finding(
            "text-character/thrice",
            { word: word.text, letters },
            placeIn(passage, start, start + letters.length),
            { criterion },
          );
        }
    }
    for (const counted of hidden.values()) yield hiddenFinding(counted);
    for (const { at, number } of lost.values())
      yield finding("text-character/lost", { count: number }, placeIn(at.reading.passage, at.start, at.end), {
        criterion: at.reading.criterion,
      });
  },
});

interface At {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
}

/** One mistake in a file, however often: the first of them and how many there are. */
interface Counted {
  readonly at: At;
  number: number;
}

function count(found: Map<string, Counted>, key: string, at: At): void {
  const known = found.get(key);
  if (known) known.number += 1;
  else found.set(key, { at, number: 1 });
}

function hiddenFinding({ at: { reading, start, end }, number }: Counted): Finding {
  const code = reading.passage.text.codePointAt(start)!.toString(16).toUpperCase().padStart(4, "0");
  const place = placeIn(reading.passage, start, end);
  const id = code === "FFFD" ? "text-character/unreadable" : "text-character/hidden";
  return finding(id, { code: `U+${code}`, count: number }, place, { criterion: reading.criterion });
}

/** Not a roman number, an abbreviation or a cry. */
function isSlip(word: string, letters: string): boolean {
  if (letters === letters.toUpperCase() || THREE_IN_A_ROW.test(word)) return false;
  return !/^[ivxlcdm]+$/i.test(word) && letters.length < word.length;
}

function isAddress(text: string, index: number): boolean {
  return ADDRESS.test(/\S*$/.exec(text.slice(Math.max(0, index - 80), index))![0]);
}
