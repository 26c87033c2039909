/** The Git of this computer. */
import type * as ChildProcess from "node:child_process";
import { createRequire } from "node:module";

/** What it prints; null where it fails or is not there. Of a patch no more than 256 MB: past that it counts as failed. */
export function git(arguments_: readonly string[]): string | null {
  const { spawnSync } = createRequire(import.meta.url)("node:child_process") as typeof ChildProcess;
  const { status, stdout } = spawnSync("git", arguments_, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : null;
}
