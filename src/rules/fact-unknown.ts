import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { referencesIn } from "../project/references.ts";
import type { DataPath, FactCheck } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** Facts that a text, a check or another fact names are in data/facts.yaml. */
export const factUnknown = defineRule({
  id: "fact-unknown",
  severity: "error",
  concernedBy: ({ markdown }) => referencesIn(markdown).some(({ kind }) => kind === "fact"),
  *check({ project, texts }) {
    const { values, checks } = project.facts;
    const known = [...values.keys()];
    if (known.length === 0 && project.broken.has("data/facts.yaml")) return;
    for (const { markdown, criterion } of texts)
      for (const { kind, id, place } of referencesIn(markdown))
        if (kind === "fact" && !values.has(id))
          yield finding("fact-unknown", { id, suggestion: didYouMean(id, known) }, place, { criterion });
    for (const [index, check] of checks.entries())
      for (const [id, path] of factsNamed(check))
        if (!values.has(id)) {
          const place = project.facts.at(["checks", index, ...path]);
          yield finding("fact-unknown", { id, suggestion: didYouMean(id, known) }, place);
        }
    for (const fact of values.values())
      for (const key of ["of", "part"] as const) {
        const id = fact[key];
        if (id === null || values.has(id)) continue;
        const place = project.facts.at([...fact.path.split("."), key]);
        yield finding("fact-unknown", { id, suggestion: didYouMean(id, known) }, place);
      }
  },
});

/** The facts of a check, each with its place in it. */
function factsNamed(check: FactCheck): [string, DataPath][] {
  if (check.kind === "equal") return check.equal.map((id, index) => [id, ["equal", index]]);
  return [
    ...check.sum.map((id, index): [string, DataPath] => [id, ["sum", index]]),
    [check.equals, ["equals"]],
  ];
}
