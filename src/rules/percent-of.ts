import { type Finding, finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { type Decimal, readDecimal, writeDecimal } from "../project/decimal.ts";
import { parseReference } from "../project/references.ts";
import type { Fact, Project } from "../project/types.ts";
import { isPercentOf, percentOf as percentage } from "./figures/exact.ts";
import { partsInText } from "./figures/parts-in-text.ts";
import { withFacts } from "./figures/shown-text.ts";
import { defineRule } from "./rule.ts";
import { type Passage, passagesOf, placeIn } from "./text/passage.ts";

/** “N of M, P %” agree at the precision written, in a text and among facts. */
export const percentOf = defineRule({
  id: "percent-of",
  severity: "warning",
  alone: true,
  *check({ project, texts }) {
    for (const fact of project.facts.values.values()) yield* factAgrees(fact, project);
    for (const { markdown, criterion } of texts)
      for (const typed of passagesOf(markdown)) {
        const passage = withFacts(typed, project);
        for (const { whole, part, percent } of partsInText(passage.text)) {
          if (whole.number.units === 0n || isPercentOf(percent.number, part.number, whole.number)) continue;
          if (isChecked(passage, percent.start, project)) continue;
          yield finding(
            "percent-of",
            paramsOf(part.number, whole.number, percent.number),
            placeIn(passage, percent.start, percent.end),
            { criterion },
          );
        }
      }
  },
});

function paramsOf(part: Decimal, whole: Decimal, percent: Decimal) {
  const right = { ...percentage(part, whole, percent.scale), mark: percent.mark ?? ("," as const) };
  const written = { ...percent, suffix: "%" };
  return {
    part: writeDecimal(part),
    whole: writeDecimal(whole),
    typed: writeDecimal(written),
    right: writeDecimal(right),
  };
}

function* factAgrees(fact: Fact, project: Project): Generator<Finding> {
  const numbers = numbersOf(fact, project);
  if (!numbers || isPercentOf(numbers.percent, numbers.part, numbers.whole)) return;
  const { percent, part, whole } = numbers;
  yield finding("percent-of", paramsOf(part, whole, percent), fact.place, {
    related: [fact.part!, fact.of!].map((name) => {
      const { value, place } = project.facts.values.get(name)!;
      return { message: message("percent-of/value", { id: name, value }), place };
    }),
  });
}

/** null where a fact is no percentage of others, or one of them is no number. */
function numbersOf(fact: Fact, { facts }: Project) {
  if (fact.of === null || fact.part === null || (fact.unit !== null && fact.unit !== "%")) return null;
  const [percent, part, whole] = [fact, facts.values.get(fact.part), facts.values.get(fact.of)].map((each) =>
    each ? readDecimal(each.value) : null,
  );
  return percent && part && whole && whole.units !== 0n ? { percent, part, whole } : null;
}

/** Whether a percentage in a text is a fact that is checked as such: its mistake is told there. */
function isChecked(passage: Passage, index: number, { facts }: Project): boolean {
  const { span } = placeIn(passage, index, index + 1);
  const after = passage.file.text.slice(span.start, span.start + 200);
  const url = /^[^[\]\n]*\]\((?<url>fact:[^)\s]+)\)/u.exec(after)?.groups?.url;
  const whole = /^\[\]\((?<url>fact:[^)\s]+)\)/u.exec(after)?.groups?.url;
  const reference = parseReference(url ?? whole ?? "");
  const fact = reference ? facts.values.get(reference.id) : undefined;
  return fact !== undefined && fact.of !== null && fact.part !== null;
}
