import { finding } from "../findings/finding.ts";
import { awaitsText } from "./answers.ts";
import { defineRule } from "./rule.ts";

/** Where files lie that only texts name. */
const NAMED_BY_TEXTS = /^(?:data|images)\//;

/**
 * Every file in the folders of a report is read by something, and a section's file is of a section that there is. What a
 * text that is not written yet may show is no mistake.
 */
export const fileUnknown = defineRule({
  id: "file-unknown",
  severity: "warning",
  *check(context) {
    const { project } = context;
    const numbers = project.standard.sections.map((section) => section.number);
    const unprinted = project.sections.filter(({ number }) => !numbers.includes(number));
    const unread = awaitsText(context)
      ? project.unread.filter((path) => !NAMED_BY_TEXTS.test(path))
      : project.unread;
    for (const path of [...unread, ...unprinted.map(({ file }) => file.path)]) {
      const place = { file: { path, text: "" }, span: { start: 0, end: 0 } };
      const known = nameMeant(path);
      yield known === null
        ? finding("file-unknown", { path }, place)
        : finding("file-unknown/named-otherwise", { path, known }, place);
    }
  },
});

const NAMES_READ = /^(?:evidence\.yaml|data\/facts\.yaml|(?:criteria|sections|chapters|documents)\/.+\.md)$/;

/** The name under which a file would be read: capitals, `.yml`, and an ending that Windows hides make it another. */
function nameMeant(path: string): string | null {
  const meant = path
    .toLowerCase()
    .replace(/\.txt$/, "")
    .replace(/\.yml$/, ".yaml");
  return meant !== path && NAMES_READ.test(meant) ? meant : null;
}
