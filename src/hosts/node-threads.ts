/** Threads of Node, each running a file of the bundle. */

import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import type * as WorkerThreads from "node:worker_threads";
import type { ThreadAnswer, Threads } from "../host.ts";

/** `file` is absolute. */
export function nodeThreads(file: string): Threads {
  return {
    cores: availableParallelism(),
    start(workerData, megabytes) {
      const { Worker } = createRequire(import.meta.url)("node:worker_threads") as typeof WorkerThreads;
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
        end: () => void worker.terminate(),
      };
    },
  };
}
