import type { structure as source } from "../en/structure.ts";

export const structure: Record<keyof typeof source, string> = {};
