import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { forbidWrites, lockedWrites, newWriteLock } from "../../src/hosts/thread-writes.ts";

/** Holds the lock for 100 ms, as a write would, and says when it has given it back. */
const WRITER = `
const { parentPort, workerData: { lock, done } } = require("node:worker_threads");
Atomics.store(lock, 0, 1);
parentPort.postMessage("holds");
Atomics.wait(done, 0, 0, 100);
Atomics.store(done, 0, 1);
Atomics.store(lock, 0, 0);
Atomics.notify(lock, 0);
`;

test("writes go through, one after another", () => {
  const host = createMemoryHost({});
  const { write } = lockedWrites(host, newWriteLock());
  write("/a", Buffer.from("1"));
  write("/b", Buffer.from("2"));
  expect([...host.files.keys()]).toEqual(["/a", "/b"]);
});

test("a write that fails gives the lock back", () => {
  const host = createMemoryHost({}, { failures: { "/a": "full" } });
  const { write } = lockedWrites(host, newWriteLock());
  expect(() => write("/a", Buffer.from("1"))).toThrow();
  write("/b", Buffer.from("2"));
  expect([...host.files.keys()]).toEqual(["/b"]);
});

test("a thread is not ended before its write is whole", async () => {
  const lock = newWriteLock();
  const done = newWriteLock();
  const worker = new Worker(WRITER, { eval: true, workerData: { lock, done } });
  await new Promise((resolve) => worker.once("message", resolve));
  forbidWrites(lock);
  expect(Atomics.load(done, 0)).toBe(1);
  await worker.terminate();
});
