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
  /** As typed. */
  readonly name: string;
  readonly path: string;
}

/** The folders of a command; the current one where none is named. */
export function foldersOf(typed: readonly string[], context: CommandContext): readonly NamedFolder[] {
  const names = typed.length > 0 ? typed : ["."];
  return names.map((name) => ({ name, path: absolutePath(name, context.workingFolder) }));
}

/** The part of a path below the folder that all of them share: where one of several reports is written. */
export function belowCommonParent(folder: NamedFolder, all: readonly NamedFolder[]): string {
  const parts = all.map((each) => each.path.split("/").slice(0, -1));
  let shared = 0;
  while (parts.every((each) => each[shared] !== undefined && each[shared] === parts[0]![shared])) shared++;
  return folder.path.split("/").slice(shared).join("/");
}

/** A path from the working folder, "" for itself; one outside it stays absolute. */
export function shortPath(path: string, { workingFolder }: Pick<CommandContext, "workingFolder">): string {
  const relative = posix.relative(workingFolder, path);
  return relative.startsWith("..") ? path : relative;
}
