import type { load as source } from "../en/load.ts";

export const load: Record<keyof typeof source, string> = {};
