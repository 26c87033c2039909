import type { data as source } from "../en/data.ts";

export const data: Record<keyof typeof source, string> = {};
