import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Project } from "../project/types.ts";
import { type CheckedText, defineRule } from "./rule.ts";
import { abbreviationsIn } from "./text/abbreviations.ts";
import { passagesOf, placeIn } from "./text/passage.ts";
import { type Reading, textReadings } from "./text/readings.ts";
import { shapeOf } from "./text/shape.ts";
import { folded, wordsIn } from "./text/words.ts";
import { allWords } from "./words/index.ts";

const KNOWN = allWords("knownAbbreviations");

/** Where the layout prints the list of abbreviations, those of the text are in it. Each is reported where it is first. */
export const abbreviationUndefined = defineRule({
  id: "abbreviation-undefined",
  severity: "info",
  concernedBy({ markdown }, project) {
    const found = passagesOf(markdown).flatMap((passage) => abbreviationsIn(passage.text));
    const defined = found.length > 0 ? definedIn(project) : null;
    return found.some(({ text }) => !defined?.has(text));
  },
  *check(context) {
    if (!context.layout.abbreviations) return;
    const readings = readingsOf(context.texts);
    const listed = listedIn(context.project);
    const defined = definedIn(context.project);
    const isPlain = findPlainWords(context.everyText);
    for (const { passage, criterion } of readings)
      for (const { text: short, start, end } of abbreviationsIn(passage.text)) {
        if (defined.has(short) || (short.length > 2 && isPlain(folded(short)))) continue;
        defined.add(short);
        yield finding(
          "abbreviation-undefined",
          { short, suggestion: didYouMean(short, listed) },
          placeIn(passage, start, end),
          { criterion },
        );
      }
  },
});

function listedIn({ manifest }: Project): string[] {
  return manifest.abbreviations.map(({ short }) => short);
}

function definedIn(project: Project): Set<string> {
  const words = listedIn(project).flatMap((short) => wordsIn(short).map((word) => word.text));
  return new Set([...KNOWN, ...words]);
}

function readingsOf(texts: readonly CheckedText[]): readonly Reading[] {
  return textReadings({ texts }).filter((reading) => reading.in !== "document");
}

/** Whether a word stands somewhere in small letters: written in capitals it is still a word. Read when it is first asked. */
function findPlainWords(texts: readonly CheckedText[]): (word: string) => boolean {
  let plain: Set<string> | null = null;
  return (word) => {
    plain ??= new Set(readingsOf(texts).flatMap(({ passage }) => plainWordsIn(passage.text)));
    return plain.has(word);
  };
}

function plainWordsIn(text: string): string[] {
  const shape = shapeOf(text);
  return wordsIn(text).flatMap(({ text: word, start, end }) =>
    /^.a+$/.test(shape.slice(start, end)) ? folded(word) : [],
  );
}
