import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type PoolOptions, type PoolOutcome, runInThreads } from "../../src/commands/thread-pool.ts";
import type { Threads } from "../../src/host.ts";
import { nodeThreads } from "../../src/hosts/node-threads.ts";

const folder = mkdtempSync(join(tmpdir(), "selfassess-threads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does what the task names, and says in which thread. */
const WORKER = `
const { parentPort, threadId, workerData } = require("node:worker_threads");
const works = {
  hang() { for (;;); },
  search() { /^(a+)+$/.test("a".repeat(60) + "!"); },
  fill() { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); },
  crash() { process.exit(7); },
  late() { setTimeout(() => { throw new Error("later"); }, 20); },
  break() { parentPort.postMessage({ kind: "broken", reason: "a reason" }); },
  pdf() { parentPort.postMessage({ kind: "convert", documents: new Map([["a.docx", new Uint8Array([1])]]) }); },
  name() { parentPort.postMessage({ kind: "done", result: workerData.data + threadId }); },
  wait() { setTimeout(works.name, 100); },
};
parentPort.on("message", (order) => {
  if (order.kind === "task") works[order.task]();
  else parentPort.postMessage({ kind: "done", result: order.documents });
});
`;

const file = join(folder, "worker.cjs");
writeFileSync(file, WORKER);

async function run(tasks: readonly string[], options: Partial<PoolOptions> = {}) {
  let settled = 0;
  const pool = runInThreads<string, string>(tasks, {
    threads: nodeThreads(file),
    data: "thread ",
    count: 1,
    seconds: 30,
    megabytes: 32,
    convertToPdf: async () => "absent",
    settled: () => settled++,
    ...options,
  });
  const outcomes: PoolOutcome<string>[] = [];
  for (const _ of tasks) outcomes.push(await pool.next());
  expect(settled).toBe(tasks.length);
  pool.stop();
  return outcomes;
}

describe("threads", () => {
  it("do one task after another, and the outcomes keep the order of the tasks", async () => {
    const outcomes = await run(["wait", "name", "name", "name"], { count: 2 });
    const [slow, ...others] = outcomes.map((each) => each.kind === "done" && each.result);
    expect(slow).toMatch(/^thread \d+$/);
    expect(new Set(others).size).toBe(1);
    expect(others[0]).not.toBe(slow);
  });

  it.each(["hang", "search"])("are ended where they take too long: %s", async (task) => {
    const [first, second] = await run([task, "name"], { seconds: 1 });
    expect(first).toEqual({ kind: "time" });
    expect(second).toMatchObject({ kind: "done" });
  });

  it.each([
    ["fill", { kind: "memory" }],
    ["crash", { kind: "broken", reason: "exit code 7" }],
    ["late", { kind: "broken", reason: expect.stringContaining("Error: later") }],
    ["break", { kind: "broken", reason: "a reason" }],
    ["unknown", { kind: "broken", reason: expect.stringContaining("TypeError") }],
  ])("that fail do not stop the others: %s", async (task, outcome) => {
    const [before, failed, after] = await run(["name", task, "name"]);
    expect(failed).toEqual(outcome);
    expect(before).toMatchObject({ kind: "done" });
    expect(after).toMatchObject({ kind: "done" });
    expect(after).not.toEqual(before);
  });

  it("have documents converted for them, which takes no time of theirs", async () => {
    const convertToPdf: PoolOptions["convertToPdf"] = async (documents) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return documents;
    };
    const documents = new Map([["a.docx", new Uint8Array([1])]]);
    expect(await run(["pdf"], { seconds: 1, convertToPdf })).toEqual([{ kind: "done", result: documents }]);
  });

  it("that cannot be started are a mistake of ours", async () => {
    const threads: Threads = {
      cores: 1,
      start() {
        throw new Error("no more");
      },
    };
    expect(await run(["name"], { threads })).toEqual([{ kind: "broken", reason: "Error: no more" }]);
  });

  it("end with the pool", async () => {
    const pool = runInThreads(["hang", "name"], {
      threads: nodeThreads(file),
      data: "",
      count: 1,
      seconds: 30,
      megabytes: 32,
      convertToPdf: async () => "absent",
      settled() {},
    });
    pool.stop();
    expect(await pool.next()).toMatchObject({ kind: "broken" });
  });
});
