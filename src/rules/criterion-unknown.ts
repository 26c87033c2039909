import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { isUnreadAnswer } from "../project/unread-answers.ts";
import { defineRule } from "./rule.ts";

/** A file answers only criteria that the standard has. */
export const criterionUnknown = defineRule({
  id: "criterion-unknown",
  severity: "error",
  *check({ project }) {
    const known = project.standard.sections.flatMap((section) =>
      section.criteria.map((criterion) => criterion.number),
    );
    for (const response of project.responses.filter((each) => !isUnreadAnswer(project, each)))
      for (const [index, number] of response.criteria.entries())
        if (!known.includes(number))
          yield finding(
            "criterion-unknown",
            { number, suggestion: didYouMean(number, known), standard: project.standard.id },
            response.criterionPlace(index),
            { criterion: number },
          );
  },
});
