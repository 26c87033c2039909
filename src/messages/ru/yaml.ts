import type { yaml as source } from "../en/yaml.ts";

export const yaml: Record<keyof typeof source, string> = {};
