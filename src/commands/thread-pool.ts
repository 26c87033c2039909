/**
 * Tasks shared out among threads. In: tasks and the ways to start a thread. Out: an outcome for each, whatever another
 * does: a thread that breaks, needs too much memory or too long is ended, and the next task has a new one.
 */
import type { ConvertToPdf, Thread, ThreadAnswer, Threads } from "../host.ts";

export type PoolOutcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "time" | "memory" }
  | { readonly kind: "broken"; readonly reason: string };

export interface PoolOptions {
  readonly threads: Threads;
  /** What each thread is to know from the beginning. */
  readonly data: unknown;
  readonly count: number;
  /** Seconds for a task, without those of conversions to PDF. */
  readonly seconds: number;
  /** Megabytes that the JavaScript of a thread may hold. */
  readonly megabytes: number;
  readonly convertToPdf: ConvertToPdf;
  /** Called when a task has its outcome. */
  readonly settled: () => void;
}

/** What a thread says: that a task is done, that it could not be done, or documents to convert. */
export type ThreadWords<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "broken"; readonly reason: string }
  | { readonly kind: "convert"; readonly documents: ReadonlyMap<string, Uint8Array> };

/** What a thread is told. */
export type ThreadOrder<Task> =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "converted"; readonly documents: Awaited<ReturnType<ConvertToPdf>> };

export interface Pool<Result> {
  /** The outcome of the next task, in their order; the pool forgets it. */
  readonly next: () => Promise<PoolOutcome<Result>>;
  /** Ends all threads. */
  readonly stop: () => void;
}

export function runInThreads<Task, Result>(tasks: readonly Task[], options: PoolOptions): Pool<Result> {
  const settle = new Map<number, (outcome: PoolOutcome<Result>) => void>();
  const outcomes = tasks.map(
    (_, at) => new Promise<PoolOutcome<Result>>((resolve) => settle.set(at, resolve)),
  );
  const running = new Set<Thread>();
  let next = 0;

  async function oneByOne(): Promise<void> {
    let thread: Thread | null = null;
    for (let at = next++; at < tasks.length; at = next++) {
      const outcome: PoolOutcome<Result> = await attempt(async () => {
        if (!thread?.isAlive()) thread = start();
        return perform<Task, Result>(thread, tasks[at]!, options);
      });
      if (thread && outcome.kind !== "done") end(thread);
      if (outcome.kind !== "done") thread = null;
      settle.get(at)!(outcome);
      settle.delete(at);
      options.settled();
    }
    if (thread) end(thread);
  }

  function start(): Thread {
    const thread = options.threads.start(options.data, options.megabytes);
    running.add(thread);
    return thread;
  }

  function end(thread: Thread): void {
    running.delete(thread);
    thread.end();
  }

  for (let lane = 0; lane < Math.min(options.count, tasks.length); lane++) void oneByOne();
  return {
    next: () => outcomes.shift()!,
    stop() {
      next = tasks.length;
      for (const thread of running) end(thread);
    },
  };
}

async function attempt<Result>(work: () => Promise<PoolOutcome<Result>>): Promise<PoolOutcome<Result>> {
  try {
    return await work();
  } catch (error) {
    return { kind: "broken", reason: String(error) };
  }
}

async function perform<Task, Result>(
  thread: Thread,
  task: Task,
  { seconds, convertToPdf }: PoolOptions,
): Promise<PoolOutcome<Result>> {
  let order: ThreadOrder<Task> = { kind: "task", task };
  for (;;) {
    const answer = await within(seconds, thread.ask(order));
    if (answer.kind !== "said") return answer;
    const words = answer.words as ThreadWords<Result>;
    if (words.kind !== "convert") return words;
    order = { kind: "converted", documents: await convertToPdf(words.documents) };
  }
}

async function within(
  seconds: number,
  answer: Promise<ThreadAnswer>,
): Promise<ThreadAnswer | { readonly kind: "time" }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<{ readonly kind: "time" }>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "time" }), seconds * 1000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
