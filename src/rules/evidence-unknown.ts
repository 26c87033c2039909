import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { evidenceUses } from "./evidence-uses.ts";
import { defineRule } from "./rule.ts";

/** Evidence that a criterion, a text or the manifest names is in the register. One name in one file is one mistake. */
export const evidenceUnknown = defineRule({
  id: "evidence-unknown",
  severity: "error",
  *check(context) {
    const { project } = context;
    const known = [...project.evidence.keys()];
    if (known.length === 0 && project.broken.has("evidence.yaml")) return;
    const reported = new Set<string>();
    for (const { id, place, criterion } of evidenceUses(context)) {
      if (project.evidence.has(id)) continue;
      const key = JSON.stringify([place.file.path, id]);
      if (reported.has(key)) continue;
      reported.add(key);
      yield finding("evidence-unknown", { id, suggestion: didYouMean(id, known) }, place, { criterion });
    }
  },
});
