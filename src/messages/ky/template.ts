import type { template as source } from "../en/template.ts";

export const template: Record<keyof typeof source, string> = {};
