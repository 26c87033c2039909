/** What is left to do, by the people who are named for it. */
import type { GradedFinding } from "../findings/finding.ts";
import { positionAt } from "../findings/source.ts";
import { type Language, translate } from "../messages/index.ts";
import type { Project } from "../project/types.ts";
import { saysLack } from "./next-things.ts";
import type { ChapterStatus, CriterionStatus, Need, PersonStatus, SectionStatus, Task } from "./types.ts";

export interface Work {
  readonly sections: readonly SectionStatus[];
  readonly chapters: readonly ChapterStatus[];
  readonly findings: readonly GradedFinding[];
  readonly responses: Project["responses"];
  readonly language: Language;
}

export function peopleOf(work: Work): readonly PersonStatus[] {
  const criteria = work.sections.flatMap((section) => section.criteria);
  const responsibleFor = new Map<string | null, string | null>(
    work.responses.map(({ file, responsible }) => [file.path, responsible]),
  );
  for (const { file, responsible } of criteria) if (file !== null) responsibleFor.set(file, responsible);
  const tasks = tasksOf(work, criteria);
  const nameOf = ({ file }: Pick<Task, "file">) => responsibleFor.get(file) ?? null;

  const { compare } = new Intl.Collator(work.language);
  const names = new Set([...criteria.map(({ responsible }) => responsible), ...tasks.map(nameOf)]);
  return [...names].sort(nobodyLast(compare)).map((name): PersonStatus => {
    const own = criteria.filter(({ responsible }) => responsible === name);
    return {
      name,
      criteria: own.map(({ number }) => number),
      done: own.filter(({ done }) => done).length,
      overdue: own.filter(({ overdue }) => overdue).length,
      tasks: tasks.filter((task) => nameOf(task) === name),
    };
  });
}

function nobodyLast(compare: (a: string, b: string) => number) {
  return (a: string | null, b: string | null) =>
    a === null ? 1 : b === null ? -1 : compare(a, b) || (a < b ? -1 : 1);
}

/** In the order of the report: answers and lists of each section, chapters, then findings elsewhere by their file. */
function tasksOf(work: Work, criteria: readonly CriterionStatus[]): readonly Task[] {
  const left = new Map<string | null, GradedFinding[]>();
  for (const each of work.findings) {
    if (each.severity === "info" || saysLack(each)) continue;
    const path = each.place?.file.path ?? null;
    left.set(path, [...(left.get(path) ?? []), each]);
  }
  const task = (file: string | null, rest: Partial<Task>): Task => {
    const findings = (left.get(file) ?? []).map(({ severity, message, place }) => ({
      severity,
      message: translate(message, work.language),
      line: place && positionAt(place.file, place.span.start).line,
    }));
    left.delete(file);
    return { file, criteria: [], title: "", due: null, overdue: false, needs: [], ...rest, findings };
  };
  const tasks = work.sections.flatMap((section) => [
    ...answersOf(section, criteria).map((answers) => answerTask(answers, task)),
    task(`sections/${section.number}.md`, {
      title: `${section.number}. ${section.title}`,
      needs: section.lists
        .filter(({ items, required }) => required && items === 0)
        .map(({ kind }) => ({ kind, count: 1 })),
    }),
  ]);
  for (const { id, title, required, written } of work.chapters)
    tasks.push(
      task(`chapters/${id}.md`, {
        title,
        needs: required && !written ? [{ kind: "chapter", count: 1 }] : [],
      }),
    );
  for (const file of [...left.keys()]) tasks.push(task(file, {}));
  return tasks.filter(({ needs, findings }) => needs.length > 0 || findings.length > 0);
}

/** The criteria that begin in a section, those of one file together. */
function answersOf(
  section: SectionStatus,
  all: readonly CriterionStatus[],
): readonly (readonly CriterionStatus[])[] {
  return section.criteria.flatMap((criterion) => {
    if (criterion.file === null) return [[criterion]];
    const together = all.filter(({ file }) => file === criterion.file);
    return together[0] === criterion ? [together] : [];
  });
}

function answerTask(
  answers: readonly CriterionStatus[],
  task: (file: string | null, rest: Partial<Task>) => Task,
): Task {
  const [first] = answers as readonly [CriterionStatus, ...CriterionStatus[]];
  const rest = {
    criteria: answers.map(({ number }) => number),
    title: first.title,
    due: first.due,
    overdue: first.overdue,
    needs: needsOf(answers, first),
  };
  // Nothing has been said of a file that is not there.
  return first.file === null ? { file: null, findings: [], ...rest } : task(first.file, rest);
}

function needsOf(answers: readonly CriterionStatus[], first: CriterionStatus): readonly Need[] {
  // What stands in an answer that cannot be read nobody knows.
  if (first.file !== null && first.status === null) return [];
  const evidence = Math.max(...answers.map((each) => each.evidenceNeeded - each.evidence));
  const needs: (Need | false)[] = [
    !first.narrative && { kind: "narrative", count: 1 },
    evidence > 0 && { kind: "evidence", count: evidence },
    first.ratingNeeded && first.rating === null && { kind: "rating", count: 1 },
    first.narrative && first.status !== "ready" && { kind: "ready", count: 1 },
  ];
  return needs.filter((need) => need !== false);
}
