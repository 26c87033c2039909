import { finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { judgedAnswers } from "./answers.ts";
import { defineRule } from "./rule.ts";

/** A criterion's file holds a narrative; comments alone are none. */
export const narrativeMissing = defineRule({
  id: "narrative-missing",
  severity: "error",
  *check(context) {
    const { project } = context;
    for (const response of judgedAnswers(context))
      if (!response.narrative && !project.broken.has(response.file.path))
        yield finding(
          "narrative-missing",
          { number: response.criteria.join(", ") },
          firstLine(response.file),
          { criterion: response.criteria[0]! },
        );
  },
});
