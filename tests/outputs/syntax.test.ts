import { describe, expect, test } from "vitest";
import { readSpecFile } from "../spec-file.ts";
import { compileFiles, over } from "./compile-files.ts";
import { docxText } from "./output-text.ts";
import { smallReport } from "./small-report.ts";
import { caseOutputs } from "./syntax-case.ts";

describe.each(["syntax", "data"])("%s", (name) => {
  test.each(readSpecFile(new URL(`./${name}.spec.md`, import.meta.url)))("$title", async (each) => {
    const expected = (info: string) => each.blocks.find((block) => block.info === info)?.text;
    const { errors, docx, html } = await caseOutputs(each);
    expect(errors.join("\n")).toBe(expected("errors") ?? "");
    expect(docx).toBe(expected("docx") ?? expected("both") ?? "");
    expect(html).toBe(expected("html") ?? expected("both") ?? "");
  });
});

test("a BOM and the line breaks of Windows change nothing", async () => {
  const narrative =
    "---\nevidence: [site]\n---\nБир  \nэки.[^1]\n\n| А | Б |\n|---|---|\n| > | 1 |\n\n- а\n\n  б\n\n[^1]: үч\n";
  const build = (text: string) => compileFiles(over(smallReport, { "criteria/1.1.md": text }));
  const plain = await build(narrative);
  const windows = await build(`\ufeff${narrative.replaceAll("\n", "\r\n")}`);
  expect(windows.findings).toEqual(plain.findings);
  expect(windows.outputs).toEqual(plain.outputs);
  expect(await docxText(windows.outputs.get("report.docx")!)).toContain("Бир⏎эки.<note>үч</note>");
});
