/** `selfassess status`: how far reports are; of many a row each with sums, also from the results of several runs. */
import { pathBelow } from "../host-path.ts";
import { LANGUAGES, type Language, type Message, message, translate } from "../messages/index.ts";
import { statusPrinters } from "../status/printers/index.ts";
import type { StatusFormat, TextFormat } from "../status/printers/printer.ts";
import { languageOfMost, rollUp } from "../status/roll-up.ts";
import { schoolOf, statusOf } from "../status/status-of.ts";
import type { School, Status } from "../status/types.ts";
import { type CommandContext, type ExitCode, joinExitCodes } from "./context.ts";
import { eachReport, type Failure } from "./each-report.ts";
import { failedReport } from "./failed-report.ts";
import { absolutePath, type NamedFolder } from "./folders.ts";
import { mergeResults } from "./merge-results.ts";
import { openSelection, type Several } from "./open-selection.ts";
import { type Output, outputProblem } from "./output-findings.ts";
import type { StatusTask } from "./status-one.ts";
import { writeText } from "./write-text.ts";

/** A to-do list without a file goes to its usual place. */
export type StatusOutput = Output<StatusFormat>;

export interface StatusOptions extends Several {
  readonly outputs: readonly StatusOutput[];
  /** Results of earlier runs, as typed; empty: reports are read. */
  readonly merge: readonly string[];
}

/** From the report's folder. */
const TODO_FILE = "build/todo.docx";

export async function status(
  typed: readonly string[],
  options: StatusOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { outputs, merge } = options;
  const refuse = (text: Message): ExitCode => {
    context.stderr(`${translate(text, context.language ?? context.localeLanguage)}\n`);
    return 2;
  };
  const todo = outputs.find(({ format }) => format === "docx");
  const unusable = outputProblem(outputs.filter((each) => each.format !== "docx" || each.file !== null));
  if (unusable) return refuse(unusable);

  if (merge.length > 0) {
    if (typed.length > 0) return refuse(message("usage/merge-and-folders", { folders: typed.join(", ") }));
    if (todo) return refuse(message("usage/todo-merge", {}));
    const schools = mergeResults(merge, context);
    if ("id" in schools) return refuse(schools);
    printAll(schools, outputs, context);
    return 0;
  }

  const selection = openSelection(typed, options, context);
  if (!selection) return 2;
  const { folders, many } = selection;
  if (many && todo?.file) return refuse(message("usage/todo-output", { name: TODO_FILE }));
  const tasks = folders.map((folder): StatusTask => {
    const path = todo?.file
      ? absolutePath(todo.file, context.workingFolder)
      : pathBelow(folder.path, TODO_FILE);
    return { folder, many, todo: todo ? path : null };
  });

  const codes = new Set<ExitCode>();
  const schools: School[] = [];
  for await (const { task, outcome } of eachReport("status", tasks, options.jobs, context)) {
    if (outcome.kind !== "done") {
      const failed = failedStatus(task.folder, outcome, context);
      codes.add(failed.code);
      schools.push(schoolOf(failed.status));
      continue;
    }
    const { code, language, school, status: own, trouble, notes } = outcome.result;
    codes.add(code);
    context.stderr(trouble);
    for (const note of notes) context.stderr(`${translate(note, language)}\n`);
    if (own) printOne(own, language, outputs, context);
    else schools.push(school);
  }
  if (many) printAll(schools, outputs, context);
  return joinExitCodes(codes);
}

/** A report that was given up. */
function failedStatus(folder: NamedFolder, failure: Failure, context: CommandContext) {
  const { code, report } = failedReport(folder, failure, context);
  const language = context.language ?? context.localeLanguage;
  const today = context.today ?? context.host.today();
  return { code, status: statusOf(null, report?.findings ?? [], { folder: folder.name, today, language }) };
}

function printOne(
  own: Status,
  language: Language,
  outputs: readonly StatusOutput[],
  context: CommandContext,
): void {
  print(outputs, language, context, (format, color) =>
    // What stands against it has been said.
    own.state === "unreadable" && format === "pretty"
      ? ""
      : statusPrinters[format].one(own, { language, color }),
  );
}

function printAll(
  schools: readonly School[],
  outputs: readonly StatusOutput[],
  context: CommandContext,
): void {
  const language = context.language ?? languageOfMost(schools) ?? context.localeLanguage;
  const all = rollUp(schools, language);
  // A program gets the same keys whichever language is spoken.
  const official = languageOfMost(schools) ?? LANGUAGES[0];
  const forPrograms = official === language ? all : rollUp(schools, official);
  print(outputs, language, context, (format, color) => {
    const isForProgram = format === "json" || format === "csv";
    return statusPrinters[format].many(isForProgram ? forPrograms : all, { language, color });
  });
}

function print(
  outputs: readonly StatusOutput[],
  language: Language,
  context: CommandContext,
  text: (format: TextFormat, color: boolean) => string,
): void {
  for (const { format, file } of outputs) {
    if (format === "docx") continue;
    if (file !== null)
      context.stderr(`${translate(writeText(file, text(format, false), context), language)}\n`);
    else if (format === "pretty") context.stderr(text(format, context.color));
    else context.stdout(text(format, false));
  }
}
