/**
 * How far a report is. In: its project, what a check has found in it, the day, the language of titles and messages. Out:
 * `Status`, plain JSON. Where there is no project to look at, the report is `unreadable` and only its findings are told.
 */
import type { GradedFinding } from "../findings/finding.ts";
import { summarise } from "../findings/order.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import { type Outline, outlineOf } from "../project/outline.ts";
import type { Day, LocalText, Project } from "../project/types.ts";
import { nextThings } from "./next-things.ts";
import { peopleOf } from "./people.ts";
import { sectionsOf } from "./sections.ts";
import { totalsOfReport } from "./totals.ts";
import type { ChapterStatus, Rated, School, SectionStatus, Status } from "./types.ts";

export interface StatusOptions {
  /** As named on the command line. */
  readonly folder: string;
  readonly today: Day;
  readonly language: Language;
}

export function statusOf(
  project: Project | null,
  findings: readonly GradedFinding[],
  { folder, today, language }: StatusOptions,
): Status {
  const next = (sections: readonly SectionStatus[]) => nextThings(findings, sections, language);
  const counted = { findings: summarise(findings), rules: countByRule(findings) };
  const blank: Status = {
    folder,
    day: today,
    state: "unreadable",
    language,
    institution: { name: "", region: "", district: "", code: null },
    programme: null,
    standard: null,
    totals: totalsOfReport([], []),
    sections: [],
    chapters: [],
    ratings: [],
    ...counted,
    next: next([]),
    people: [],
  };
  if (!project) return blank;

  const { manifest, standard, responses } = project;
  const { institution, programme } = manifest;
  const local = (text: LocalText) => inLanguage(text, language);
  const outline = outlineOf(project);
  const findingsIn = findingsByFile(findings);
  const sections = sectionsOf(project, outline, { today, language, findingsIn });
  const chapters = chaptersOf(outline, local);
  const totals = totalsOfReport(sections, chapters);
  const isComplete = totals.gaps === 0 && totals.done === totals.criteria && counted.findings.error === 0;
  return {
    ...blank,
    state: isComplete ? "complete" : "incomplete",
    language: manifest.language,
    institution: {
      name: local(institution.name),
      region: local(institution.region),
      district: local(institution.district),
      code: institution.code,
    },
    programme: programme && { code: programme.code, name: local(programme.name) },
    standard: { id: standard.id, version: standard.version, level: standard.level },
    totals,
    sections,
    chapters,
    ratings: ratingsOf(project, sections, local),
    next: next(sections),
    people: peopleOf({ sections, chapters, findings, responses, language }),
  };
}

/** The row of a report among many. */
export function schoolOf(status: Status): School {
  const { folder, day, state, language, institution, programme, standard } = status;
  const { totals, sections, ratings, findings, rules } = status;
  return {
    folder,
    day,
    state,
    language,
    institution,
    programme,
    standard,
    totals,
    sections: sections.map(({ number, totals: { criteria, done } }) => ({ number, criteria, done })),
    ratings,
    findings,
    rules,
  };
}

function findingsByFile(findings: readonly GradedFinding[]): (file: string) => readonly GradedFinding[] {
  const byFile = new Map<string, GradedFinding[]>();
  for (const each of findings) {
    const path = each.place?.file.path ?? "";
    const others = byFile.get(path);
    if (others) others.push(each);
    else byFile.set(path, [each]);
  }
  return (file) => byFile.get(file) ?? [];
}

function countByRule(findings: readonly GradedFinding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function chaptersOf(outline: Outline, local: (text: LocalText) => string): readonly ChapterStatus[] {
  return [...outline.before, ...outline.after]
    .map(({ chapter, text }) => ({
      id: chapter.id,
      title: text?.title ?? local(chapter.title.text),
      required: chapter.required,
      written: Boolean(text?.text),
    }))
    .filter(({ required, written }) => required || written);
}

function ratingsOf(
  { standard }: Project,
  sections: readonly SectionStatus[],
  local: (text: LocalText) => string,
): readonly Rated[] {
  const given = sections.flatMap(({ criteria }) => criteria.map(({ rating }) => rating?.id));
  return standard.rating.map(({ id, label }) => ({
    id,
    label: local(label),
    criteria: given.filter((each) => each === id).length,
  }));
}
