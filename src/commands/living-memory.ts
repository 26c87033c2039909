import type { Part } from "../memory.ts";
import type { Machine } from "./context.ts";
import { openMemory, type ReportMemory } from "./report-memory.ts";

/**
 * The memory of a report that is read again and again in one run: what the last reading used stays at hand, and what it no
 * longer needed is let go, so that a day of writing does not fill the computer's memory. `save` ends a reading.
 */
export function livingMemory(
  folder: string,
  machine: Pick<Machine, "host" | "cacheFolder" | "builtIn">,
): ReportMemory {
  const before = openMemory(folder, machine);
  const parts = new Map<string, Part>();
  let last = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  return {
    recall(kind, text) {
      const key = `${kind} ${text}`;
      const value = now.get(key) ?? last.get(key) ?? before.recall(kind, text);
      if (value !== undefined) now.set(key, value);
      return value;
    },
    keep: (kind, text, value) => void now.set(`${kind} ${text}`, value),
    parts: { recall: (name) => parts.get(name), keep: (name, part) => void parts.set(name, part) },
    save() {
      last = now;
      now = new Map();
    },
  };
}
