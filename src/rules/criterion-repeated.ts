import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { defineRule } from "./rule.ts";

/** A criterion is answered once: in the file that is named after it, else in the first. */
export const criterionRepeated = defineRule({
  id: "criterion-repeated",
  severity: "error",
  *check({ project }) {
    const first = new Map<string, Place>();
    const answers = project.responses.flatMap((response) =>
      response.criteria.map((number, index) => ({
        number,
        place: response.criterionPlace(index),
        isNamedAfterIt: response.file.path.startsWith(`criteria/${number}.`),
      })),
    );
    for (const { number, place } of answers.toSorted(
      (a, b) => Number(b.isNamedAfterIt) - Number(a.isNamedAfterIt),
    )) {
      const before = first.get(number);
      if (before)
        yield finding("criterion-repeated", { number, suggestion: "" }, place, {
          criterion: number,
          related: [{ message: message("criterion-repeated/first", {}), place: before }],
        });
      else first.set(number, place);
    }
  },
});
