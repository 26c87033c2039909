/**
 * Reports that nothing has changed since they were last worked on are not worked on again: of several reports the result
 * is kept in the user's cache folder, with what the work has seen and written. It counts only for the same task, the same
 * build of this tool, the same answers of the files, and outputs that are still there as they were written.
 */
import { type Host, HostError } from "../host.ts";
import { build } from "../version.ts";
import { type ReportContext, surroundingsOf } from "./context.ts";
import type { Answer, Job, Task } from "./report-job.ts";
import { digestOf, isAsSeen, type Seen, watched } from "./seen-files.ts";

interface Kept<Result> {
  /** Of the build, the task and its surroundings. */
  readonly key: string;
  readonly seen: Seen;
  /** Digests of what was written. */
  readonly written: readonly (readonly [path: string, digest: string])[];
  readonly result: Result;
}

/** `name` tells the results of commands apart. */
export async function unlessUnchanged<Wanted extends Task, Result>(
  name: string,
  task: Wanted,
  context: ReportContext,
  work: Job<Wanted, Result>,
): Promise<Answer<Result>> {
  const { cacheFolder, host } = context;
  if (cacheFolder === null) return { result: (await work(task, context)).result, unchanged: false };
  const path = `${cacheFolder}/results/${name}-${digestOf(task.folder.path)}.json`;
  const key = digestOf(JSON.stringify([build, task, surroundingsOf(context)]));
  const root = host.realPath(task.folder.path) ?? task.folder.path;
  const kept = readKept<Result>(host, path);
  if (kept?.key === key && isAsSeen(kept.seen, host, root) && areThere(kept.written, host))
    return { result: kept.result, unchanged: true };

  const watching = watched(host, root);
  const { result, written } = await work(task, { ...context, host: watching.host });
  if (written) {
    const digests = [...written].map(([file, bytes]) => [file, digestOf(bytes)] as const);
    keep({ key, seen: watching.seen(), written: digests, result }, host, path);
  }
  return { result, unchanged: false };
}

function areThere(written: Kept<unknown>["written"], host: Host): boolean {
  try {
    return written.every(([file, digest]) => digestOf(host.read(file)) === digest);
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function readKept<Result>(host: Host, path: string): Kept<Result> | null {
  try {
    return JSON.parse(new TextDecoder().decode(host.read(path)));
  } catch {
    return null;
  }
}

/** Where it cannot be kept, the next run works it out again. */
function keep(kept: Kept<unknown>, host: Host, path: string): void {
  try {
    host.writeForNow(path, new TextEncoder().encode(JSON.stringify(kept)));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
