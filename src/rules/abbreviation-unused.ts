import { finding } from "../findings/finding.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { isEnding } from "./text/endings.ts";
import { allReadings } from "./text/readings.ts";
import { wordsIn } from "./text/words.ts";

/** An abbreviation of the list is used: in a text, a title or a name. */
export const abbreviationUnused = defineRule({
  id: "abbreviation-unused",
  severity: "info",
  *check(context) {
    const { abbreviations, at } = context.project.manifest;
    if (abbreviations.length === 0) return;
    const used = usedWords(context);
    for (const { short } of abbreviations) {
      const [first, ...rest] = wordsIn(short).map((word) => word.text);
      if (first === undefined || isUsed([first, ...rest], used)) continue;
      yield finding("abbreviation-unused", { short }, at(["abbreviations", short], "key"));
    }
  },
});

/** Every word, each also without the ending that may hang on it. */
function usedWords(context: RuleContext): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (text: string) => {
    for (const { text: word } of wordsIn(text.normalize("NFC"))) {
      used.add(word);
      const [, capitals, ending] = /^(.*\p{Lu})(\p{Ll}+)$/u.exec(word) ?? [];
      if (capitals && ending && isEnding(ending)) used.add(capitals);
    }
  };
  for (const { passage } of allReadings(context)) add(passage.text);
  for (const { categories, series, unit } of context.project.charts.values())
    for (const text of [...categories, ...series.map(({ name }) => name), unit ?? ""]) add(text);
  for (const { unit } of context.project.facts.values.values()) add(unit ?? "");
  for (const item of Object.values(context.project.standard.sections).flatMap((section) => section.criteria))
    for (const text of Object.values(item.title.text)) add(text);
  return used;
}

function isUsed(words: readonly string[], used: ReadonlySet<string>): boolean {
  return words.every((word) => used.has(word.normalize("NFC")));
}
