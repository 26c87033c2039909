/**
 * A job for each of several reports. In: tasks in order. Out: their outcomes in the same order, each as soon as it and
 * those before it are there. One report is done here; several in threads, so that one that breaks, hangs or swallows all
 * memory is given up and the others are done.
 */
import { Stopped } from "../host.ts";
import { type CommandContext, type Surroundings, surroundingsOf } from "./context.ts";
import { progress } from "./progress.ts";
import { type Answer, doJob, type JobName, type ResultOf, type TaskOf } from "./report-job.ts";
import { tellStages } from "./tell-stages.ts";
import type { PoolOutcome } from "./thread-pool.ts";

export type Failure =
  | { readonly kind: "time" | "memory"; readonly limit: number }
  /** A mistake of ours. */
  | { readonly kind: "broken"; readonly reason: string };

export type Outcome<Result> = ({ readonly kind: "done" } & Answer<Result>) | Failure;

export interface Settled<Name extends JobName> {
  readonly task: TaskOf<Name>;
  readonly outcome: Outcome<ResultOf<Name>>;
}

/** Seconds for a report; one of 40 pages takes less than one. */
export const SECONDS = 60;
/** For the JavaScript of a thread; one of 400 pages needs less than half. */
export const MEGABYTES = 192;

/** What a thread is to know. */
export interface ThreadData {
  readonly job: JobName;
  readonly surroundings: Surroundings;
}

/** `count`: how many at once; null: as many as the computer has cores. */
export async function* eachReport<Name extends JobName>(
  name: Name,
  tasks: readonly TaskOf<Name>[],
  count: number | null,
  context: CommandContext,
): AsyncGenerator<Settled<Name>> {
  const { threads } = context;
  if (tasks.length > 1 && threads)
    yield* inThreads(name, tasks, { ...context, threads }, count ?? threads.cores);
  else for (const task of tasks) yield { task, outcome: await here(name, task, tasks.length, context) };
}

async function here<Name extends JobName>(
  name: Name,
  task: TaskOf<Name>,
  total: number,
  context: CommandContext,
): Promise<Outcome<ResultOf<Name>>> {
  const { host, during, end } = tellStages(context);
  try {
    return { kind: "done", ...(await doJob(name, task, { ...context, host, during })) };
  } catch (error) {
    if (total === 1 || error instanceof Stopped) throw error;
    return { kind: "broken", reason: reasonOf(error) };
  } finally {
    end();
  }
}

async function* inThreads<Name extends JobName>(
  name: Name,
  tasks: readonly TaskOf<Name>[],
  context: CommandContext & { readonly threads: NonNullable<CommandContext["threads"]> },
  count: number,
): AsyncGenerator<Settled<Name>> {
  const { runInThreads } = await import("./thread-pool.ts");
  const { threads, convertToPdf } = context;
  const line = progress(context);
  const signal = context.listenForStop?.().signal;
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(new Stopped()));
  });
  // It may come while nobody waits for it.
  stopped.catch(() => {});
  let printed = 0;
  let done = 0;
  const show = () => {
    const task = tasks[printed];
    if (task) line.show(() => `${done}/${tasks.length} ${task.folder.name}`);
  };
  const pool = runInThreads<TaskOf<Name>, Answer<ResultOf<Name>>>(tasks, {
    threads,
    data: { job: name, surroundings: surroundingsOf(context) } satisfies ThreadData,
    count,
    seconds: SECONDS,
    megabytes: MEGABYTES,
    convertToPdf,
    settled() {
      done++;
      show();
    },
  });
  try {
    for (const task of tasks) {
      const outcome = await Promise.race([pool.next(), stopped]);
      line.hide();
      yield { task, outcome: settled(outcome) };
      printed++;
      show();
    }
  } finally {
    line.end();
    pool.stop();
  }
}

function settled<Result>(outcome: PoolOutcome<Answer<Result>>): Outcome<Result> {
  if (outcome.kind === "done") return { kind: "done", ...outcome.result };
  if (outcome.kind === "broken") return outcome;
  return { kind: outcome.kind, limit: outcome.kind === "time" ? SECONDS : MEGABYTES };
}

/** What to tell the makers of the tool. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
