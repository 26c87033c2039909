import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { readPage } from "../../src/rules/page.ts";
import { runCase } from "./run-case.ts";

const folder = new URL("../../src/rules/", import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, page: readPage(readFileSync(new URL(name, folder), "utf8")) }));

test("every rule has a page and every page a rule", () => {
  expect(pages.map(({ name }) => name).sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  for (const { name, page } of pages) expect(`${page.id}.md`).toBe(name);
});

test("the report under the cases has no finding", async () => {
  const nothing = { title: "", files: new Map(), locked: [], formats: null, findings: [] };
  expect(await runCase(nothing, false)).toEqual([]);
  expect(await runCase(nothing, true)).toEqual([]);
});

for (const { page } of pages)
  describe(page.id, () => {
    const builds = rules.find((rule) => rule.id === page.id)?.stage === "output";

    test("shows what is wrong and what is right", () => {
      expect(page.cases.some((each) => each.findings.length === 0)).toBe(true);
      expect(page.cases.some((each) => each.findings.some((line) => line.endsWith(` ${page.id}`)))).toBe(
        true,
      );
    });

    for (const each of page.cases)
      test(`${each.findings.length > 0 ? "wrong" : "right"}: ${each.title}`, async () => {
        expect(await runCase(each, builds)).toEqual(each.findings);
      });
  });
