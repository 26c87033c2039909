/** Which files of a report are answers that it lacks or has, for the rules about what is missing in it. */
import type { Response } from "../project/types.ts";
import type { RuleContext } from "./rule.ts";

/**
 * The answers whose completeness is judged. One under a number that the standard has not is judged only while a criterion
 * is unanswered, for it may be meant for that; else nothing prints it, and that is its one mistake.
 */
export function judgedAnswers({ project, outline }: RuleContext): readonly Response[] {
  if (outline.sections.some(({ responses }) => responses.some(({ response }) => !response)))
    return project.responses;
  const known = new Set(
    project.standard.sections.flatMap((section) => section.criteria.map(({ number }) => number)),
  );
  return project.responses.filter(({ criteria }) => criteria.some((number) => known.has(number)));
}

/**
 * Whether a text of the report is still to be written: an answer, a narrative, a chapter that the standard requires. It
 * may name what nothing names yet.
 */
export function awaitsText({ outline }: RuleContext): boolean {
  return (
    outline.sections.some(({ responses }) => responses.some(({ response }) => !response?.narrative)) ||
    [...outline.before, ...outline.after].some(({ chapter, text }) => chapter.required && !text?.text)
  );
}
