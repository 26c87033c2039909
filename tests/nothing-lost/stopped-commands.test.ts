/**
 * Ctrl-C, as real processes get it: the command ends soon, says so, and leaves neither a half file nor a temporary one nor
 * a program that goes on. `dist/` is what is run.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "selfassess-stopped-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const STOPPED = "Stopped. No file is half-written.\n";

interface Started {
  readonly interrupt: () => void;
  /** Waits until it has said so, or has ended. */
  readonly said: (words: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

function start(typed: readonly string[], environment: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [join(root, "dist/cli.js"), "--lang", "en", ...typed], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, SELFASSESS_CACHE: "off", TMPDIR: scratch, ...environment },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, stderr }));
  });
  return {
    interrupt: () => void child.kill("SIGINT"),
    async said(words) {
      while (!stderr.includes(words) && child.exitCode === null && child.signalCode === null)
        await setTimeout(5);
    },
    ended,
  };
}

function copyOfExample(name: string): string {
  const folder = join(scratch, name);
  cpSync(join(root, "examples/lyceum-programme"), folder, { recursive: true });
  rmSync(join(folder, "build"), { recursive: true, force: true });
  return folder;
}

function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "base64")]));
}

describe.skipIf(process.platform === "win32")("Ctrl-C", () => {
  test("at any moment of a build: the former outputs or the new ones, whole", async () => {
    const folder = copyOfExample("alone");
    await start(["build", folder]).ended;
    const former = filesIn(folder);
    const manifest = join(folder, "selfassess.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/^year: .*$/m, "year: 1999"));
    const began = performance.now();
    await start(["build", folder]).ended;
    const time = performance.now() - began;
    const next = filesIn(folder);
    let stopped = 0;
    for (const moment of [3, 5, 7, 9, 11]) {
      const run = start(["build", folder]);
      await setTimeout((moment / 12) * time);
      run.interrupt();
      const { code, stderr } = await run.ended;
      if (code === 130) {
        stopped++;
        expect(stderr).toBe(STOPPED);
      }
      const now = filesIn(folder);
      expect(Object.keys(now)).toEqual(Object.keys(next));
      for (const [path, bytes] of Object.entries(now)) expect([former[path], next[path]]).toContain(bytes);
    }
    expect(stopped).toBeGreaterThan(0);
  });

  test("while LibreOffice works: it ends too, and its folder is gone", async () => {
    const folder = copyOfExample("pdf");
    const programs = join(scratch, "programs");
    const [begun, finished] = [join(scratch, "begun"), join(scratch, "finished")];
    mkdirSync(programs);
    const script = `#!/bin/sh\ntouch '${begun}'\n(sleep 1; touch '${finished}') &\nwait\n`;
    writeFileSync(join(programs, "soffice"), script);
    chmodSync(join(programs, "soffice"), 0o755);
    const environment = { PATH: `${programs}${delimiter}${process.env.PATH}` };
    const run = start(["build", folder, "--format", "docx,pdf"], environment);
    while (!existsSync(begun)) await setTimeout(5);
    run.interrupt();
    expect(await run.ended).toEqual({ code: 130, stderr: STOPPED });
    expect(existsSync(join(folder, "build"))).toBe(false);
    expect(readdirSync(scratch).filter((name) => name.startsWith("selfassess-pdf-"))).toEqual([]);
    await setTimeout(1200);
    expect(existsSync(finished)).toBe(false);
  });

  test("in the midst of many reports: those that were done stay, the threads end", async () => {
    const folders = Array.from({ length: 8 }, (_, at) => copyOfExample(`many-${at}`));
    const run = start(["build", ...folders, "--jobs", "2"]);
    await run.said("Written: ");
    run.interrupt();
    const { code, stderr } = await run.ended;
    expect(code).toBe(130);
    expect(stderr.endsWith(STOPPED)).toBe(true);
    expect(existsSync(join(folders.at(-1)!, "build"))).toBe(false);
    for (const folder of folders) {
      const written = Object.entries(filesIn(join(folder, "build")));
      expect(written.filter(([path]) => !/\.(?:docx|html)$/.test(path))).toEqual([]);
      // The end of a zip.
      for (const [path, bytes] of written)
        if (path.endsWith(".docx"))
          expect(Buffer.from(bytes, "base64").subarray(-22, -18).toString("latin1")).toBe("PK\u0005\u0006");
    }
  });

  test.each([
    ["build", ["--watch"]],
    ["preview", []],
  ])("ends what stays: %s %j", async (command, options) => {
    const run = start([command, copyOfExample(command), ...options]);
    await run.said("Ctrl-C");
    run.interrupt();
    const { code, stderr } = await run.ended;
    expect(code).toBe(0);
    expect(stderr).toContain("Ctrl-C");
    expect(stderr).not.toContain("mistake of selfassess");
  });
});

test.skipIf(process.platform === "win32")("a folder that is gone is said", () => {
  const cwd = mkdtempSync(join(scratch, "gone-"));
  const command = 'rmdir "$PWD" && exec "$0" "$1" check';
  const typed = ["-c", command, process.execPath, join(root, "dist/cli.js")];
  const env = { ...process.env, SELFASSESS_CACHE: "off", LC_ALL: "en" };
  const { status, stderr } = spawnSync("sh", typed, { cwd, encoding: "utf8", env });
  expect(stderr).toBe(
    "The folder in which this was started is no longer there. Change to another folder and start again.\n",
  );
  expect(status).toBe(2);
});
