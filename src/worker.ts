/**
 * A thread that works on one report after another, as `commands/thread-pool.ts` tells it. The other entry of the bundle.
 * Word documents are converted by the main thread, which hears when the user stops the tool.
 */
import { parentPort, workerData } from "node:worker_threads";
import { reasonOf, type ThreadData } from "./commands/each-report.ts";
import { type Answer, doJob, type JobName, type ResultOf, type TaskOf } from "./commands/report-job.ts";
import type { ThreadOrder, ThreadWords } from "./commands/thread-pool.ts";
import type { ConvertToPdf } from "./host.ts";
import { git } from "./hosts/git.ts";
import { nodeHost } from "./hosts/node-host.ts";
import type { NodeThreadData } from "./hosts/node-threads.ts";
import { lockedWrites } from "./hosts/thread-writes.ts";
import { expectLongRun } from "./hosts/v8-settings.ts";
import { silently } from "./stages.ts";

expectLongRun();
const { data, lock } = workerData as NodeThreadData;
const { job, surroundings } = data as ThreadData;
const host = lockedWrites(nodeHost, lock);
const say = (words: ThreadWords<Answer<ResultOf<JobName>>>) => parentPort!.postMessage(words);
let converted: (documents: Awaited<ReturnType<ConvertToPdf>>) => void;

const convertToPdf: ConvertToPdf = (documents) => {
  say({ kind: "convert", documents });
  return new Promise((resolve) => {
    converted = resolve;
  });
};

parentPort!.on("message", async (order: ThreadOrder<TaskOf<JobName>>) => {
  if (order.kind === "converted") return converted(order.documents);
  try {
    const outside = { host, git, convertToPdf, during: silently };
    const result = await doJob(job, order.task, { ...surroundings, ...outside });
    say({ kind: "done", result });
  } catch (error) {
    say({ kind: "broken", reason: reasonOf(error) });
  }
});
