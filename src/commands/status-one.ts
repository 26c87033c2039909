/** How far one report is; where it is asked for, its to-do list in Word is written too. */
import { compile } from "../compile.ts";
import { pretty } from "../findings/printers/pretty.ts";
import { type Language, type Message, message } from "../messages/index.ts";
import { schoolOf, statusOf } from "../status/status-of.ts";
import type { School, Status } from "../status/types.ts";
import type { ExitCode, ReportContext } from "./context.ts";
import { shortPath } from "./folders.ts";
import type { Done, Task } from "./report-job.ts";
import { openMemory } from "./report-memory.ts";

export interface StatusTask extends Task {
  /** Absolute: the file for the to-do list; null where none is wanted. */
  readonly todo: string | null;
}

export interface StatusAnswer {
  readonly code: ExitCode;
  readonly language: Language;
  readonly school: School;
  /** Of a report alone. */
  readonly status: Status | null;
  /** For people: why there is no more to say, or no to-do list. */
  readonly trouble: string;
  readonly notes: readonly Message[];
}

export async function statusOne(task: StatusTask, context: ReportContext): Promise<Done<StatusAnswer>> {
  const { many, todo } = task;
  const { path: folder, name } = task.folder;
  const today = context.today ?? context.host.today();
  // Of several reports whole results are kept.
  const memory = openMemory(folder, many ? { ...context, cacheFolder: null } : context);
  const compilation = await compile({ ...context, dueDay: today, memory, folder, output: null });
  const { project, findings, cannotRun, manifestMended, accepted } = compilation;
  const list =
    project && todo !== null
      ? await (await import("./write-todo.ts")).writeTodo(
          project,
          findings,
          { folder, today, path: todo },
          context,
        )
      : null;
  memory.save();

  const language = context.language ?? compilation.language ?? context.localeLanguage;
  const status = statusOf(project, findings, { folder: name, today, language });
  const against = project ? (list?.findings ?? []) : findings;
  const root = shortPath(folder, context);
  const report = { folder: name, root, language, findings: against, shown: against, accepted, known: 0 };
  const printed = pretty.part(report, { many, color: context.color, failOn: "error" });
  const bytes = list?.bytes ?? null;
  const failed = cannotRun || manifestMended || !project || (todo !== null && bytes === null);
  return {
    result: {
      code: failed ? 2 : 0,
      language,
      school: schoolOf(status),
      status: many ? null : status,
      trouble: against.length === 0 ? "" : printed,
      notes: todo !== null && bytes ? [message("written", { path: shortPath(todo, context) })] : [],
    },
    written: project && todo !== null ? bytes && new Map([[todo, bytes]]) : new Map(),
  };
}
