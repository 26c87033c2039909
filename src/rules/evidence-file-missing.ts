import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { DataPath, EvidenceTarget } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** The files and documents that the register names are there. */
export const evidenceFileMissing = defineRule({
  id: "evidence-file-missing",
  severity: "error",
  *check({ project }) {
    const files = [...project.files.keys()];
    for (const evidence of project.evidence.values()) {
      const targets: [EvidenceTarget | null, DataPath][] = [
        [evidence.target, []],
        ...evidence.parts.map((part, index): [EvidenceTarget | null, DataPath] => [
          part.target,
          ["parts", index],
        ]),
      ];
      for (const [target, path] of targets) {
        if (target?.kind !== "file" && target?.kind !== "document") continue;
        if (project.files.has(target.path)) continue;
        yield finding(
          "evidence-file-missing",
          { id: evidence.id, path: target.path, suggestion: didYouMean(target.path, files) },
          evidence.at([...path, target.kind]),
        );
      }
    }
  },
});
