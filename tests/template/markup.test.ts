import { describe, expect, test } from "vitest";
import { readCases } from "./cases.ts";
import { renderText } from "./render-text.ts";

describe("markup", () => {
  for (const { name, input, output } of readCases("markup.md")) {
    test(name, () => {
      expect(renderText({ "report.hbs": input }, {})).toBe(output);
    });
  }

  test("a draft keeps its gaps", () => {
    expect(renderText({ "report.hbs": "<gap>missing</gap>" }, {}, { draft: true })).toContain("gap: missing");
  });

  test("elements nested without end are a finding", () => {
    const deep = "<b>".repeat(50_000);
    expect(renderText({ "report.hbs": `<p>${deep}</p>` }, {})).toContain("template-invalid");
  });
});
