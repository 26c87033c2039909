/**
 * The order of a report: which response stands under which section and criterion, and which text comes before which.
 * Numbers of annexes, tables and figures follow it.
 */
import type {
  Chapter,
  Markdown,
  Project,
  Response,
  SectionText,
  StandardChapter,
  StandardCriterion,
  StandardSection,
} from "./types.ts";
import { SECTION_LISTS } from "./types.ts";

export interface OutlineSection {
  readonly section: StandardSection;
  readonly text: SectionText | null;
  /** In the standard's order; a criterion that nobody answers has a null response. */
  readonly responses: readonly OutlineResponse[];
}

export interface OutlineResponse {
  readonly criteria: readonly StandardCriterion[];
  readonly response: Response | null;
}

export interface OutlineChapter {
  readonly chapter: StandardChapter;
  readonly text: Chapter | null;
}

export interface Outline {
  readonly before: readonly OutlineChapter[];
  readonly sections: readonly OutlineSection[];
  readonly after: readonly OutlineChapter[];
}

export function outlineOf(project: Project): Outline {
  const { standard } = project;
  const criteria = standard.sections.flatMap((section) => section.criteria);
  const answers = new Map<string, Response[]>();
  for (const response of project.responses)
    for (const number of new Set(response.criteria))
      answers.set(number, [...(answers.get(number) ?? []), response]);
  const chapters = (place: "before" | "after") =>
    standard.chapters
      .filter((chapter) => chapter.place === place)
      .map((chapter) => ({
        chapter,
        text: project.chapters.find((text) => text.id === chapter.id) ?? null,
      }));
  return {
    before: chapters("before"),
    sections: standard.sections.map((section) => ({
      section,
      text: project.sections.find((text) => text.number === section.number) ?? null,
      responses: section.criteria.flatMap((criterion) =>
        responsesTo(criterion, answers.get(criterion.number) ?? [], criteria),
      ),
    })),
    after: chapters("after"),
  };
}

/** A response stands at the first of its criteria; those that it answers too do not stand again. */
function responsesTo(
  criterion: StandardCriterion,
  answers: readonly Response[],
  all: readonly StandardCriterion[],
): OutlineResponse[] {
  if (answers.length === 0) return [{ criteria: [criterion], response: null }];
  return answers
    .map((response) => ({
      response,
      criteria: all.filter((each) => response.criteria.includes(each.number)),
    }))
    .filter(({ criteria }) => criteria[0] === criterion);
}

/** Whether nothing of a section is written: no file of its own and no answer. */
export function isWhollyAbsent({ text, responses }: OutlineSection): boolean {
  return !text && responses.every(({ response }) => !response);
}

/** A text of the report and where it stands. */
export interface PlacedText {
  readonly markdown: Markdown;
  readonly in: "chapter" | "section" | "criterion";
  /** Number of the section, null in a chapter. */
  readonly section: string | null;
  /** Number of the criterion, null elsewhere. */
  readonly criterion: string | null;
}

/** All narratives in the order of the report, those of unknown criteria and chapters last. */
export function textsOf(project: Project, outline: Outline): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (markdown: Markdown | null, where: Omit<PlacedText, "markdown">) => {
    if (markdown) texts.push({ markdown, ...where });
  };
  const chapter = { in: "chapter", section: null, criterion: null } as const;
  for (const { text } of outline.before) add(text?.text ?? null, chapter);
  for (const { section, text, responses } of outline.sections) {
    const here = { in: "section", section: section.number, criterion: null } as const;
    add(text?.narrative ?? null, here);
    for (const { response, criteria } of responses)
      addResponse(response, { in: "criterion", section: section.number, criterion: criteria[0]!.number });
    for (const kind of SECTION_LISTS) for (const item of text?.lists[kind].items ?? []) add(item, here);
  }
  for (const { text } of outline.after) add(text?.text ?? null, chapter);
  const placed = new Set<unknown>([
    ...outline.sections.flatMap((each) => each.responses.map((entry) => entry.response)),
    ...[...outline.before, ...outline.after].map((entry) => entry.text),
  ]);
  for (const response of project.responses)
    if (!placed.has(response))
      addResponse(response, { in: "criterion", section: null, criterion: response.criteria[0] ?? null });
  for (const text of project.chapters) if (!placed.has(text)) add(text.text, chapter);
  return texts;

  function addResponse(response: Response | null, where: Omit<PlacedText, "markdown">) {
    add(response?.narrative ?? null, where);
    for (const item of response?.evidence ?? []) if (item.kind === "text") add(item.text, where);
  }
}
