/**
 * The memory of a report: what reading its files gave in earlier runs, in one file of the user's cache folder, over what
 * reading the built-in standards and layouts gave when the tool was built. A file that cannot be read or written, or that
 * another build has written, counts as none: a memory makes a run quicker and nothing else.
 */
import { type Host, HostError } from "../host.ts";
import { isWorthKeeping, type Memory, type Part } from "../memory.ts";
import { build } from "../version.ts";
import { builtInReading } from "./built-in-readings.ts";
import type { Machine } from "./context.ts";

export interface ReportMemory extends Memory {
  /** Keeps what this run has used, and nothing else. */
  readonly save: () => void;
}

/** The first line of a file; long texts follow it. */
interface Kept {
  readonly build: string;
  readonly folder: string;
  readonly value: unknown;
  /** Of the texts. */
  readonly lengths: readonly number[];
}

interface Entries {
  /** Long texts with their names. */
  readonly names: readonly (readonly [text: string, name: number])[];
  readonly entries: readonly (readonly [key: string, value: unknown])[];
}

interface Known {
  readonly names: ReadonlyMap<string, number>;
  readonly entries: ReadonlyMap<string, unknown>;
}

const NOTHING: Known = { names: new Map(), entries: new Map() };

/** Shorter texts are their own names. */
const LONG = 500;

export function openMemory(
  folder: string,
  { host, cacheFolder, builtIn }: Pick<Machine, "host" | "cacheFolder" | "builtIn">,
): ReportMemory {
  const base = cacheFolder === null ? null : `${cacheFolder}/${fileName(folder)}`;
  const partPath = (name: string) => `${base}-${name.replace(/[^a-z0-9]+/g, "-")}.json`;
  let opened: Known | null = null;
  /** Read when something is asked for that did not come with the tool: some reports need nothing of it. */
  const known = () => {
    opened ??= base === null ? NOTHING : readKnown(host, `${base}.json`, folder);
    return opened;
  };
  const parts = new Map<string, Part>();
  const used = new Map<string, unknown>();
  const usedNames = new Map<string, number>();
  let highest: number | null = null;
  let fresh = 0;

  function nameOf(text: string): string {
    if (text.length < LONG) return `=${text}`;
    let name = usedNames.get(text) ?? known().names.get(text);
    if (name === undefined) {
      highest ??= Math.max(0, ...known().names.values());
      name = ++highest;
    }
    usedNames.set(text, name);
    return `#${name}`;
  }

  return {
    nameOf,
    recall(kind, text) {
      const reading = builtInReading(host, builtIn.memory, kind, text);
      if (reading !== undefined) return reading;
      const key = `${kind} ${nameOf(text)}`;
      const value = used.get(key) ?? known().entries.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    keep(kind, text, value) {
      used.set(`${kind} ${nameOf(text)}`, value);
      fresh += 1;
    },
    parts:
      base === null
        ? undefined
        : {
            recall: (name) => readPart(host, partPath(name), folder),
            keep: (name, part) => void parts.set(name, part),
          },
    save() {
      if (base === null) return;
      const entries: Entries = { names: [...usedNames], entries: [...used] };
      if (isWorthKeeping(fresh, used.size))
        writePart(host, `${base}.json`, folder, { value: entries, texts: [] });
      for (const [name, part] of parts) writePart(host, partPath(name), folder, part);
    },
  };
}

/** The same for some folders that differ, each of which takes the other's for none. */
function fileName(folder: string): string {
  let [first, second] = [0, 0];
  for (let at = 0; at < folder.length; at++) {
    const letter = folder.charCodeAt(at);
    first = (Math.imul(first, 31) + letter) >>> 0;
    second = (Math.imul(second, 65_599) + letter) >>> 0;
  }
  return `${first.toString(16).padStart(8, "0")}${second.toString(16).padStart(8, "0")}`;
}

function readKnown(host: Host, path: string, folder: string): Known {
  const kept = readPart(host, path, folder)?.value as Entries | undefined;
  try {
    return kept ? { names: new Map(kept.names), entries: new Map(kept.entries) } : NOTHING;
  } catch {
    return NOTHING;
  }
}

function readPart(host: Host, path: string, folder: string): Part | undefined {
  try {
    const bytes = host.read(path);
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf16le");
    const end = all.indexOf("\n");
    const kept: Kept = JSON.parse(all.slice(0, end));
    if (kept.build !== build || kept.folder !== folder) return undefined;
    let at = end + 1;
    const texts = kept.lengths.map((length) => {
      at += length;
      return all.slice(at - length, at);
    });
    return at === all.length ? { value: kept.value, texts } : undefined;
  } catch {
    return undefined;
  }
}

function writePart(host: Host, path: string, folder: string, { value, texts }: Part): void {
  const kept: Kept = { build, folder, value, lengths: texts.map(({ length }) => length) };
  try {
    host.writeForNow(path, utf16([`${JSON.stringify(kept)}\n`, ...texts]));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** As V8 holds texts in other letters than Latin ones: nothing has to be worked out to read it. */
function utf16(texts: readonly string[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 2 * text.length, 0));
  let at = 0;
  for (const text of texts) at += bytes.write(text, at, "utf16le");
  return bytes;
}
