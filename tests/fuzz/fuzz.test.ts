/** A few hundred reports that went wrong, the same on every run; `npm run fuzz` takes others, for as long as it is told. */
import fc from "fast-check";
import { test } from "vitest";
import { fuzzedReport } from "./fuzzed-report.ts";
import { runFuzzed } from "./run-fuzzed.ts";

test("no report makes the tool stumble", async () => {
  await fc.assert(fc.asyncProperty(fuzzedReport, runFuzzed), { numRuns: 60 });
});
