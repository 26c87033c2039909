import { finding } from "../findings/finding.ts";
import { evidenceCitedIn } from "../project/references.ts";
import { defineRule } from "./rule.ts";

/** Where annexes are numbered in each section, the narrative of a criterion says what each of its annexes is for. */
export const evidenceNotCited = defineRule({
  id: "evidence-not-cited",
  severity: "info",
  *check({ project }) {
    if (project.standard.annexes !== "per-section") return;
    for (const response of project.responses) {
      if (!response.narrative) continue;
      const cited = new Set(evidenceCitedIn(response.narrative, project.tables));
      for (const item of response.evidence)
        if (item.kind === "reference" && project.evidence.has(item.id) && !cited.has(item.id))
          yield finding("evidence-not-cited", { id: item.id }, item.place, {
            criterion: response.criteria[0]!,
          });
    }
  },
});
