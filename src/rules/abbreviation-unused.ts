import { finding } from "../findings/finding.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { isEnding } from "./text/endings.ts";
import { allReadings } from "./text/readings.ts";
import { shapeOf } from "./text/shape.ts";
import { wordsIn } from "./text/words.ts";

/** An abbreviation of the list is used: in a text, a title or a name. */
export const abbreviationUnused = defineRule({
  id: "abbreviation-unused",
  severity: "info",
  *check(context) {
    const { abbreviations, at } = context.project.manifest;
    if (abbreviations.length === 0) return;
    const texts = textsIn(context);
    for (const { short } of abbreviations) {
      const words = wordsIn(short).map(({ text }) => text.normalize("NFC"));
      if (words.length === 0 || words.every((word) => isUsed(word, texts))) continue;
      yield finding("abbreviation-unused", { short }, at(["abbreviations", short], "key"));
    }
  },
});

/** All that a reader reads. */
function textsIn(context: RuleContext): readonly string[] {
  const { project } = context;
  const texts = allReadings(context).map(({ passage }) => passage.text);
  for (const { categories, series, unit } of project.charts.values())
    texts.push(...categories, ...series.map(({ name }) => name), unit ?? "");
  for (const { unit } of project.facts.values.values()) texts.push(unit ?? "");
  for (const { criteria } of project.standard.sections)
    for (const { title } of criteria) texts.push(...Object.values(title.text));
  return texts.map((text) => text.normalize("NFC"));
}

function isUsed(wanted: string, texts: readonly string[]): boolean {
  return texts.some(
    (text) => text.includes(wanted) && wordsIn(text).some(({ text: word }) => isForm(word, wanted)),
  );
}

/** The word itself, or its capitals with an ending that may hang on them. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const ending = word.slice(wanted.length);
  return (
    word.startsWith(wanted) && /A$/.test(shapeOf(wanted)) && /^a+$/.test(shapeOf(ending)) && isEnding(ending)
  );
}
