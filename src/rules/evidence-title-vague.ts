import { type Finding, finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Evidence, EvidenceTarget, Project } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { comparable, hasStem } from "./text/words.ts";
import { allWords } from "./words/index.ts";

const VAGUE = allWords("vagueTitles");

/** The title of an annex says of what it is, and no two have the same. */
export const evidenceTitleVague = defineRule({
  id: "evidence-title-vague",
  severity: "warning",
  alone: true,
  *check({ project, register }) {
    const first = new Map<string, Evidence>();
    for (const evidence of register) {
      if (!evidence.annex) continue;
      const title = titleOf(evidence, project);
      const words = comparable(title);
      const other = first.get(words);
      if (words !== "" && words.split(" ").every((word) => hasStem(word, VAGUE)))
        yield finding("evidence-title-vague", { title }, placeOf(evidence, project));
      else if (other && !isSameTarget(evidence.target, other.target))
        yield repeated(evidence, other, title, project);
      if (!other && words !== "") first.set(words, evidence);
    }
  },
});

function titleOf({ title }: Evidence, { manifest }: Project): string {
  return inLanguage(title, manifest.language);
}

function placeOf({ at }: Evidence, { manifest }: Project) {
  return at(["title", manifest.language]);
}

function repeated(evidence: Evidence, other: Evidence, title: string, project: Project): Finding {
  return finding("evidence-title-vague/repeated", { title, other: other.id }, placeOf(evidence, project), {
    related: [{ message: message("text-repeated/first", {}), place: placeOf(other, project) }],
  });
}

/** One paper under two ids is another rule's business. */
function isSameTarget(a: EvidenceTarget | null, b: EvidenceTarget | null): boolean {
  return a !== null && a.kind !== "place" && JSON.stringify(a) === JSON.stringify(b);
}
