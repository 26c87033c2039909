import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";

/** Every file in the folders of a report is read by something. */
export const fileUnknown = defineRule({
  id: "file-unknown",
  severity: "warning",
  *check({ project }) {
    for (const path of project.unread)
      yield finding("file-unknown", { path }, { file: { path, text: "" }, span: { start: 0, end: 0 } });
  },
});
