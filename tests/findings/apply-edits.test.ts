import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/findings/apply-edits.ts";
import { type Edit, type Finding, finding } from "../../src/findings/finding.ts";
import type { SourceFile } from "../../src/findings/source.ts";

type TypedEdit = readonly [start: number, end: number, text: string];

/** Each list of edits is a finding. */
function apply(text: string, ...findings: readonly (readonly TypedEdit[])[]) {
  const file = { path: "a.md", text };
  const { texts, repaired } = applyEdits(findings.map((edits) => withEdits(file, edits)));
  return { text: texts.get(file) ?? null, repaired: repaired.length };
}

function withEdits(file: SourceFile, typed: readonly TypedEdit[]): Finding {
  const edits = typed.map(([start, end, text]): Edit => ({ file, span: { start, end }, text }));
  return finding("evidence-unknown", { id: "x", suggestion: "" }, edits[0] ?? null, { edits });
}

describe("applyEdits", () => {
  const cases: readonly [string, readonly (readonly TypedEdit[])[], string | null, number][] = [
    ["nothing without edits", [[]], null, 0],
    [
      "the edits of a finding together",
      [
        [
          [2, 3, "C"],
          [0, 1, "A"],
        ],
      ],
      "AbCdef",
      1,
    ],
    ["findings in any order", [[[4, 5, "E"]], [[0, 2, ""]]], "cdEf", 2],
    ["edits that touch", [[[0, 2, "x"]], [[2, 4, "y"]]], "xyef", 2],
    ["an insertion behind a replacement", [[[0, 2, "x"]], [[2, 2, "y"]]], "xycdef", 2],
    ["the first of two that overlap", [[[0, 3, "x"]], [[2, 4, "y"]]], "xdef", 1],
    ["the first of two at the same point", [[[1, 1, "x"]], [[1, 1, "y"]]], "axbcdef", 1],
    ["an insertion within a replacement not", [[[0, 4, "x"]], [[2, 2, "y"]]], "xef", 1],
    [
      "no finding by halves",
      [
        [[0, 3, "x"]],
        [
          [2, 4, "y"],
          [5, 6, "z"],
        ],
      ],
      "xdef",
      1,
    ],
    [
      "a finding that overlaps itself not",
      [
        [
          [0, 3, "x"],
          [2, 4, "y"],
        ],
      ],
      null,
      0,
    ],
    ["an end of the text", [[[6, 6, "!"]]], "abcdef!", 1],
  ];
  it.each(cases)("makes %s", (_title, findings, text, repaired) => {
    expect(apply("abcdef", ...findings)).toEqual({ text, repaired });
  });

  it.each([
    ["a\r\nb\r\n", "a\r\nx\r\ny\r\n"],
    ["a\nb\n", "a\nx\ny\n"],
    ["a\rb\r", "a\rx\ry\r"],
  ])("ends new lines as the text does: %j", (text, result) => {
    const start = text.indexOf("b");
    expect(apply(text, [[start, start + 1, "x\ny"]]).text).toBe(result);
  });

  it("edits several files, and takes equal texts of one path for the same file", () => {
    const a = { path: "a.md", text: "а" };
    const again = { path: "a.md", text: "а" };
    const other = { path: "b.md", text: "б" };
    const changed = { path: "a.md", text: "в" };
    const { texts, repaired } = applyEdits([
      { ...withEdits(a, [[0, 0, "1"]]), edits: [edit(a, 0, "1"), edit(other, 1, "2")] },
      withEdits(again, [[1, 1, "3"]]),
      withEdits(changed, [[1, 1, "4"]]),
    ]);
    expect([...texts].map(([file, text]) => [file.path, text])).toEqual([
      ["a.md", "1а3"],
      ["b.md", "б2"],
    ]);
    expect(repaired).toHaveLength(2);
  });

  it("changes nothing but the spans, whatever the edits", () => {
    const someEdit = fc
      .tuple(fc.nat(20), fc.nat(20), fc.constantFrom("", "X", "XX"))
      .map(([a, b, text]): TypedEdit => [Math.min(a, b), Math.max(a, b), text]);
    fc.assert(
      fc.property(fc.array(fc.array(someEdit, { maxLength: 3 }), { maxLength: 6 }), (findings) => {
        const source = "abcdefghijklmnopqrst";
        const file = { path: "a.md", text: source };
        const { texts, repaired } = applyEdits(findings.map((edits) => withEdits(file, edits)));
        const made = repaired.flatMap(({ edits }) => edits);
        const kept = [...source].filter(
          (_, at) => !made.some(({ span }) => span.start <= at && at < span.end),
        );
        const result = texts.get(file) ?? source;
        expect(result.replaceAll("X", "")).toBe(kept.join(""));
        expect(result.length).toBe(kept.length + made.reduce((sum, { text }) => sum + text.length, 0));
      }),
    );
  });
});

function edit(file: SourceFile, at: number, text: string): Edit {
  return { file, span: { start: at, end: at }, text };
}
