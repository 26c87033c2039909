import { expect, test } from "vitest";
import { readSpecFile } from "../spec-file.ts";
import { isOutput, reportOutputs } from "./report-case.ts";

test.each(readSpecFile(new URL("./report.spec.md", import.meta.url)))("$title", async (each) => {
  const expected = each.blocks.filter(({ info }) => isOutput(info));
  const outputs = await reportOutputs(each);
  expect([...outputs.keys()]).toEqual(expected.map(({ info }) => info));
  for (const { info, text } of expected) {
    const { docx, html } = outputs.get(info)!;
    expect(html, info).toBe(text);
    expect(docx, info).toBe(html);
  }
});
