import { describe, expect, test } from "vitest";
import { readSpecFile } from "../spec-file.ts";
import { ANNEX_NUMBERINGS, annexOutputs } from "./annex-case.ts";

const cases = readSpecFile(new URL("./annexes.spec.md", import.meta.url));

describe.each(ANNEX_NUMBERINGS)("%s", (numbering) => {
  test.each(cases)("$title", async (each) => {
    const expected = each.blocks.find(({ info }) => info === numbering)?.text;
    const { docx, html } = await annexOutputs(each, numbering);
    expect(html).toBe(expected);
    expect(docx).toBe(html.replace(/(documents\/[^>]*)\.html/g, "$1.docx"));
  });
});
