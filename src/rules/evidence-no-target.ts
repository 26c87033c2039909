import { finding } from "../findings/finding.ts";
import { isEmptyText } from "../project/local-text.ts";
import type { DataPath, Evidence, EvidenceTarget } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** An annex can be found: as a file, on the web, or as paper in a place that is named. */
export const evidenceNoTarget = defineRule({
  id: "evidence-no-target",
  severity: "warning",
  alone: true,
  *check({ register }) {
    for (const evidence of register) {
      if (!evidence.annex) continue;
      const { id, parts } = evidence;
      if (parts.length === 0) {
        if (leadsNowhere(evidence, evidence.target, []))
          yield finding("evidence-no-target", { id }, evidence.at(["id"]));
        continue;
      }
      for (const [index, part] of parts.entries())
        if (!evidence.target && leadsNowhere(evidence, part.target, ["parts", index]))
          yield finding("evidence-no-target/part", { id }, evidence.at(["parts", index]));
    }
  },
});

function leadsNowhere(evidence: Evidence, target: EvidenceTarget | null, path: DataPath): boolean {
  if (target?.kind === "place") return isEmptyText(target.place);
  if (target) return false;
  // What is written but cannot be used has its finding already.
  const whole = evidence.at(path).span;
  return ["file", "url", "document"].every((key) => {
    const { span } = evidence.at([...path, key]);
    return span.start === whole.start && span.end === whole.end;
  });
}
