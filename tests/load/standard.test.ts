import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadStandard } from "../../src/load/standard.ts";
import { readYaml } from "../../src/load/yaml.ts";
import { validateResponse } from "../../src/project/validate.ts";
import { findingLine } from "./yaml-report.ts";

const builtIn = (id: string) => {
  const read = (name: string) => ({
    path: name,
    text: readFileSync(new URL(`../../schemas/${id}/${name}`, import.meta.url), "utf8"),
  });
  return loadStandard(read("standard.yaml"), read("response.schema.json"));
};

describe("built-in standards", () => {
  it.each([
    ["kg-school-programme", 18, 4, "global", ["institution", "conclusion!"]],
    ["kg-school-institutional", 17, 4, "none", ["institution", "conclusion"]],
    [
      "kg-sapattuu-bilim-vocational-programme",
      34,
      7,
      "per-section",
      ["introduction!", ...Array.from({ length: 9 }, (_, i) => `general/1.${i + 1}!`), "conclusion!"],
    ],
  ])("%s", (id, criteria, sections, annexes, chapters) => {
    const { value, findings } = builtIn(id);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ id, layout: id, annexes, rating: [], languages: ["ky", "ru", "en"] });
    expect(value!.sections).toHaveLength(sections);
    const all = value!.sections.flatMap((section) => section.criteria);
    expect(all).toHaveLength(criteria);
    for (const criterion of all) {
      expect(criterion.title.official).toEqual(["ky"]);
      for (const text of [criterion.title.text, criterion.guidance, ...criterion.items])
        expect(Object.keys(text)).toEqual(["ky", "ru", "en"]);
    }
    expect(value!.chapters.map((chapter) => chapter.id + (chapter.required ? "!" : ""))).toEqual(chapters);
  });

  it("keeps sub-points, and the requirement that no source has", () => {
    const { sections } = builtIn("kg-sapattuu-bilim-vocational-programme").value!;
    expect(sections[6]!.criteria.map(({ items }) => items.length)).toEqual([4, 0, 1]);
    expect(sections.map(({ requirement }) => requirement === null)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

const MINIMAL = `
id: district-check
version: 1.10
title: Текшерүү
kind: institutional
layout: kg-school-programme
annexes: none
languages: [ru, ky]
rating: [{id: full, label: {ru: Полностью}}, {id: none, label: Нет}]
sections:
  - number: 1
    title: {ru: Раздел, ky: Бөлүм, official: [ru]}
    criteria:
      - {number: 1.10, title: Первый, evidence: {min: 2}}
      - {number: A.2, title: Второй}
rules: {narrative-too-short: {severity: info, words: 40}, data-old: off}
`;
const RESPONSE = JSON.stringify({
  allOf: [{ $ref: "../core/criterion.schema.json" }],
  properties: { rating: { enum: ["full", "none"] } },
  unevaluatedProperties: false,
});
const load = (yaml: string, response = RESPONSE) =>
  loadStandard({ path: "standard.yaml", text: yaml }, { path: "response.schema.json", text: response });

describe("a standard of one's own", () => {
  it("needs few keys", () => {
    const { value, findings } = load(MINIMAL);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      version: "1.10",
      title: { text: { ru: "Текшерүү" }, official: ["ru"] },
      rating: [
        { id: "full", label: { ru: "Полностью" } },
        { id: "none", label: { ru: "Нет" } },
      ],
      rules: {
        "narrative-too-short": { severity: "info", options: { words: "40" } },
        "data-old": { severity: "off", options: {} },
      },
    });
    expect(value!.sections[0]!.title.official).toEqual(["ru"]);
    expect(value!.sections[0]!.criteria.map(({ number, evidenceMin }) => [number, evidenceMin])).toEqual([
      ["1.10", 2],
      ["A.2", 1],
    ]);
  });

  it("checks criteria by its own schema", () => {
    const { responseSchema } = load(MINIMAL).value!;
    const criterion = (text: string) =>
      validateResponse(responseSchema, readYaml({ path: "1.md", text }).value!).findings.map(findingLine);
    expect(criterion("rating: full\nevidence: [a]\n")).toEqual([]);
    expect(criterion("rating: ful\nrisk: 1\n")).toEqual([
      "1:9 file-invalid/value",
      "2:1 file-invalid/key-unknown",
    ]);
  });

  it.each([
    ["A.2", "1.10", ["15:18 standard-invalid standard-invalid/number-repeated"]],
    ["annexes: none", "annexes: nome", ["7:10 standard-invalid file-invalid/value"]],
    ["title: Текшерүү", "title: Текшерүү: бул", ["4:16 standard-invalid file-invalid/yaml-second-colon"]],
    ["{id: none,", "{id: full,", ["9:51 standard-invalid file-invalid/id-repeated"]],
    ["languages: [ru, ky]", "valid: {from: 31.06.2020}", ["8:15 date-impossible date-impossible/field"]],
  ])("%s → %s", (from, to, lines) => {
    const { value, findings } = load(MINIMAL.replace(from, to));
    expect(value).not.toBeNull();
    expect(findings.map((said) => findingLine(said).replace(" ", ` ${said.rule} `))).toEqual(lines);
  });

  it("is nothing without sections or with a broken schema", () => {
    expect(load("id: x\n").value).toBeNull();
    expect(load(MINIMAL, "{").value).toBeNull();
    expect(load("a: [").value).toBeNull();
  });
});
