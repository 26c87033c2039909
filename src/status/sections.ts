/** A project's sections and criteria: what of each is there, who owes it, and by when. */

import type { GradedFinding } from "../findings/finding.ts";
import { summarise } from "../findings/order.ts";
import type { Language } from "../messages/index.ts";
import { type Annexes, numberAnnexes } from "../project/annexes.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Outline, OutlineResponse } from "../project/outline.ts";
import { plainText } from "../project/plain-text.ts";
import { type Day, type Project, SECTION_LISTS, type StandardCriterion } from "../project/types.ts";
import { isOverdue } from "../rules/overdue.ts";
import { wordsIn } from "../rules/text/words.ts";
import { totalsOfSection } from "./totals.ts";
import type { CriterionStatus, SectionStatus } from "./types.ts";

export interface Surroundings {
  readonly today: Day;
  /** Of titles and labels. */
  readonly language: Language;
  readonly findingsIn: (file: string) => readonly GradedFinding[];
}

export function sectionsOf(
  project: Project,
  outline: Outline,
  surroundings: Surroundings,
): readonly SectionStatus[] {
  const { standard } = project;
  const annexes = numberAnnexes(project, outline);
  const answers = new Map<string, OutlineResponse>();
  for (const entry of outline.sections.flatMap(({ responses }) => responses))
    for (const { number } of entry.criteria) if (!answers.has(number)) answers.set(number, entry);
  return outline.sections.map(({ section, text }): SectionStatus => {
    const criteria = section.criteria.map((criterion) =>
      criterionStatus(criterion, answers.get(criterion.number)!, { project, annexes, ...surroundings }),
    );
    const lists = SECTION_LISTS.map((kind) => ({
      kind,
      items: text?.lists[kind].items?.length ?? 0,
      required: standard.sectionRequires.includes(kind),
    }));
    return {
      number: section.number,
      title: inLanguage(section.title.text, surroundings.language),
      totals: totalsOfSection(criteria, lists),
      lists,
      criteria,
    };
  });
}

interface CriterionContext extends Surroundings {
  readonly project: Project;
  readonly annexes: Annexes;
}

function criterionStatus(
  { number, title, evidenceMin }: StandardCriterion,
  entry: OutlineResponse,
  { project, annexes, today, language, findingsIn }: CriterionContext,
): CriterionStatus {
  const { response } = entry;
  const file = response?.file.path ?? unreadFile(number, project);
  const narrative = response?.narrative ?? null;
  const evidence = annexes.listed(entry).length;
  const { rating: scale } = project.standard;
  const step = scale.find(({ id }) => id === response?.rating);
  const status = response?.status ?? null;
  const isEvidenced = evidence >= evidenceMin;
  const findings = summarise(file === null ? [] : findingsIn(file));
  const isRated = scale.length === 0 || step !== undefined;
  return {
    number,
    title: inLanguage(title.text, language),
    file,
    narrative: narrative !== null,
    words: narrative ? wordsIn(plainText(narrative)).length : 0,
    evidence,
    evidenceNeeded: evidenceMin,
    rating: step ? { id: step.id, label: inLanguage(step.label, language) } : null,
    ratingNeeded: scale.length > 0,
    responsible: response?.responsible?.normalize("NFC").replace(/\s+/g, " ").trim() || null,
    due: response?.due ?? null,
    overdue: response !== null && isOverdue(response, today),
    status,
    findings,
    done: narrative !== null && isEvidenced && isRated && status === "ready" && findings.error === 0,
  };
}

/** The file of an answer that is there but cannot be read. */
function unreadFile(number: string, { broken }: Project): string | null {
  return [`criteria/${number}.md`, `criteria/${number}.yaml`].find((path) => broken.has(path)) ?? null;
}
