/** A host that lives in memory: for tests, and for every caller that has its files at hand. */
import { type Entry, type Host, HostError } from "../host.ts";

export interface MemoryHost extends Host {
  /** Every file by its absolute path; what is written stands here too. */
  readonly files: Map<string, Uint8Array>;
  /** Paths that were read, in order. */
  readonly reads: string[];
}

export interface MemoryHostOptions {
  /** Links by their absolute path; the target is absolute, or relative to the link's folder. */
  readonly links?: Readonly<Record<string, string>>;
  /** Paths that are neither file nor folder: devices and the like. */
  readonly others?: readonly string[];
  /** The day that it is, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Paths that cannot be read or written, with the reason. */
  readonly failures?: Readonly<Record<string, HostError["code"]>>;
  /** Paths begin with a drive or a shared folder, and a name is found in capitals and in small letters. */
  readonly windows?: boolean;
}

const MOST_LINKS = 40;

/** Absolute paths to contents; folders are there because files lie in them. */
export function createMemoryHost(
  contents: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryHostOptions = {},
): MemoryHost {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(contents))
    files.set(path, typeof content === "string" ? encoder.encode(content) : content);
  const links = new Map(Object.entries(options.links ?? {}));
  const others = new Set(options.others);
  const reads: string[] = [];
  const everything = () => [...files.keys(), ...links.keys(), ...others];
  const inside = (path: string) => (path.endsWith("/") ? path : `${path}/`);
  const isFolder = (path: string) => everything().some((each) => each.startsWith(inside(path)));

  /** The path as its names are really written. */
  function spelled(path: string): string {
    const wanted = path.toLowerCase();
    const found = everything().find((each) => inside(each.toLowerCase()).startsWith(inside(wanted)));
    return found?.slice(0, path.length) ?? path;
  }

  function startOf(path: string): string {
    if (!options.windows) return "";
    const start = /^(?:[a-z]:|\/\/[^/]+\/[^/]+)(?=\/)/i.exec(path)?.[0];
    if (start === undefined || path.includes("\\")) throw new Error(`no absolute path with /: ${path}`);
    return start;
  }

  function realPath(path: string): string | null {
    const start = startOf(path);
    let rest = path.slice(start.length).split("/");
    let real = start;
    for (let followed = 0; rest.length > 0; ) {
      const [name, ...after] = rest as [string, ...string[]];
      rest = after;
      if (name === "" || name === ".") continue;
      if (name === "..") {
        real = real.slice(0, Math.max(real.lastIndexOf("/"), start.length));
        continue;
      }
      const target = links.get(`${real}/${name}`);
      if (target === undefined) real = options.windows ? spelled(`${real}/${name}`) : `${real}/${name}`;
      else {
        if (++followed > MOST_LINKS) return null;
        if (target.startsWith("/")) real = "";
        rest = [...target.split("/"), ...rest];
      }
    }
    const found = real === start ? `${real}/` : real;
    return files.has(found) || others.has(found) || isFolder(found) ? found : null;
  }

  function refuse(path: string): void {
    const code = options.failures?.[path];
    if (code !== undefined) throw new HostError(code, path);
  }

  function write(path: string, bytes: Uint8Array): void {
    refuse(path);
    files.set(realPath(path) ?? path.replace(/(?<!^)\/{2,}/g, "/"), bytes);
  }

  return {
    files,
    reads,
    list(folder) {
      const real = realPath(folder);
      if (real === null || !isFolder(real)) return [];
      const start = inside(real);
      const kinds = new Map<string, Entry["kind"]>();
      for (const path of everything()) {
        if (!path.startsWith(start)) continue;
        const [name, ...below] = path.slice(start.length).split("/") as [string, ...string[]];
        if (below.length > 0) kinds.set(name, "folder");
        else kinds.set(name, files.has(path) ? "file" : links.has(path) ? "link" : "other");
      }
      return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    stat(path) {
      const real = realPath(path);
      if (real === null) return null;
      const bytes = files.get(real);
      if (bytes) return { kind: "file", size: bytes.length };
      return { kind: others.has(real) ? "other" : "folder", size: 0 };
    },
    realPath,
    read(path) {
      reads.push(path);
      refuse(path);
      const bytes = files.get(realPath(path) ?? path);
      if (!bytes) throw new HostError("missing", path);
      return bytes;
    },
    write,
    writeForNow: write,
    writeThrough: write,
    today: () => options.today ?? "2026-01-15",
  };
}
