/** The host of the command line: Node's file system and clock. Paths go in and out absolute, with `/`. */
import * as fs from "node:fs";
import { hostname } from "node:os";
import * as path from "node:path";
import machine, { pid, platform } from "node:process";
import { type Entry, type Host, HostError, type Stat } from "../host.ts";
import { type FileAction, failureCode, replaceFile } from "./file-failure.ts";

const onWindows = platform === "win32";

/** The moment when this thread began: threads of a process write beside one another. */
const thread = machine.hrtime.bigint();

/** Letters of a file's name in that of its temporary one, which is not to be too long where the file's own is not. */
const NAME = 20;

const MOST_LINKS = 40;

/** What is written comes after what others have written there; nothing is made. */
const INTO = fs.constants.O_WRONLY | fs.constants.O_APPEND;

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
      throw hostError(file, cause, "read");
    }
  },

  write: (file, bytes) => writeWhole(file, bytes, true),

  writeForNow: (file, bytes) => writeWhole(file, bytes, false),

  writeThrough(file, bytes) {
    if (!isSpecial(file)) {
      nodeHost.write(targetOf(file), bytes);
      return;
    }
    try {
      const open = fs.openSync(file, INTO);
      try {
        fs.writeFileSync(open, bytes);
      } finally {
        fs.closeSync(open);
      }
    } catch (cause) {
      throw hostError(file, cause, "make");
    }
  },

  today() {
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

function writeWhole(file: string, bytes: Uint8Array, flush: boolean): void {
  const folder = path.dirname(file);
  const front = `.${[...path.basename(file)].slice(0, NAME).join("")}.${hostname()}-`;
  const temporary = path.join(folder, `${front}${pid}-${thread}.tmp`);
  const former = attempt(() => fs.statSync(file), null);
  if (former?.isFile() && (former.mode & 0o222) === 0) throw new HostError("read-only", file);
  let action: FileAction = "make";
  try {
    fs.mkdirSync(folder, { recursive: true });
    removeLeft(folder, front);
    // On the disk before it has the name: after a power cut one of the two is there whole.
    fs.writeFileSync(temporary, bytes, { flush });
    if (former) fs.chmodSync(temporary, former.mode & 0o777);
    action = "replace";
    replaceFile(() => fs.renameSync(temporary, file), onWindows, pause);
  } catch (cause) {
    attempt(() => fs.rmSync(temporary, { force: true }), undefined);
    throw hostError(file, cause, action);
  }
}

/** A device or a pipe; what stands in `/dev` is one even where it leads to a file, as `/dev/stdout` may. */
function isSpecial(file: string): boolean {
  const stat = attempt(() => fs.statSync(file), null);
  return stat !== null && !stat.isDirectory() && (!stat.isFile() || /^\/(?:dev|proc)\//.test(file));
}

/** Where a chain of links ends, also where nothing stands there yet. */
function targetOf(file: string): string {
  let target = file;
  for (let followed = 0; followed < MOST_LINKS; followed++) {
    const next = attempt(() => fs.readlinkSync(target), null);
    if (next === null) break;
    target = path.resolve(path.dirname(target), next);
  }
  return target;
}

/** Removes temporary files of processes of this computer that were killed. */
function removeLeft(folder: string, front: string): void {
  for (const name of attempt(() => fs.readdirSync(folder), [])) {
    const owner = name.startsWith(front) ? /^(\d+)-\d+\.tmp$/.exec(name.slice(front.length))?.[1] : undefined;
    if (owner !== undefined && !isRunning(Number(owner)))
      attempt(() => fs.rmSync(path.join(folder, name), { force: true }), undefined);
  }
}

function isRunning(process: number): boolean {
  try {
    machine.kill(process, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

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
  return onWindows ? file.replaceAll("\\", "/") : file;
}

function hostError(file: string, cause: unknown, action: FileAction): HostError {
  return new HostError(failureCode(cause, action, onWindows), file, cause);
}

/** Nothing else can be done meanwhile. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
