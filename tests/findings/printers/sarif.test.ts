import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { firstSentence } from "../../../src/findings/printers/first-sentence.ts";
import type { FindingReport } from "../../../src/findings/printers/printer.ts";
import { sarif } from "../../../src/findings/printers/sarif.ts";
import { message } from "../../../src/messages/index.ts";
import { placeIn, printed, reportOf, unknownEvidence } from "../sample.ts";

/** The schema of OASIS, errata 01. It is written for a draft that ajv knows no more, but uses nothing that has changed. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync("tests/fixtures/sarif-schema-2.1.0.json", "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
const isValid = ajv.compile(schema);

function print(...reports: FindingReport[]) {
  const log = JSON.parse(printed(sarif, reports));
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe("sarif", () => {
  it("counts columns in code points", () => {
    const run = print(reportOf([unknownEvidence("👍 [⟦аб⟧]")]));
    expect(run.columnKind).toBe("unicodeCodePoints");
    expect(run.results[0]).toEqual({
      ruleId: "evidence-unknown",
      ruleIndex: 0,
      level: "error",
      message: {
        text: "No evidence is registered as “x”.\nAdd it to evidence.yaml, or correct the name here.",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "school/criteria/1.1.md", uriBaseId: "%SRCROOT%" },
            region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 6 },
          },
        },
      ],
    });
  });

  it("explains the rules that were broken", () => {
    const other = { ...unknownEvidence("⟦а⟧"), rule: "chapter-missing" };
    const run = print(reportOf([unknownEvidence("⟦а⟧"), other]));
    expect(run.tool.driver).toMatchObject({ name: "selfassess", version: "1.2.3", language: "en" });
    expect(run.tool.driver.rules).toEqual([ruleNamed("chapter-missing"), ruleNamed("evidence-unknown")]);
    expect(run.results.map((each: { ruleIndex: number }) => each.ruleIndex)).toEqual([1, 0]);
  });

  it("holds other places, the criterion and the repair by file", () => {
    const related = [{ message: message("criterion-repeated/first", {}), place: placeIn("a.md", "⟦а⟧") }];
    const edits = [
      { ...placeIn("a.md", "а⟦⟧б"), text: '"' },
      { ...placeIn("b.md", "⟦а\nб⟧"), text: "в" },
    ];
    const found = unknownEvidence("⟦а⟧", { related, edits, criterion: "1.1" });
    const [result] = print(reportOf([found, { ...found, place: null }])).results;
    expect(result.properties).toEqual({ criterion: "1.1" });
    expect(result.relatedLocations[0].message.text).toBe("The first answer is here.");
    expect(
      result.fixes[0].artifactChanges.map(
        (change: { artifactLocation: { uri: string }; replacements: unknown[] }) => [
          change.artifactLocation.uri,
          ...change.replacements,
        ],
      ),
    ).toEqual([
      [
        "school/a.md",
        {
          deletedRegion: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 2 },
          insertedContent: { text: '"' },
        },
      ],
      [
        "school/b.md",
        {
          deletedRegion: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 2 },
          insertedContent: { text: "в" },
        },
      ],
    ]);
  });

  it.each([
    ["", "a b#%.md", "a%20b%23%25.md"],
    ["регион", "a.md", "%D1%80%D0%B5%D0%B3%D0%B8%D0%BE%D0%BD/a.md"],
    ["school", "/agency/a.md", "file:///agency/a.md"],
    ["C:/school", "a.md", "file:///C:/school/a.md"],
  ])("writes paths as addresses: %s, %s", (root, path, uri) => {
    const run = print(reportOf([unknownEvidence("⟦а⟧", { path })], { root }));
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it("is whole without findings", () => {
    expect(print(reportOf([])).results).toEqual([]);
  });
});

describe("firstSentence", () => {
  it.each([
    ["Файл `evidence.yaml` керек. Болбосо жок.", "Файл `evidence.yaml` керек."],
    ["Критерий 1.2 бар\nбы? Ооба.", "Критерий 1.2 бар бы?"],
    ["Чекити жок", "Чекити жок"],
  ])("%s", (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });
});

function ruleNamed(id: string) {
  const text = `What ${id} wants. And why.`;
  return {
    id,
    shortDescription: { text: `What ${id} wants.` },
    fullDescription: { text },
    help: { text, markdown: text },
    defaultConfiguration: { level: "error" },
  };
}
