/** Threads of Node, each running a file of the bundle. */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import type * as WorkerThreads from "node:worker_threads";
import type { ThreadAnswer, Threads } from "../host.ts";
import { forbidWrites, newWriteLock, type WriteLock } from "./thread-writes.ts";

/** What a thread finds as its `workerData`. */
export interface NodeThreadData {
  /** What it is to know. */
  readonly data: unknown;
  readonly lock: WriteLock;
}

/** `file` is absolute. */
export function nodeThreads(file: string): Threads {
  return {
    cores: availableParallelism(),
    start(data, megabytes) {
      const { Worker } = createRequire(import.meta.url)("node:worker_threads") as typeof WorkerThreads;
      const lock = newWriteLock();
      const workerData: NodeThreadData = { data, lock };
      const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
      let end: ThreadAnswer | null = null;
      let waiting = (_: ThreadAnswer) => {};
      const ended = (answer: ThreadAnswer) => {
        end ??= answer;
        waiting(end);
      };
      worker.on("message", (words) => waiting({ kind: "said", words }));
      worker.on("error", (error: NodeJS.ErrnoException) => {
        const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        ended(isFull ? { kind: "memory" } : { kind: "broken", reason: error.stack ?? String(error) });
      });
      worker.on("exit", (code) => ended({ kind: "broken", reason: `exit code ${code}` }));
      return {
        ask: (words) =>
          new Promise((resolve) => {
            waiting = resolve;
            if (end) resolve(end);
            else worker.postMessage(words);
          }),
        isAlive: () => end === null,
        end() {
          if (end) return;
          forbidWrites(lock);
          void worker.terminate();
        },
      };
    },
  };
}
