import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { firstLine } from "../findings/source.ts";
import { judgedAnswers } from "./answers.ts";
import { defineRule } from "./rule.ts";

/** Where the standard has a scale, every answered criterion is rated, by one of its steps. */
export const ratingMissing = defineRule({
  id: "rating-missing",
  severity: "error",
  *check(context) {
    const { project } = context;
    const scale = project.standard.rating.map((each) => each.id);
    if (scale.length === 0) return;
    for (const { rating, criteria, file, at } of judgedAnswers(context)) {
      const known = scale.join(", ");
      const criterion = criteria[0]!;
      if (rating === null && !project.broken.has(file.path))
        yield finding("rating-missing", { number: criteria.join(", "), known }, firstLine(file), {
          criterion,
        });
      if (rating !== null && !scale.includes(rating))
        yield finding(
          "rating-missing/unknown",
          { rating, known, suggestion: didYouMean(rating, scale) },
          at(["rating"]),
          { criterion },
        );
    }
  },
});
