/**
 * The memory of a report: what reading its files gave in earlier runs, in one file of the user's cache folder, over what
 * reading the built-in standards and layouts gave when the tool was built. A file that cannot be read or written, or that
 * another build has written, counts as none: a memory makes a run quicker and nothing else.
 */
import { createHash } from "node:crypto";
import { type Host, HostError } from "../host.ts";
import type { Memory } from "../memory.ts";
import { build } from "../version.ts";
import type { Machine } from "./context.ts";

export interface ReportMemory extends Memory {
  /** Keeps what this run has used, and nothing else. */
  readonly save: () => void;
}

type Entries = Readonly<Record<string, unknown>>;

export function openMemory(
  folder: string,
  { host, cacheFolder, builtIn }: Pick<Machine, "host" | "cacheFolder" | "builtIn">,
): ReportMemory {
  const digest = createHash("sha1").update(folder).digest("hex");
  const path = cacheFolder === null ? null : `${cacheFolder}/${digest}.json`;
  const known: Entries = path === null ? {} : readEntries(host, path);
  const used = new Map<string, unknown>();
  let isNew = false;
  return {
    recall(key) {
      const shipped = builtInEntries(host, builtIn.memory)[key];
      if (shipped !== undefined) return shipped;
      const value = used.get(key) ?? known[key];
      if (value !== undefined) used.set(key, value);
      return value;
    },
    keep(key, value) {
      used.set(key, value);
      isNew = true;
    },
    save() {
      if (path === null || !isNew) return;
      try {
        host.write(
          path,
          new TextEncoder().encode(JSON.stringify({ build, entries: Object.fromEntries(used) })),
        );
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
      }
    },
  };
}

let shipped: { readonly path: string; readonly entries: Entries } | null = null;

function builtInEntries(host: Host, path: string): Entries {
  if (shipped?.path !== path) shipped = { path, entries: readEntries(host, path) };
  return shipped.entries;
}

function readEntries(host: Host, path: string): Entries {
  try {
    const read = JSON.parse(new TextDecoder().decode(host.read(path)));
    return read.build === build ? read.entries : {};
  } catch {
    return {};
  }
}
