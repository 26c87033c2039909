/** Files of answers that cannot be read and whose name is no criterion: which criteria they answer is not known. */
import type { Project, Response } from "./types.ts";

export function isUnreadAnswer({ standard, broken }: Project, { file, criteria }: Response): boolean {
  const [number] = criteria;
  if (!broken.has(file.path) || criteria.length !== 1 || number !== nameOf(file.path)) return false;
  return !standard.sections.some((section) => section.criteria.some((each) => each.number === number));
}

/** Numbers of the sections that such files may answer: of the section they are named after, or of any. */
export function sectionsAnsweredUnread(project: Project): ReadonlySet<string> {
  const numbers = project.standard.sections.map(({ number }) => number);
  return new Set(
    project.responses
      .filter((response) => isUnreadAnswer(project, response))
      .flatMap(({ file }) => {
        const name = nameOf(file.path);
        const own = numbers.filter(
          (number) => name.startsWith(number) && !/^\d/.test(name.slice(number.length)),
        );
        return own.length > 0 ? own : numbers;
      }),
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}
