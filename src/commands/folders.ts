import { posix } from "node:path";
import type { CommandContext } from "./context.ts";

/** An absolute path with `/`, from what was typed on the command line; backslashes and drive letters of Windows too. */
export function absolutePath(typed: string, workingFolder: string): string {
  const path = typed.replaceAll("\\", "/");
  const absolute = path.startsWith("/") || /^[a-z]:\//i.test(path);
  const joined = posix.normalize(absolute ? path : `${workingFolder}/${path}`);
  return joined.length > 1 ? joined.replace(/\/$/, "") : joined;
}

export interface NamedFolder {
  /** As typed, or as a pattern that was typed leads to it. */
  readonly name: string;
  readonly path: string;
}

/** A path from the working folder, "" for itself; one outside it stays absolute. */
export function shortPath(path: string, { workingFolder }: Pick<CommandContext, "workingFolder">): string {
  const relative = posix.relative(workingFolder, path);
  return relative.startsWith("..") ? path : relative;
}
