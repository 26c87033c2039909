import { finding } from "../findings/finding.ts";
import { awaitsText } from "./answers.ts";
import { evidenceUses } from "./evidence-uses.ts";
import { defineRule, type RuleContext } from "./rule.ts";

/**
 * What is registered is named somewhere, once every text is written. Where a file could not be read whole, its letters are
 * searched instead.
 */
export const evidenceUnused = defineRule({
  id: "evidence-unused",
  severity: "warning",
  *check(context) {
    if (awaitsText(context)) return;
    const used = new Set(Array.from(evidenceUses(context), ({ id }) => id));
    const unread = unreadTexts(context);
    if (!unread) return;
    for (const evidence of context.project.evidence.values()) {
      if (used.has(evidence.id) || unread.some((text) => text.includes(evidence.id))) continue;
      yield finding("evidence-unused", { id: evidence.id }, evidence.at(["id"]));
    }
  },
});

/** Texts of the files that were read in part; null where one was not read at all. */
function unreadTexts({ project }: RuleContext): readonly string[] | null {
  const read = new Map(
    [
      project.manifest.file,
      ...[...project.responses, ...project.sections, ...project.chapters, ...project.documents].map(
        ({ file }) => file,
      ),
      ...[...project.tables.values()].map(({ file }) => file),
    ].map((file) => [file.path, file.text]),
  );
  const texts: string[] = [];
  for (const path of project.broken) {
    if (
      !/^(?:selfassess\.yaml|(?:criteria|sections|chapters|documents)\/.*|data\/.*(?:csv|table\.ya?ml))$/i.test(
        path,
      )
    )
      continue;
    const text = read.get(path);
    if (text === undefined) return null;
    texts.push(text);
  }
  return texts;
}
