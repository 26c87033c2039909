/** Builds `dist/` where it is absent or older than what it is made of. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const MADE_OF = ["package-lock.json", "schemas", "scripts", "src", "templates"];

export default function setup(): void {
  const built = timeOf("dist/cli.js");
  if (MADE_OF.every((path) => newestIn(path) <= built)) return;
  const { status, stderr } = spawnSync(process.execPath, ["scripts/bundle.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

/** Milliseconds; 0 where there is nothing. */
function timeOf(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(path: string): number {
  if (!statSync(join(root, path)).isDirectory()) return timeOf(path);
  const below = readdirSync(join(root, path), { recursive: true, encoding: "utf8" });
  return below.reduce((newest, name) => Math.max(newest, timeOf(join(path, name))), timeOf(path));
}
