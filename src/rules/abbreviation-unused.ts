import { finding } from "../findings/finding.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { isEnding } from "./text/endings.ts";
import { passagesOf } from "./text/passage.ts";
import { shapeOf } from "./text/shape.ts";
import { wordsIn } from "./text/words.ts";

/** An abbreviation of the list is used: in a text, a title or a name. */
export const abbreviationUnused = defineRule({
  id: "abbreviation-unused",
  severity: "info",
  *check(context) {
    const { abbreviations, at } = context.project.manifest;
    if (abbreviations.length === 0) return;
    const wanted = abbreviations.map(({ short }) => wordsIn(short).map(({ text }) => text.normalize("NFC")));
    const unused = wordsNotIn(textsIn(context), new Set(wanted.flat()));
    for (const [index, { short }] of abbreviations.entries())
      if (wanted[index]!.some((word) => unused.has(word)))
        yield finding("abbreviation-unused", { short }, at(["abbreviations", short], "key"));
  },
});

/** All that a reader reads. */
function* textsIn({ texts, fields, project }: RuleContext): Generator<string> {
  for (const { markdown } of texts) for (const { text } of passagesOf(markdown)) yield text;
  for (const { passage } of fields) yield passage.text;
  for (const { categories, series, unit } of project.charts.values()) {
    yield* categories;
    for (const { name } of series) yield name;
    yield unit ?? "";
  }
  for (const { unit } of project.facts.values.values()) yield unit ?? "";
  for (const { criteria } of project.standard.sections)
    for (const { title } of criteria) yield* Object.values(title.text);
}

/** Reads no further than to the last of them. */
function wordsNotIn(texts: Iterable<string>, words: ReadonlySet<string>): ReadonlySet<string> {
  const unused = new Set(words);
  for (const written of texts) {
    if (unused.size === 0) break;
    const text = written.normalize("NFC");
    for (const wanted of unused)
      if (text.includes(wanted) && wordsIn(text).some(({ text: word }) => isForm(word, wanted)))
        unused.delete(wanted);
  }
  return unused;
}

/** The word itself, or its capitals with an ending that may hang on them. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const ending = word.slice(wanted.length);
  return (
    word.startsWith(wanted) && /A$/.test(shapeOf(wanted)) && /^a+$/.test(shapeOf(ending)) && isEnding(ending)
  );
}
