import type { Link } from "mdast";
import { finding } from "../findings/finding.ts";
import { parseReference, readingOrder } from "../project/references.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule, type RuleContext } from "./rule.ts";

/** Where annexes are numbered in each section, the narrative of a criterion says what each of its annexes is for. */
export const evidenceNotCited = defineRule({
  id: "evidence-not-cited",
  severity: "info",
  *check({ project }) {
    if (project.standard.annexes !== "per-section") return;
    for (const response of project.responses) {
      if (!response.narrative) continue;
      const cited = citedIn(response.narrative, project.tables);
      for (const item of response.evidence)
        if (item.kind === "reference" && project.evidence.has(item.id) && !cited.has(item.id))
          yield finding("evidence-not-cited", { id: item.id }, item.place, {
            criterion: response.criteria[0]!,
          });
    }
  },
});

function citedIn(narrative: Markdown, tables: RuleContext["project"]["tables"]): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const { node } of readingOrder(narrative, tables)) {
    const reference = node.type === "link" ? parseReference((node as Link).url) : null;
    if (reference?.kind === "evidence") cited.add(reference.id);
  }
  return cited;
}
