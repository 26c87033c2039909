/** Everything in a report that is read as words: the passages of its texts, then the values of YAML. */
import type { CheckedText, RuleContext } from "../rule.ts";
import { fieldsOf } from "./fields.ts";
import { type Passage, passagesOf } from "./passage.ts";

export interface Reading {
  readonly passage: Passage;
  readonly criterion: string | null;
  readonly in: CheckedText["in"] | "field";
}

const known = new WeakMap<RuleContext["texts"], readonly Reading[]>();

export function textReadings({ texts }: Pick<RuleContext, "texts">): readonly Reading[] {
  let readings = known.get(texts);
  if (!readings) {
    readings = texts.flatMap(({ markdown, criterion, in: part }) =>
      passagesOf(markdown).map((passage) => ({ passage, criterion, in: part })),
    );
    known.set(texts, readings);
  }
  return readings;
}

const knownWithFields = new WeakMap<RuleContext["texts"], readonly Reading[]>();

export function allReadings(context: RuleContext): readonly Reading[] {
  const { texts, project } = context;
  let readings = knownWithFields.get(texts);
  if (!readings) {
    const fields = fieldsOf(project).map(({ passage, criterion }) => ({
      passage,
      criterion,
      in: "field" as const,
    }));
    readings = [...textReadings(context), ...fields];
    knownWithFields.set(texts, readings);
  }
  return readings;
}
