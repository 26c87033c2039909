import { finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { inLanguage } from "../project/local-text.ts";
import { defineRule } from "./rule.ts";

/** Every chapter that the standard requires is written. */
export const chapterMissing = defineRule({
  id: "chapter-missing",
  severity: "error",
  *check({ project, outline }) {
    const { manifest } = project;
    for (const { chapter, text } of [...outline.before, ...outline.after]) {
      const file = `chapters/${chapter.id}.md`;
      if (!chapter.required || text?.text || project.broken.has(file)) continue;
      const title = inLanguage(chapter.title.text, manifest.language);
      const place = text ? firstLine(text.file) : manifest.at(["standard"]);
      yield finding("chapter-missing", { title, file }, place);
    }
  },
});
