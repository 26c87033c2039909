import { expect, test } from "vitest";
import { finding } from "../../src/findings/finding.ts";
import { stateOf } from "../../src/preview/state.ts";
import { grade, NO_SETTINGS } from "../../src/rules/settings.ts";

const file = { path: "criteria/1 & 2.md", text: "one\ntwo <b>[x]</b>\n" };
const place = { file, span: { start: 11, end: 14 } };
const seen = {
  project: null,
  language: "en",
  today: "2026-05-31",
  folder: { path: "/reports/Кең-Булак", name: "Кең-Булак" },
  page: null,
  stale: true,
} as const;
const found = (...findings: ReturnType<typeof finding>[]) =>
  stateOf({ ...seen, findings: grade(findings, NO_SETTINGS) });
const unknown = (id: string) =>
  finding("evidence-unknown", { id, suggestion: "" }, place, { criterion: "1.2" });

test("a finding stands with its place in the text, and leads to its line in the editor", () => {
  const { findings, said } = found(unknown("x"), unknown("y"));
  expect(said).toBe("Errors: 2, warnings: 0, notes: 0.");
  expect(findings.match(/<section[^>]*>/g)).toEqual([
    expect.stringMatching(/data-anchor="criterion-1\.2" data-count="2" data-marks="Findings here: 2"/),
  ]);
  expect(findings).toContain(
    'href="vscode://file/reports/%D0%9A%D0%B5%D2%A3-%D0%91%D1%83%D0%BB%D0%B0%D0%BA/criteria/1%20%26%202.md:2:8"',
  );
});

test("nothing of an author's is markup", () => {
  expect(found(unknown("<img src=x>")).findings).not.toContain("<img");
});

test("without a page or with an old one it is said", () => {
  expect(found().notice).toMatch(/^There is no page yet/);
  expect(stateOf({ ...seen, findings: [], page: 3 }).notice).toMatch(/last good page/);
  expect(stateOf({ ...seen, findings: [], page: 3, stale: false }).notice).toBe("");
});
