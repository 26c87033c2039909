import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";

/** Every file in the folders of a report is read by something, and a section's file is of a section that there is. */
export const fileUnknown = defineRule({
  id: "file-unknown",
  severity: "warning",
  *check({ project }) {
    const numbers = project.standard.sections.map((section) => section.number);
    const unprinted = project.sections.filter(({ number }) => !numbers.includes(number));
    for (const path of [...project.unread, ...unprinted.map(({ file }) => file.path)])
      yield finding("file-unknown", { path }, { file: { path, text: "" }, span: { start: 0, end: 0 } });
  },
});
