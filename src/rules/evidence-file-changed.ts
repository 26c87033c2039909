import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";

/** A file of the register is still the one whose checksum was written down. */
export const evidenceFileChanged = defineRule({
  id: "evidence-file-changed",
  severity: "error",
  *check({ project }) {
    for (const { id, target, sha256, at } of project.evidence.values()) {
      if (sha256 === null || (target?.kind !== "file" && target?.kind !== "document")) continue;
      const digest = project.digests.get(target.path);
      if (digest !== undefined && digest !== sha256.trim().toLowerCase())
        yield finding("evidence-file-changed", { id, path: target.path, digest }, at(["sha256"]));
    }
  },
});
