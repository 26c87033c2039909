/** Builds the tool, then every example with it, once for all files of checks. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { BUILT, hasLibreOffice } from "./programs.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that holds what was built of each example. */
    readonly built: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export default function setup(project: TestProject): () => void {
  run("npm", ["run", "--silent", "build"]);
  const built = mkdtempSync(join(tmpdir(), "selfassess-consumers-"));
  for (const { example, draft } of BUILT) {
    const formats = hasLibreOffice ? "docx,html,pdf" : "docx,html";
    const typed = ["build", `examples/${example}`, "--out", join(built, example), "--format", formats];
    run(process.execPath, ["dist/cli.js", ...typed, ...(draft ? ["--draft"] : [])]);
  }
  project.provide("built", built);
  return () => rmSync(built, { recursive: true, force: true });
}

function run(program: string, typed: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(program, typed, { cwd: root, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${typed.join(" ")}\n${stdout}${stderr}`);
}
