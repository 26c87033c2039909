/**
 * Absolute paths of a host: with `/`, from the root, from a drive (`C:/`) or from a shared folder of another computer
 * (`//server/share/`). Only these three end in `/`.
 */
import { posix } from "node:path";

const START = /^(?:\/\/[^/]+\/[^/]+|[a-z]:|)(?=\/|$)/i;

/** Whether a path leads from a start of its own; with `/`. A drive alone, `D:`, is meant from its beginning. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:[a-z]:)?(?:\/|$)/i.test(path) && path !== "";
}

/** The path of what lies below an absolute folder; `.` and `..` are resolved. */
export function pathBelow(folder: string, below: string): string {
  const [start = ""] = START.exec(folder) ?? [];
  const path = posix.normalize(`/${folder.slice(start.length)}/${below}`);
  return start + (path.length > 1 ? path.replace(/\/$/, "") : path);
}

/** null: there is nothing above. */
export function folderAbove(path: string): string | null {
  const above = pathBelow(path, "..");
  return above === path ? null : above;
}

/** The relative way from one folder to a path, "" to itself; null where they have not the same start. */
export function wayTo(path: string, from: string): string | null {
  const [start, other] = [path, from].map((each) => START.exec(each)?.[0] ?? "");
  if (start!.toLowerCase() !== other!.toLowerCase()) return null;
  return posix.relative(from.slice(other!.length) || "/", path.slice(start!.length) || "/");
}
