import type { schema as source } from "../en/schema.ts";

export const schema: Record<keyof typeof source, string> = {};
