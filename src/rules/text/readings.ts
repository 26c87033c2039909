/** Everything in a report that is read as words: the passages of its texts, then the values of YAML. */
import type { CheckedText, RuleContext } from "../rule.ts";
import { fieldsOf } from "./fields.ts";
import { type Passage, passagesOf } from "./passage.ts";

export interface Reading {
  readonly passage: Passage;
  readonly criterion: string | null;
  readonly in: CheckedText["in"] | "field";
}

export function* textReadings({ texts }: Pick<RuleContext, "texts">): Generator<Reading> {
  for (const text of texts)
    for (const passage of passagesOf(text.markdown))
      yield { passage, criterion: text.criterion, in: text.in };
}

export function* allReadings(context: RuleContext): Generator<Reading> {
  yield* textReadings(context);
  for (const { passage, criterion } of fieldsOf(context.project)) yield { passage, criterion, in: "field" };
}
