import type { evidence as source } from "../en/evidence.ts";

export const evidence: Record<keyof typeof source, string> = {};
