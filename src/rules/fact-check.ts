import { finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { type Decimal, readDecimal, sumDecimals, writeDecimal } from "../project/decimal.ts";
import type { Fact, FactCheck, Facts } from "../project/types.ts";
import { isSame } from "./figures/exact.ts";
import { defineRule } from "./rule.ts";
import { comparable } from "./text/words.ts";

/** The checks of data/facts.yaml hold. Names that are not there have their finding elsewhere. */
export const factCheck = defineRule({
  id: "fact-check",
  severity: "error",
  *check({ project }) {
    for (const check of project.facts.checks) {
      const facts = factsOf(check, project.facts);
      if (!facts) continue;
      if (check.kind === "equal") {
        const other = facts.find((fact) => !saysSame(facts[0]!, fact));
        if (other)
          yield finding("fact-check/equal", sides(facts[0]!, other), check.place, {
            related: [relatedValue(facts[0]!), relatedValue(other)],
          });
        continue;
      }
      const words = facts.find((fact) => !readDecimal(fact.value));
      if (words) {
        yield finding("fact-check/not-number", { id: words.path, value: words.value }, check.place, {
          related: [relatedValue(words)],
        });
        continue;
      }
      const numbers = facts.map((fact) => readDecimal(fact.value)!);
      const sum = sumDecimals(numbers.slice(0, -1));
      const total = facts.at(-1)!;
      if (sum && !isSame(sum, numbers.at(-1)!))
        yield finding(
          "fact-check/sum",
          { parts: check.sum.join(" + "), sum: writeDecimal(sum), id: total.path, value: total.value },
          check.place,
          { related: [relatedValue(total)] },
        );
    }
  },
});

/** Facts of a check in its order, what a sum equals last; null where one is not there. */
function factsOf(check: FactCheck, { values }: Facts): Fact[] | null {
  const names = check.kind === "sum" ? [...check.sum, check.equals] : check.equal;
  const facts = names.flatMap((name) => values.get(name) ?? []);
  return facts.length === names.length ? facts : null;
}

function saysSame(left: Fact, right: Fact): boolean {
  const [a, b]: (Decimal | null)[] = [readDecimal(left.value), readDecimal(right.value)];
  return a && b ? isSame(a, b) : comparable(left.value) === comparable(right.value);
}

function sides(left: Fact, right: Fact) {
  return { left: left.path, leftValue: left.value, right: right.path, rightValue: right.value };
}

function relatedValue(fact: Fact) {
  return {
    message: message("fact-check/value", { id: fact.path, value: fact.value }),
    place: fact.place,
  };
}
