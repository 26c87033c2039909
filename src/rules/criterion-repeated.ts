import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { defineRule } from "./rule.ts";

/** A criterion is answered once. */
export const criterionRepeated = defineRule({
  id: "criterion-repeated",
  severity: "error",
  *check({ project }) {
    const first = new Map<string, Place>();
    for (const response of project.responses)
      for (const [index, number] of response.criteria.entries()) {
        const place = response.criterionPlace(index);
        const before = first.get(number);
        if (before)
          yield finding("criterion-repeated", { number }, place, {
            criterion: number,
            related: [{ message: message("criterion-repeated/first", {}), place: before }],
          });
        else first.set(number, place);
      }
  },
});
