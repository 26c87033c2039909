/** What is printed arrives whole, whatever stands at the other end. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "selfassess-streams-"));
/** More than a pipe holds. */
const CHARACTERS = 1_000_000;

/** Ends as `cli.ts` does. */
const PRINTING = `const { standardStream } = require("./standard-streams.js");
const stdout = standardStream("stdout", process.argv[2]);
stdout.write("я".repeat(${CHARACTERS}) + "\\n");
stdout.write("end\\n");
if (stdout.isDone()) process.exit();`;
/** Makes the pipe that it shares with others one that does not wait. */
const SHARING = 'process.stdout.write(""); setTimeout(() => {}, 1000);';

beforeAll(async () => {
  const source = join(import.meta.dirname, "../../src/hosts/standard-streams.ts");
  const bundle = await rolldown({ input: source, platform: "node" });
  await bundle.write({ file: join(folder, "standard-streams.js"), format: "cjs" });
  writeFileSync(join(folder, "printing.js"), PRINTING);
  writeFileSync(join(folder, "sharing.js"), SHARING);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(line: string) {
  const env = { ...process.env, NODE: process.execPath };
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", line], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, stdout: stdout.trim(), stderr };
}

const BYTES = 2 * CHARACTERS + "\nend\n".length;

test.skipIf(process.platform === "win32").each([
  ["a file", '"$NODE" printing.js > printed && wc -c < printed', `${BYTES}`],
  ["a pipe", '"$NODE" printing.js | wc -c', `${BYTES}`],
  [
    "a pipe that is full and does not wait",
    '("$NODE" sharing.js & sleep 0.3; "$NODE" printing.js) | (sleep 0.8; wc -c)',
    `${BYTES}`,
  ],
  ["a pipe that nobody reads to the end", '"$NODE" printing.js | head -c 4', "яя"],
  ["nothing", '"$NODE" printing.js > /dev/null', ""],
])("%s", (_, line, printed) => {
  expect(shell(line)).toEqual({ status: 0, stdout: printed, stderr: "" });
});

test("on Windows, a file", () => {
  const printed = openSync(join(folder, "printed"), "w");
  const args = ["printing.js", "win32"];
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", printed, "inherit"],
  });
  closeSync(printed);
  expect([status, readFileSync(join(folder, "printed")).length]).toEqual([0, BYTES]);
});
