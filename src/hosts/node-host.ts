/** The host of the command line: Node's file system and clock. Paths go in and out absolute, with `/`. */
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { pid, platform } from "node:process";
import type * as WorkerThreads from "node:worker_threads";
import { type Entry, type Host, HostError, type Stat } from "../host.ts";

export const nodeHost: Host = {
  list: (folder) =>
    attempt(() => fs.readdirSync(folder, { withFileTypes: true }), [])
      .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),

  stat: (file) =>
    attempt((): Stat | null => {
      const stat = fs.statSync(file);
      return { kind: stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other", size: stat.size };
    }, null),

  realPath: (file) => attempt(() => withSlashes(fs.realpathSync.native(file)), null),

  read(file) {
    try {
      return fs.readFileSync(file);
    } catch (cause) {
      throw hostError(file, cause);
    }
  },

  write(file, bytes) {
    // Loaded here: what only reads does not need it.
    const { threadId } = createRequire(import.meta.url)("node:worker_threads") as typeof WorkerThreads;
    const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${pid}-${threadId}.tmp`);
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(temporary, bytes);
      fs.renameSync(temporary, file);
    } catch (cause) {
      attempt(() => fs.rmSync(temporary, { force: true }), undefined);
      throw hostError(file, cause);
    }
  },

  today() {
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

function kindOf(entry: fs.Dirent): Entry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

function withSlashes(file: string): string {
  return platform === "win32" ? file.replaceAll("\\", "/") : file;
}

const CODES: Readonly<Record<string, HostError["code"]>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EROFS: "denied",
  EBUSY: "busy",
  // Windows says EPERM where another program, Word as a rule, holds the file open.
  EPERM: platform === "win32" ? "busy" : "denied",
  ENOSPC: "full",
  EDQUOT: "full",
};

function hostError(file: string, cause: unknown): HostError {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? "";
  return new HostError(CODES[code] ?? "other", file, cause);
}
