import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";

/** Evidence is valid on the day of the report. */
export const evidenceExpired = defineRule({
  id: "evidence-expired",
  severity: "warning",
  *check({ project, today }) {
    if (today === null) return;
    // A validity that ends before it begins is a mistake in the dates.
    for (const { id, date, validUntil, at } of project.evidence.values())
      if (validUntil !== null && validUntil < today && (date === null || date <= validUntil))
        yield finding("evidence-expired", { id, day: validUntil, today }, at(["valid_until"]));
  },
});
