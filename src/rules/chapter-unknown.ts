import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { firstLine } from "../findings/source.ts";
import { defineRule } from "./rule.ts";

/** A chapter's file is one that the standard asks for; others are not printed. */
export const chapterUnknown = defineRule({
  id: "chapter-unknown",
  severity: "warning",
  *check({ project }) {
    const known = project.standard.chapters.map((chapter) => chapter.id);
    for (const chapter of project.chapters)
      if (!known.includes(chapter.id))
        yield finding(
          "chapter-unknown",
          { id: chapter.id, suggestion: didYouMean(chapter.id, known), known: known.join(", ") },
          firstLine(chapter.file),
        );
  },
});
