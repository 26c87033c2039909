/**
 * `selfassess init`: the folder of a new report. It asks for what the options leave open, where somebody is there to
 * answer. What is there already is never changed; in the folder of a report it adds the files that the report lacks.
 */
import { posix } from "node:path";
import type { Host } from "../host.ts";
import { folderAbove, pathBelow, wayTo } from "../host-path.ts";
import { MANIFEST } from "../load/folder.ts";
import { type Message, message, translate } from "../messages/index.ts";
import { githubWorkflow, WORKFLOW } from "../starter/github-workflow.ts";
import { nextSteps } from "../starter/next-steps.ts";
import { type Starter, starterFiles } from "../starter/starter-files.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import { absolutePath, type NamedFolder, shortPath } from "./folders.ts";
import { behindCommand } from "./next-step.ts";
import { startNewReport } from "./start-new-report.ts";
import { startReportThere } from "./start-report-there.ts";
import { type NewFiles, writeNewFiles } from "./write-new-files.ts";
import { unwritable } from "./write-text.ts";

export interface InitOptions {
  /** Each as typed; null where it was not. */
  readonly standard: string | null;
  readonly language: Starter["language"] | null;
  readonly name: string | null;
  readonly place: string | null;
  readonly year: string | null;
  readonly ci: "github" | null;
}

/** What is to be written, or why nothing can be. */
export type Start =
  | { readonly starter: Starter; readonly isWanted: (path: string) => boolean }
  | { readonly problems: readonly Message[] };

export async function init(typed: string, options: InitOptions, context: CommandContext): Promise<ExitCode> {
  const folder: NamedFolder = { name: typed, path: absolutePath(typed, context.workingFolder) };
  const isNew = context.host.stat(`${folder.path}/${MANIFEST}`) === null;
  const start = isNew
    ? await startNewReport(folder, options, context)
    : startReportThere(folder, options, context);
  const spoken = context.language ?? ("starter" in start ? start.starter.language : context.localeLanguage);
  const say = (text: Message, before = "") => context.stderr(`${before}${translate(text, spoken)}\n`);
  if ("problems" in start) {
    for (const problem of start.problems) say(problem);
    return 2;
  }
  const files = filesOf(start, folder, options, context);
  const result = writeNewFiles(files, folder.path, context.host);
  sayWritten(result, folder, say, context);
  if (result.failures.length > 0) return 2;
  say(message("init/next", {}), "\n");
  for (const [index, step] of stepsFor(start.starter, folder, files, context).entries())
    say(step, `  ${index + 1}. `);
  return 0;
}

function sayWritten(
  { written, kept, failures }: NewFiles,
  folder: NamedFolder,
  say: (text: Message) => void,
  context: CommandContext,
): void {
  if (written.length === 0 && failures.length === 0) say(message("init/nothing", {}));
  const groups = [
    { head: message("init/written", {}), paths: written },
    { head: message("init/kept", {}), paths: kept },
  ];
  for (const { head, paths } of groups) {
    if (paths.length > 0) say(head);
    for (const line of byFolder(paths, folder.path)) context.stderr(`  ${shortPath(line, context)}\n`);
  }
  for (const { path, error } of failures) {
    const shown = shortPath(path, context);
    say(error === null ? message("init/leads-out", { path: shown }) : unwritable(shown, error));
  }
}

/** Texts by absolute path. */
function filesOf(
  { starter, isWanted }: Extract<Start, { readonly starter: Starter }>,
  folder: NamedFolder,
  { ci }: InitOptions,
  { host }: CommandContext,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [path, text] of starterFiles(starter))
    if (isWanted(path)) files.set(`${folder.path}/${path}`, text);
  if (ci === null) return files;
  const repository = repositoryOf(folder.path, host) ?? folder.path;
  const workflow = githubWorkflow(wayTo(folder.path, repository) ?? "", starter.language);
  return files.set(pathBelow(repository, WORKFLOW), workflow);
}

/** The folder above a path, or itself, that is the root of a Git repository. */
function repositoryOf(path: string, host: Host): string | null {
  if (host.stat(pathBelow(path, ".git"))) return path;
  const above = folderAbove(path);
  return above === null ? null : repositoryOf(above, host);
}

/** Several files of one folder in one line: `criteria/ (18)`. Those of the report's own folder stand alone. */
function byFolder(paths: readonly string[], root: string): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const path of paths)
    folders.set(posix.dirname(path), [...(folders.get(posix.dirname(path)) ?? []), path]);
  return [...folders].flatMap(([folder, files]) =>
    folder === root || files.length === 1 ? files : [`${folder}/ (${files.length})`],
  );
}

/** What a report needs next: what is open in its manifest, its first answer, then the commands. */
function stepsFor(
  { standard }: Starter,
  folder: NamedFolder,
  files: ReadonlyMap<string, string>,
  context: CommandContext,
): readonly Message[] {
  const path = (name: string) => `${folder.path}/${name}`;
  const criterion = standard.sections[0]?.criteria[0]?.number ?? "";
  const [manifest, first] = [path(MANIFEST), path(`criteria/${criterion}.md`)];
  const [fill, answer, ...commands] = nextSteps(
    shortPath(manifest, context),
    shortPath(first, context),
    behindCommand(folder.name),
  );
  return [
    ...(files.get(manifest)?.includes('"…"') ? [fill!] : []),
    ...(files.has(first) ? [answer!] : []),
    ...commands,
  ];
}
