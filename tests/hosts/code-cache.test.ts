/** Code that is kept between runs does what it did in the first. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "selfassess-code-"));
const cache = join(folder, "cache");
const source = join(import.meta.dirname, "../../src/hosts/code-cache.ts");

const MODULES = {
  "main.js": 'require("./code-cache.js").keepCode(process.argv[2], "test"); require("./first.js");',
  "first.js": `const { name } = require("./second.js");
const failures = [1, 2].map(() => { try { require("./third.js"); return ""; } catch (error) { return error.message; } });
console.log(name, ...failures, __dirname === require("node:path").dirname(__filename));`,
  "second.js": 'exports.name = require("a-package");',
  "third.js": 'throw new Error("broken");',
  "node_modules/a-package/index.js": 'module.exports = "package";',
};

beforeAll(async () => {
  mkdirSync(join(folder, "node_modules/a-package"), { recursive: true });
  for (const [name, text] of Object.entries(MODULES)) writeFileSync(join(folder, name), text);
  const bundle = await rolldown({ input: source, platform: "node" });
  await bundle.write({ file: join(folder, "code-cache.js"), format: "cjs" });
});
beforeEach(() => rmSync(cache, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "main.js"), cache], {
    encoding: "utf8",
  });
  return stdout + stderr;
}

function kept(): string {
  const name = readdirSync(cache, { recursive: true, encoding: "utf8" }).find((each) =>
    each.endsWith("test"),
  );
  return join(cache, name!);
}

const EXPECTED = "package broken broken true\n";

test("sources are kept first, then the code; both run as the files did", () => {
  expect(run()).toBe(EXPECTED);
  const sources = readFileSync(kept());
  expect(sources.length).toBe(4 + sources.readUInt32LE(0));
  expect(run()).toBe(EXPECTED);
  expect(readFileSync(kept()).length).toBeGreaterThan(sources.length);
  expect(run()).toBe(EXPECTED);
});

test.each([0, 3, 4, 40, -1])("a file that is cut off at %i is none", (length) => {
  run();
  run();
  const whole = readFileSync(kept());
  truncateSync(kept(), length < 0 ? whole.length + length : length);
  expect(run()).toBe(EXPECTED);
});

test("code of another build for this Node is removed, that for another Node stays", () => {
  run();
  const [own] = readdirSync(join(cache, "code"));
  const others = [own!.replace(/^[^-]*/, "another"), "another-v99.0.0-x64"];
  rmSync(join(cache, "code", own!), { recursive: true });
  for (const name of others) mkdirSync(join(cache, "code", name));
  run();
  expect(readdirSync(join(cache, "code"))).toEqual([others[1], own].sort());
});
