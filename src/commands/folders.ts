import { isAbsolutePath, pathBelow, wayTo } from "../host-path.ts";
import type { CommandContext } from "./context.ts";

/** An absolute path with `/`, from what was typed on the command line; backslashes, drives and shared folders of Windows too. */
export function absolutePath(typed: string, workingFolder: string): string {
  const path = typed.replaceAll("\\", "/");
  return isAbsolutePath(path) ? pathBelow(path, ".") : pathBelow(workingFolder, path);
}

export interface NamedFolder {
  /** As typed, or as a pattern that was typed leads to it. */
  readonly name: string;
  readonly path: string;
}

/** A path from the working folder, "" for itself; one outside it stays absolute. */
export function shortPath(path: string, { workingFolder }: Pick<CommandContext, "workingFolder">): string {
  const way = wayTo(path, workingFolder);
  return way === null || way.startsWith("..") ? path : way;
}
