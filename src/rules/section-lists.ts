/** Strengths, weaknesses and recommendations: one rule each, alike but for the list. */
import { finding } from "../findings/finding.ts";
import { type Message, message } from "../messages/index.ts";
import { isWhollyAbsent } from "../project/outline.ts";
import type { SectionListKind } from "../project/types.ts";
import { defineRule, type Rule } from "./rule.ts";

/**
 * A section has the list, where the standard requires it. A section without a file gives one finding, by the first of
 * the lists it lacks; a section of which nothing is written gives none, its criteria are reported.
 */
export function sectionListRule(kind: SectionListKind): Rule {
  return defineRule({
    id: `${kind}-missing`,
    severity: "error",
    *check({ project, outline }) {
      const required = project.standard.sectionRequires;
      if (!required.includes(kind)) return;
      for (const entry of outline.sections) {
        const { number } = entry.section;
        const file = `sections/${number}.md`;
        if (isWhollyAbsent(entry)) continue;
        if (project.broken.has(file)) continue;
        if (!entry.text) {
          if (required[0] === kind)
            yield finding(
              "strengths-missing/section",
              { number, file, lists: listNames(required) },
              project.manifest.at(["standard"]),
            );
        } else if ((entry.text.lists[kind].items ?? []).length === 0) {
          yield finding(`${kind}-missing`, { number, file }, entry.text.at([kind], "key"));
        }
      }
    },
  });
}

function listNames(kinds: readonly SectionListKind[]): Message {
  const names = kinds.map((kind) => message(`list-name/${kind}`, {}));
  return names.reduceRight((rest, name) => message("list-name/pair", { name, rest }));
}
