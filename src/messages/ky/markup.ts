import type { markup as source } from "../en/markup.ts";

export const markup: Record<keyof typeof source, string> = {};
