import type { output as source } from "../en/output.ts";

export const output: Record<keyof typeof source, string> = {};
