/** How V8 spends time and memory. What it does by itself is meant for programs that run for long. */
import { versions } from "node:process";
import { setFlagsFromString } from "node:v8";

/** Node 20's own figure. */
const USUAL_BUDGET = 67_584;
const LATE_BUDGET = 1_000_000;
/** Per cent by which the heap may grow before it is cleared: a long report takes a tenth less memory, and no more time. */
const HEAP_GROWTH = 50;

/**
 * The command line calls it first. Node 20 begins to optimise code so early that a run of half a second spends half of its
 * work on it (measured: 1.07 s of processor time against 0.53 s). Later versions do not know the setting, and need it less.
 */
export function expectShortRun(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  setBudget(LATE_BUDGET);
}

/** For many reports, and for one that is built again and again, optimised code is worth the work. */
export function expectLongRun(): void {
  setBudget(USUAL_BUDGET);
}

function setBudget(bytes: number): void {
  if (versions.node.startsWith("20.")) setFlagsFromString(`--interrupt-budget=${bytes}`);
}
