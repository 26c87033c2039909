import { expect, test } from "vitest";
import { splitFrontMatter } from "../../src/load/front-matter.ts";

function split(text: string) {
  const { value, findings } = splitFrontMatter({ path: "a.md", text });
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  return [slice(value.yaml), slice(value.body), findings.length];
}

test.each([
  ["---\na: 1\n---\nтекст\n", "a: 1\n", "текст\n", 0],
  ["---\r\na: 1\r\n---\r\nтекст", "a: 1\r\n", "текст", 0],
  ["--- \na: 1\n---", "a: 1\n", "", 0],
  ["\n\n---\na: 1\n---\nтекст", "a: 1\n", "текст", 0],
  ["---\n---\nтекст", "", "текст", 0],
  ["---\na: |\n  ----\n---\nтекст", "a: |\n  ----\n", "текст", 0],
  ["текст\n---\nдагы", null, "текст\n---\nдагы", 0],
  ["----\nтекст", null, "----\nтекст", 0],
  ["", null, "", 0],
  ["---\na: 1\n\nтекст\n", "a: 1\n\n", "текст\n", 1],
  ["---\na: 1\n", "a: 1\n", "", 1],
])("%j", (text, yaml, body, problems) => {
  expect(split(text)).toEqual([yaml, body, problems]);
});
