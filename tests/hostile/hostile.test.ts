/**
 * Every case ends with its findings and its exit code, in time and within the memory, and nothing outside of the report's
 * folder is read or written. `dist/` is what is run.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderCases } from "./cases/folders.ts";
import { layoutCases } from "./cases/layouts.ts";
import { markdownCases } from "./cases/markdown.ts";
import { pictureCases } from "./cases/pictures.ts";
import { tableCases } from "./cases/tables.ts";
import { yamlCases } from "./cases/yaml.ts";
import type { HostileCase } from "./hostile-case.ts";
import { runHostile } from "./run-hostile.ts";
import { runInMemory } from "./run-in-memory.ts";

const cases = [
  ...markdownCases,
  ...yamlCases,
  ...tableCases,
  ...folderCases,
  ...layoutCases,
  ...pictureCases,
];

const MEGABYTES = 300;
/** CPU time, which swells where many share a machine: a run with nothing wrong in it takes `QUIET` on one of our own. */
const SECONDS = 2;
const QUIET = 0.12;

test("there are many, each of its own name", () => {
  expect(cases.length).toBeGreaterThan(80);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

const cache = realpathSync(mkdtempSync(join(tmpdir(), "selfassess-hostile-cache-")));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const nothing = { name: "nothing wrong", says: [], code: 0 } as const;
// The first run keeps the code of the tool in the cache folder.
await runHostile(nothing, cache);
const usual = await runHostile(nothing, cache);
const patience = Math.max(1, usual.seconds / QUIET);

test("a report without faults is one", () => {
  expect([usual.code, [...usual.rules]]).toEqual([0, []]);
});

/** Large texts are run apart, where their memory can be measured; so is what needs a real folder. */
const APART = 250_000;

function isApart({ files, links, pipes, command }: HostileCase): boolean {
  const size = Object.values(files?.() ?? {}).reduce((sum, content) => sum + (content?.length ?? 0), 0);
  return links !== undefined || pipes !== undefined || command === "build" || size > APART;
}

/** Milliseconds, for a machine that does much else. */
const PATIENCE = 120_000;

test.concurrent.each(cases)("$name", { timeout: PATIENCE }, async (each) => {
  const run = isApart(each) ? await runHostile(each, cache) : await runInMemory(each);
  const { code, rules, strange, calls, written } = run;
  const said = each.says.filter((rule) => rules.has(rule));
  expect({ code, said, strange, calls, written }, run.stderr.slice(0, 2_000)).toEqual({
    code: each.code ?? expect.toBeOneOf([0, 1]),
    said: each.says,
    strange: [],
    calls: [],
    written: [],
  });
  if ("megabytes" in run) expect(run.megabytes).toBeLessThan(MEGABYTES);
  expect(run.seconds / patience).toBeLessThan(SECONDS);
});
