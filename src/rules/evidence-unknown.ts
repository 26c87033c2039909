import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Place } from "../findings/source.ts";
import { referencesIn } from "../project/references.ts";
import type { Project } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** Evidence that a criterion, a text or the manifest names is in the register. One name in one file is one mistake. */
export const evidenceUnknown = defineRule({
  id: "evidence-unknown",
  severity: "error",
  *check({ project, texts }) {
    const known = [...project.evidence.keys()];
    if (known.length === 0 && project.broken.has("evidence.yaml")) return;
    const reported = new Set<string>();
    function* name(id: string, place: Place, criterion: string | null) {
      const key = JSON.stringify([place.file.path, id]);
      if (project.evidence.has(id) || reported.has(key)) return;
      reported.add(key);
      yield finding("evidence-unknown", { id, suggestion: didYouMean(id, known) }, place, { criterion });
    }
    for (const { id, place } of namedByManifest(project)) yield* name(id, place, null);
    for (const response of project.responses)
      for (const item of response.evidence)
        if (item.kind === "reference") yield* name(item.id, item.place, response.criteria[0]!);
    for (const { markdown, criterion } of texts)
      for (const reference of referencesIn(markdown))
        if (reference.kind === "evidence") yield* name(reference.id, reference.place, criterion);
  },
});

function namedByManifest({ manifest }: Project): { id: string; place: Place }[] {
  const named: [string | null | undefined, (string | number)[]][] = [
    [manifest.institution.license?.evidence, ["institution", "license", "evidence"]],
    [manifest.workingGroup?.order?.evidence, ["working_group", "order", "evidence"]],
    ...manifest.approvals.map((approval, index): [string | null, (string | number)[]] => [
      approval.evidence,
      ["approvals", index, "evidence"],
    ]),
  ];
  return named.flatMap(([id, path]) => (id ? [{ id, place: manifest.at(path) }] : []));
}
