import { describe, expect, it } from "vitest";
import { knownFindings, readBaseline, setKnownApart, writeBaseline } from "../../src/findings/baseline.ts";
import type { GradedFinding } from "../../src/findings/finding.ts";
import { message } from "../../src/messages/index.ts";
import { unknownEvidence } from "./sample.ts";

const found = unknownEvidence("---\nevidence:  [⟦x⟧]");

/** How many of `now` a baseline of `before` does not know. */
function unknownAfter(
  before: readonly GradedFinding[],
  now: readonly GradedFinding[],
  folders: readonly [string | null, string | null] = [null, null],
): number {
  const baseline = readBaseline(writeBaseline(knownFindings(before, folders[0])))!;
  const { unknown, known } = setKnownApart(now, folders[1], baseline);
  expect(unknown.length + known).toBe(now.length);
  return unknown.length;
}

describe("baseline", () => {
  const missing = (file: string): GradedFinding => ({
    ...unknownEvidence("standard: ⟦mini⟧"),
    message: message("chapter-missing", { title: "t", file }),
  });
  const cases: readonly [string, readonly GradedFinding[], readonly GradedFinding[], number][] = [
    ["knows what it was written from", [found], [found], 0],
    [
      "knows a line that has moved and was spaced anew",
      [found],
      [unknownEvidence("---\n\n\n evidence: [⟦x⟧] ")],
      0,
    ],
    ["knows a line with another line end", [found], [unknownEvidence("---\r\nevidence:  [⟦x⟧]\r\n")], 0],
    ["knows letters put together otherwise", [unknownEvidence("⟦й⟧")], [unknownEvidence("⟦и\u0306⟧")], 0],
    ["does not know another line", [found], [unknownEvidence("evidence: [⟦y⟧]")], 1],
    ["does not know another file", [found], [unknownEvidence("evidence: [⟦x⟧]", { path: "b.md" })], 1],
    ["does not know another rule", [found], [{ ...found, rule: "evidence-missing" }], 1],
    ["counts those that are alike", [found, found], [found, found, found], 1],
    ["tells absent files apart", [missing("a.md")], [missing("a.md"), missing("b.md")], 1],
    ["knows what has no place", [{ ...found, place: null }], [{ ...found, place: null }], 0],
    ["is empty without findings", [], [found], 1],
  ];
  it.each(cases)("%s", (_title, before, now, unknown) => {
    expect(unknownAfter(before, now)).toBe(unknown);
  });

  it("tells several reports apart", () => {
    expect(unknownAfter([found], [found], ["a", "a"])).toBe(0);
    expect(unknownAfter([found], [found], ["a", "b"])).toBe(1);
    expect(unknownAfter([found], [found], [null, "b"])).toBe(1);
  });

  it("is small JSON that a person can read", () => {
    expect(JSON.parse(writeBaseline(knownFindings([found, found], null)))).toEqual({
      version: 1,
      findings: [
        {
          folder: null,
          rule: "evidence-unknown",
          file: "criteria/1.1.md",
          subject: null,
          text: "evidence: [x]",
          count: 2,
        },
      ],
    });
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"version": 2, "findings": []}',
    '{"version": 1}',
    '{"version": 1, "findings": [null]}',
    '{"version": 1, "findings": [{"rule": "x"}]}',
  ])("is not %s", (text) => {
    expect(readBaseline(text)).toBeNull();
  });
});
