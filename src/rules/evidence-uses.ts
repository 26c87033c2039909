/** Where a report names its evidence: in the manifest, in the lists of criteria, in texts. */
import type { Place } from "../findings/source.ts";
import { referencesIn } from "../project/references.ts";
import type { Project } from "../project/types.ts";
import type { RuleContext } from "./rule.ts";

export interface EvidenceUse {
  readonly id: string;
  readonly place: Place;
  readonly criterion: string | null;
}

export function* evidenceUses({ project, texts }: RuleContext): Generator<EvidenceUse> {
  yield* namedByManifest(project);
  for (const response of project.responses)
    for (const item of response.evidence)
      if (item.kind === "reference")
        yield { id: item.id, place: item.place, criterion: response.criteria[0]! };
  for (const { markdown, criterion } of texts)
    for (const { kind, id, place } of referencesIn(markdown))
      if (kind === "evidence") yield { id, place, criterion };
}

function namedByManifest({ manifest }: Project): EvidenceUse[] {
  const named: [string | null | undefined, (string | number)[]][] = [
    [manifest.institution.license?.evidence, ["institution", "license", "evidence"]],
    [manifest.workingGroup?.order?.evidence, ["working_group", "order", "evidence"]],
    ...manifest.approvals.map((approval, index): [string | null, (string | number)[]] => [
      approval.evidence,
      ["approvals", index, "evidence"],
    ]),
  ];
  return named.flatMap(([id, path]) => (id ? [{ id, place: manifest.at(path), criterion: null }] : []));
}
