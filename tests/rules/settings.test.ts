import { expect, test } from "vitest";
import { finding } from "../../src/findings/finding.ts";
import type { Manifest, RuleSetting } from "../../src/project/types.ts";
import { grade, isAccepted, optionOf, type Settings } from "../../src/rules/settings.ts";

const file = { path: "criteria/1.1.md", text: "evidence: [minuts-2]\nБаяндама\n" };
const unknown = finding(
  "evidence-unknown",
  { id: "minuts-2", suggestion: "" },
  { file, span: { start: 11, end: 19 } },
);
const set = (severity: RuleSetting["severity"], options = {}): Record<string, RuleSetting> => ({
  "evidence-unknown": { severity, options },
});

test.each<[string, Settings, string[]]>([
  ["the rule's own", { standard: {}, manifest: {} }, ["error"]],
  ["the standard's over it", { standard: set("warning"), manifest: {} }, ["warning"]],
  ["the manifest's over both", { standard: set("warning"), manifest: set("info") }, ["info"]],
  [
    "options alone change no severity",
    { standard: set("info"), manifest: set(null, { words: 40 }) },
    ["info"],
  ],
  ["off", { standard: set("warning"), manifest: set("off") }, []],
])("severity: %s", (_, settings, severities) => {
  expect(grade([unknown], settings).map(({ severity }) => severity)).toEqual(severities);
});

test("a finding's own severity gives way to settings only", () => {
  const milder = { ...unknown, severity: "info" as const };
  expect(grade([milder], { standard: {}, manifest: {} })[0]!.severity).toBe("info");
  expect(grade([milder], { standard: set("warning"), manifest: {} })[0]!.severity).toBe("warning");
});

test("a rule that is not registered, an option that a rule has not: mistakes of ours", () => {
  expect(() => grade([{ ...unknown, rule: "no-rule" }], { standard: {}, manifest: {} })).toThrow("no-rule");
  expect(() => optionOf("evidence-unknown", "words", { standard: {}, manifest: {} })).toThrow("words");
});

test.each([
  ["by rule", { rule: "evidence-unknown" }, true],
  ["by another rule", { rule: "evidence-missing" }, false],
  ["in the file", { rule: "evidence-unknown", file: "criteria/1.1.md" }, true],
  ["in another file", { rule: "evidence-unknown", file: "criteria/1.2.md" }, false],
  ["with a text of its line", { rule: "evidence-unknown", text: "minuts-2" }, true],
  ["with a text of the next line", { rule: "evidence-unknown", text: "Баяндама" }, false],
])("accepted %s", (_, accepted, expected) => {
  const entry = { file: null, text: null, reason: null, ...accepted };
  expect(isAccepted(unknown, { accepted: [entry] } as unknown as Manifest)).toBe(expected);
});

test.each<[string, Record<string, unknown>, Record<string, unknown>, number]>([
  ["the rule's own", {}, {}, 30],
  ["the standard's over it", { words: "40" }, {}, 40],
  ["the manifest's over both", { words: "40" }, { words: "50" }, 50],
  ["what is no number counts as not set", { words: "40" }, { words: "many" }, 40],
])("option: %s", (_, standard, manifest, words) => {
  const settings = (options: object) => ({
    "narrative-too-short": { severity: null, options: { ...options } },
  });
  expect(
    optionOf("narrative-too-short", "words", { standard: settings(standard), manifest: settings(manifest) }),
  ).toBe(words);
});
