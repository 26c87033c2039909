import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";
import { isVerbatim, placeIn } from "./text/passage.ts";
import { allReadings } from "./text/readings.ts";
import { mixedWord } from "./text/scripts.ts";
import { folded, hasStem, wordsIn } from "./text/words.ts";
import { figureWords } from "./words/figures/index.ts";
import { allWords } from "./words/index.ts";

const ADDRESS = /:\/\/|@|^www\.|[a-z0-9]\.[a-z]{2}/i;
/** Letters of two scripts, or a letter and a digit: without them there is nothing to look for. */
const SIDE_BY_SIDE =
  /[A-Za-z\u00C0-\u024F\u02750][\u0400-\u052F]|[\u0400-\u052F][A-Za-z\u00C0-\u024F\u0275\d]/u;
const MAKERS = allWords("makers");
const COUNTED = allWords("counted");

/** A word has letters of one script: no Latin letter in a Cyrillic word, none the other way round, and no digit. */
export const textMixedScript = defineRule({
  id: "text-mixed-script",
  severity: "warning",
  alone: true,
  *check(context) {
    const { language } = context.project.manifest;
    for (const { passage, criterion } of allReadings(context)) {
      if (!SIDE_BY_SIDE.test(passage.text)) continue;
      for (const { text: word, start, end } of wordsIn(passage.text)) {
        const mixed = mixedWord(word, language, MAKERS);
        if (!mixed || isCounted(word) || ADDRESS.test(chunkAround(passage.text, start, end))) continue;
        const place = placeIn(passage, start, end);
        const meant = mixed.meant && asBegun(mixed.meant, word, passage.text.slice(0, start));
        if (meant === null) yield finding("text-mixed-script", { word }, place, { criterion });
        else {
          const edits = isVerbatim(passage, start, end) ? [{ ...place, text: meant }] : [];
          yield finding("text-mixed-script/meant", { word, letters: foreignIn(word, meant), meant }, place, {
            criterion,
            edits,
          });
        }
      }
    }
  },
});

/** «0класс», «0балл»: nothing stands for a letter. */
function isCounted(word: string): boolean {
  if (!word.startsWith("0")) return false;
  const noun = folded(word.slice(1));
  return hasStem(noun, COUNTED) || figureWords.some(({ units }) => units.test(noun));
}

/** The word that was meant, with a capital where a zero begins a sentence. */
function asBegun(meant: string, word: string, before: string): string {
  if (!word.startsWith("0") || !/(?:^|[.!?…]\s+)[«“"(]?$/u.test(before)) return meant;
  return meant.charAt(0).toUpperCase() + meant.slice(1);
}

const CHUNK = 80;

/** What stands around a word without a space. */
function chunkAround(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - CHUNK), start))![0];
  const after = /^\S*/.exec(text.slice(end, end + CHUNK))![0];
  return before + text.slice(start, end) + after;
}

/** The letters that differ. */
function foreignIn(word: string, meant: string): string {
  const letters = [...word].filter((letter, index) => letter !== [...meant][index]);
  return [...new Set(letters)].join(", ");
}
