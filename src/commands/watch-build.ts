/** `selfassess build --watch`: builds, and builds again what a change touches, until the user has had enough. */
import { type Standby, Stopped } from "../host.ts";
import { type Language, message, translate } from "../messages/index.ts";
import { type BuildTask, buildOne } from "./build-one.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import { convertOnlyChanges } from "./convert-only-changes.ts";
import { reasonOf } from "./each-report.ts";
import { failedReport } from "./failed-report.ts";
import { shortPath } from "./folders.ts";
import { livingHost } from "./living-host.ts";
import { livingMemory } from "./living-memory.ts";
import { runAgain } from "./run-again.ts";
import { sayBuilt } from "./say-built.ts";
import { tellStages } from "./tell-stages.ts";

export async function watchBuild(
  tasks: readonly BuildTask[],
  context: CommandContext & { readonly standby: Standby },
): Promise<ExitCode> {
  const { standby } = context;
  const due = new Set<BuildTask>();
  const builders = new Map(tasks.map((task) => [task, builder(task, context)]));
  let language = context.language ?? context.localeLanguage;
  const buildAll = async () => {
    for (const build of builders.values()) language = await build();
  };
  let first: Promise<void> | null = null;
  const work = runAgain(async () => {
    // It pauses between its stages, in which changes are heard.
    await first;
    for (const task of due) {
      due.delete(task);
      await builders.get(task)!();
    }
  });
  const changed = (touched: readonly BuildTask[]) => {
    for (const task of touched) due.add(task);
    work.changed();
  };

  let isStopped = false;
  const stopped = standby.untilStopped().then(() => {
    isStopped = true;
  });
  const watches = await Promise.all([
    ...tasks.map((task) =>
      standby.watch([task.folder.path], [`${task.folder.path}/build`, task.output], () => changed([task])),
    ),
    ...[...context.standards, ...context.layouts].map((folder) =>
      standby.watch([folder], [], () => changed(tasks)),
    ),
  ]);
  first = buildAll();
  await first;
  if (!isStopped) context.stderr(`${translate(message("watching", {}), language)}\n`);
  await stopped;
  await Promise.all(watches.map((stop) => stop()));
  await work.stop();
  return 0;
}

/** Builds one report again and again, and tells in which language it spoke. */
function builder(task: BuildTask, context: CommandContext): () => Promise<Language> {
  const memory = livingMemory(task.folder.path, context);
  const { host, written } = livingHost(context.host);
  const convertToPdf = convertOnlyChanges(context.convertToPdf);
  return async () => {
    written.clear();
    if (task.many) context.stderr(`${task.folder.name}\n`);
    const told = tellStages({ ...context, host });
    try {
      const { during } = told;
      const { result } = await buildOne(task, { ...context, host: told.host, during, convertToPdf }, memory);
      told.end();
      const fresh = new Set([...written].map((path) => shortPath(path, context)));
      sayBuilt(result, (path) => !fresh.has(path), context);
      return result.language;
    } catch (error) {
      told.end();
      if (!(error instanceof Stopped))
        failedReport(task.folder, { kind: "broken", reason: reasonOf(error) }, context);
      return context.language ?? context.localeLanguage;
    }
  };
}
