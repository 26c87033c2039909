import { finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { defineRule } from "./rule.ts";

/** Where the standard has a scale, every answered criterion is rated. */
export const ratingMissing = defineRule({
  id: "rating-missing",
  severity: "error",
  *check({ project }) {
    const scale = project.standard.rating.map((each) => each.id);
    if (scale.length === 0) return;
    for (const response of project.responses)
      if (response.rating === null && !project.broken.has(response.file.path))
        yield finding(
          "rating-missing",
          { number: response.criteria.join(", "), known: scale.join(", ") },
          firstLine(response.file),
          { criterion: response.criteria[0]! },
        );
  },
});
