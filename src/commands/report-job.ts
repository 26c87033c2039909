/**
 * What a command does with one report, in this thread or another. In: a task, which names the folder and what is wanted.
 * Out: a result. Both are plain JSON, so that they can be sent and kept; nothing is printed here.
 */
import type { ReportContext } from "./context.ts";
import type { NamedFolder } from "./folders.ts";
import { unlessUnchanged } from "./unchanged.ts";

export interface Task {
  readonly folder: NamedFolder;
  /** Whether it is one of several reports. */
  readonly many: boolean;
}

export type Job<Wanted extends Task, Result> = (
  task: Wanted,
  context: ReportContext,
) => Promise<Done<Result>>;

export interface Done<Result> {
  readonly result: Result;
  /** What was written, by absolute path; null where the result hangs on more than files and must not be kept. */
  readonly written: ReadonlyMap<string, Uint8Array> | null;
}

/** A result, and whether it is the one of an earlier run over the same files. */
export interface Answer<Result> {
  readonly result: Result;
  readonly unchanged: boolean;
}

const jobs = {
  build: async () => (await import("./build-one.ts")).buildOne,
  check: async () => (await import("./check-one.ts")).checkOne,
  status: async () => (await import("./status-one.ts")).statusOne,
};

type Jobs = { readonly [Name in keyof typeof jobs]: Awaited<ReturnType<(typeof jobs)[Name]>> };
export type JobName = keyof Jobs;
export type TaskOf<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type ResultOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>["result"];

export async function doJob<Name extends JobName>(
  name: Name,
  task: TaskOf<Name>,
  context: ReportContext,
): Promise<Answer<ResultOf<Name>>> {
  const job = (await jobs[name]()) as unknown as Job<TaskOf<Name>, ResultOf<Name>>;
  if (!task.many) return { result: (await job(task, context)).result, unchanged: false };
  return unlessUnchanged(name, task, context, job);
}
