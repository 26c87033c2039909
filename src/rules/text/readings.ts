/** Everything in a report that is read as words: the passages of its texts, then the values of YAML. */
import type { CheckedText, RuleContext } from "../rule.ts";
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

const knownOfFields = new WeakMap<RuleContext["fields"], readonly Reading[]>();

export function allReadings({ texts, fields }: RuleContext): readonly Reading[] {
  let ofFields = knownOfFields.get(fields);
  if (!ofFields) {
    ofFields = fields.map(({ passage, criterion }) => ({ passage, criterion, in: "field" }));
    knownOfFields.set(fields, ofFields);
  }
  return [...textReadings({ texts }), ...ofFields];
}
