/** What the template of a to-do list sees (`templates/todo/document.hbs`): plain JSON, in the report's language. */
import type { Language } from "../messages/index.ts";
import type { Day } from "../project/types.ts";
import type { Status, Task } from "./types.ts";

export interface TodoView {
  readonly language: Language;
  readonly institution: string;
  readonly day: Day;
  /** How many criteria there are, are done, are overdue. */
  readonly criteria: number;
  readonly done: number;
  readonly overdue: number;
  /** Those with something left to do. */
  readonly people: readonly {
    /** "" where nobody is named. */
    readonly name: string;
    readonly tasks: readonly TodoTask[];
  }[];
}

export interface TodoTask extends Omit<Task, "needs"> {
  /** Keys of the layout's words, such as `need_evidence`. */
  readonly needs: readonly { readonly label: string; readonly count: number }[];
}

export function todoView({ language, institution, day, totals, people }: Status): TodoView {
  const { criteria, done, overdue } = totals;
  return {
    language,
    institution: institution.name,
    day,
    criteria,
    done,
    overdue,
    people: people
      .filter(({ tasks }) => tasks.length > 0)
      .map(({ name, tasks }) => ({
        name: name ?? "",
        tasks: tasks.map((task) => ({
          ...task,
          needs: task.needs.map(({ kind, count }) => ({ label: `need_${kind}`, count })),
        })),
      })),
  };
}
