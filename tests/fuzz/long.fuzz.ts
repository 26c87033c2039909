/** For `scripts/fuzz.mjs`: as many reports as the time allows. A red run names its seed, and the smallest report that shows it. */
import fc from "fast-check";
import { test } from "vitest";
import { fuzzedReport } from "./fuzzed-report.ts";
import { runFuzzed } from "./run-fuzzed.ts";

const seed = Number(process.env.FUZZ_SEED);
const time = Number(process.env.FUZZ_MINUTES) * 60_000;

test(
  `seed ${seed}`,
  async () => {
    let runs = 0;
    const counted = fc.asyncProperty(fuzzedReport, async (report) => {
      runs++;
      await runFuzzed(report);
    });
    await fc.assert(counted, {
      seed,
      numRuns: 10_000_000,
      interruptAfterTimeLimit: time,
      markInterruptAsFailure: false,
    });
    process.stdout.write(`${runs} reports\n`);
  },
  2 * time + 600_000,
);
