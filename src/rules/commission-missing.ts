import { finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { defineRule } from "./rule.ts";

/** Where the layout prints signatures, there are people to sign: chair, secretary, members. */
export const commissionMissing = defineRule({
  id: "commission-missing",
  severity: "warning",
  *check({ project, layout }) {
    const { manifest } = project;
    if (!layout.signatures || project.broken.has(manifest.file.path)) return;
    const { commission } = manifest;
    if (!commission) {
      yield finding("commission-missing", {}, firstLine(manifest.file));
      return;
    }
    const absent = {
      chair: !commission.chair,
      secretary: !commission.secretary,
      members: commission.members.length === 0,
    };
    for (const part of ["chair", "secretary", "members"] as const)
      if (absent[part])
        yield finding(
          "commission-missing/part",
          { part: message(`commission-part/${part}`, {}) },
          manifest.at(["commission"], "key"),
        );
  },
});
