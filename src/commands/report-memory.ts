/**
 * The memory of a report: what reading its files gave in earlier runs, in one file of the user's cache folder, over what
 * reading the built-in standards and layouts gave when the tool was built. A file that cannot be read or written, or that
 * another build has written, counts as none: a memory makes a run quicker and nothing else.
 */
import { digest } from "../digest.ts";
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
  const base = cacheFolder === null ? null : `${cacheFolder}/${digest("sha1", folder, "hex")}`;
  const partPath = (name: string) => `${base}-${name.replace(/[^a-z0-9]+/g, "-")}.json`;
  let known: Entries | null = null;
  /** Read when something is asked for that did not come with the tool: most reports need nothing of it. */
  const entries = () => {
    known ??= base === null ? {} : ((readKept(host, `${base}.json`) as Entries | undefined) ?? {});
    return known;
  };
  const used = new Map<string, unknown>();
  const parts = new Map<string, unknown>();
  let isNew = false;
  return {
    recall(key) {
      const shipped = builtInValue(host, builtIn.memory, key);
      if (shipped !== undefined) return shipped;
      const value = used.get(key) ?? entries()[key];
      if (value !== undefined) used.set(key, value);
      return value;
    },
    keep(key, value) {
      used.set(key, value);
      isNew = true;
    },
    parts:
      base === null
        ? undefined
        : {
            recall: (name) => readKept(host, partPath(name)),
            keep: (name, value) => void parts.set(name, value),
          },
    save() {
      if (base === null) return;
      if (isNew) write(host, `${base}.json`, Object.fromEntries(used));
      for (const [name, value] of parts) write(host, partPath(name), value);
    },
  };
}

const shipped = new Map<string, Map<string, unknown>>();

/** What came with the tool: a text has a file of its own, read when the text is met. */
function builtInValue(host: Host, folder: string, key: string): unknown {
  let values = shipped.get(folder);
  if (!values) {
    values = new Map(host.list(folder).map(({ name }) => [name, undefined]));
    shipped.set(folder, values);
  }
  const name = `${key.replace(" ", "-")}.json`;
  if (values.has(name) && values.get(name) === undefined)
    values.set(name, JSON.parse(new TextDecoder().decode(host.read(`${folder}/${name}`))));
  return values.get(name);
}

function readKept(host: Host, path: string): unknown {
  try {
    const read = JSON.parse(new TextDecoder().decode(host.read(path)));
    return read.build === build ? read.kept : undefined;
  } catch {
    return undefined;
  }
}

function write(host: Host, path: string, kept: unknown): void {
  try {
    host.write(path, new TextEncoder().encode(JSON.stringify({ build, kept })));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
