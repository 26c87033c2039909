import { finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { referencesIn } from "../project/references.ts";
import { judgedAnswers } from "./answers.ts";
import { defineRule } from "./rule.ts";

/** Every answered criterion has evidence: in its list, or cited in its narrative. */
export const evidenceMissing = defineRule({
  id: "evidence-missing",
  severity: "warning",
  *check(context) {
    const { project } = context;
    for (const response of judgedAnswers(context)) {
      if (!response.narrative || response.evidence.length > 0) continue;
      if (project.broken.has(response.file.path)) continue;
      if (referencesIn(response.narrative).some((reference) => reference.kind === "evidence")) continue;
      yield finding("evidence-missing", { number: response.criteria.join(", ") }, firstLine(response.file), {
        criterion: response.criteria[0]!,
      });
    }
  },
});
