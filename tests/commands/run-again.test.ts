import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runAgain } from "../../src/commands/run-again.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  let finish = () => {};
  const runs: string[] = [];
  const again = runAgain(async () => {
    runs.push("begins");
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    runs.push("ends");
  });
  return {
    again,
    runs,
    async finish() {
      finish();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test("changes that come together are one run", async () => {
  const { again, runs } = counted();
  again.changed();
  await vi.advanceTimersByTimeAsync(10);
  again.changed();
  await vi.advanceTimersByTimeAsync(10);
  expect(runs).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(runs).toEqual(["begins"]);
});

test("changes during a run are one more run after it", async () => {
  const { again, runs, finish } = counted();
  again.changed();
  await vi.advanceTimersByTimeAsync(20);
  for (let count = 0; count < 3; count++) {
    again.changed();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(runs).toEqual(["begins"]);
  await finish();
  expect(runs).toEqual(["begins", "ends", "begins"]);
  await finish();
  expect(runs).toHaveLength(4);
});

test("what runs may end, and nothing begins after it", async () => {
  const { again, runs, finish } = counted();
  again.changed();
  await vi.advanceTimersByTimeAsync(20);
  again.changed();
  const stopped = again.stop();
  await finish();
  await stopped;
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toEqual(["begins", "ends"]);
});
