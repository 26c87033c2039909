import { finding } from "../findings/finding.ts";
import { inLanguage } from "../project/local-text.ts";
import { sectionsAnsweredUnread } from "../project/unread-answers.ts";
import { defineRule } from "./rule.ts";

/** Every criterion of the standard is answered by a file. */
export const criterionMissing = defineRule({
  id: "criterion-missing",
  severity: "error",
  *check({ project, outline }) {
    const { manifest } = project;
    const answeredUnread = sectionsAnsweredUnread(project);
    for (const { responses } of outline.sections.filter(({ section }) => !answeredUnread.has(section.number)))
      for (const { response, criteria } of responses)
        if (!response)
          for (const { number, title } of criteria) {
            const file = `criteria/${number}.md`;
            if (project.broken.has(file) || project.broken.has(`criteria/${number}.yaml`)) continue;
            yield finding(
              "criterion-missing",
              { number, title: inLanguage(title.text, manifest.language), file },
              manifest.at(["standard"]),
              { criterion: number },
            );
          }
  },
});
