/**
 * Builds that are killed at any moment, and two of one folder at once: each output is the former or the new one, whole.
 * `dist/` is what is run.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { hostileBase, narrative } from "../hostile/hostile-case.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "selfassess-killed-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const KILLS = 50;
const LANES = 2;
const OUTPUTS = ["report.docx", "report.html"];
const VERSIONS = ["Биринчи.", "Экинчи."];

function reportIn(name: string): string {
  const folder = join(scratch, name);
  for (const [path, content] of Object.entries(hostileBase)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function write(folder: string, version: string): void {
  writeFileSync(join(folder, "criteria/1.1.md"), narrative(`${version}\n`));
}

function build(folder: string): { readonly child: ChildProcess; readonly ended: Promise<void> } {
  const child = spawn(process.execPath, [join(root, "dist/cli.js"), "build", folder], {
    stdio: "ignore",
    env: { ...process.env, SELFASSESS_CACHE: join(scratch, "cache") },
  });
  return { child, ended: new Promise((resolve) => child.once("exit", () => resolve())) };
}

function outputsOf(folder: string): string[] {
  return OUTPUTS.map((name) => readFileSync(join(folder, "build", name), "base64"));
}

function sourcesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => !name.startsWith("build"),
  );
  const files = names.filter((name) => name in hostileBase);
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

/** What each version looks like, and how many milliseconds a build takes. */
async function wholeBuilds(): Promise<{ readonly whole: readonly string[][]; readonly time: number }> {
  const folder = reportIn("whole");
  const whole: string[][] = [];
  let time = 0;
  for (const version of [VERSIONS[0]!, ...VERSIONS]) {
    write(folder, version);
    const start = performance.now();
    await build(folder).ended;
    time = performance.now() - start;
    whole.push(outputsOf(folder));
  }
  return { whole: whole.slice(1), time };
}

test(`${KILLS} builds that are killed`, async () => {
  const { whole, time } = await wholeBuilds();
  const lane = async (name: string, first: number) => {
    const folder = reportIn(name);
    write(folder, VERSIONS[0]!);
    await build(folder).ended;
    let killed = 0;
    for (let kill = first; kill < KILLS; kill += LANES) {
      write(folder, VERSIONS[(kill >> 1) % 2]!);
      const sources = sourcesOf(folder);
      const { child, ended } = build(folder);
      // Half of them over the whole time, half towards its end, where files are written.
      const share = kill % 4 < 2 ? kill / KILLS : 0.7 + (kill / KILLS) * 0.4;
      const timer = setTimeout(() => child.kill("SIGKILL"), share * time);
      await ended;
      clearTimeout(timer);
      if (child.signalCode === "SIGKILL") killed++;
      for (const [i, output] of outputsOf(folder).entries())
        expect(whole.map((version) => version[i])).toContain(output);
      expect(sourcesOf(folder)).toEqual(sources);
    }
    await build(folder).ended;
    expect(readdirSync(join(folder, "build")).sort()).toEqual(OUTPUTS);
    return killed;
  };
  const killed = await Promise.all(Array.from({ length: LANES }, (_, i) => lane(`lane-${i}`, i)));
  expect(killed.reduce((sum, each) => sum + each)).toBeGreaterThan(KILLS / 4);
}, 180_000);

test("two builds of one folder at once", async () => {
  const folder = reportIn("twice");
  write(folder, VERSIONS[0]!);
  await Promise.all([build(folder).ended, build(folder).ended]);
  const first = outputsOf(folder);
  await build(folder).ended;
  expect(outputsOf(folder)).toEqual(first);
  expect(readdirSync(join(folder, "build")).sort()).toEqual(OUTPUTS);
});
