/** Charts in Word: what tells series apart in black and white, which numbers stand on them, how they are written. */
import { describe, expect, test } from "vitest";
import type { ChartElement, ChartType } from "../../../src/document/vocabulary.ts";
import { CHART_COLORS } from "../../../src/formats/chart-colors.ts";
import { labelsOf } from "../../../src/formats/docx/chart-labels.ts";
import { chartParts } from "../../../src/formats/docx/chart-parts.ts";
import { withPatterns } from "../../../src/formats/docx/chart-patterns.ts";
import type { Language } from "../../../src/messages/index.ts";

const FULL = { width: 160 * 36_000, height: 88 * 36_000 };
const CELL = { width: 80 * 36_000, height: 44 * 36_000 };

function chart(
  type: ChartType,
  values: readonly (readonly (number | null)[])[],
  more: Partial<ChartElement> = {},
) {
  return {
    type: "chart",
    chart: type,
    categories: values[0]!.map((_, index) => `К${index + 1}`),
    series: values.map((each, index) => ({ name: `Ө${index + 1}`, values: each })),
    unit: null,
    decimals: 1,
    title: "",
    alt: "",
    ...more,
  } satisfies ChartElement;
}

async function xmlOf(element: ChartElement, language: Language = "ky"): Promise<string> {
  const [part] = await chartParts([{ chart: element, size: FULL }], { language, font: "Times New Roman" });
  return part!.xml;
}

const two = [
  [4.2, 4.4, 4.6],
  [4.1, 4.5, 4.2],
];

describe("in black and white", () => {
  test.each(["column", "bar", "stacked"] as const)(
    "%s: a pattern and an edge a series, the first solid",
    async (type) => {
      const xml = await xmlOf(chart(type, [...two, ...two, ...two]));
      expect([...xml.matchAll(/<a:pattFill prst="(\w+)">/g)].map(([, name]) => name)).toEqual([
        "wdUpDiag",
        "dkHorz",
        "dkVert",
        "diagCross",
        "smCheck",
      ]);
      for (const color of CHART_COLORS)
        expect(xml).toContain(`<a:ln w="9525"><a:solidFill><a:srgbClr val="${color.toUpperCase()}"/>`);
    },
  );

  test("pie: a pattern a slice", async () => {
    const xml = await xmlOf(chart("pie", [[5, 3, 2]]));
    expect(xml.match(/<a:pattFill /g)).toHaveLength(2);
    expect(xml).not.toContain('schemeClr val="lt1"');
  });

  test("line: dashes and marks", async () => {
    const xml = await xmlOf(chart("line", [...two, [1, 2, 3]]));
    expect(xml).not.toContain("pattFill");
    expect(
      [...xml.matchAll(/<a:prstDash val="(\w+)"/g)].map(([, name]) => name).slice(0, 3),
    ).toMatchInlineSnapshot(`
      [
        "solid",
        "dash",
        "sysDot",
      ]
    `);
    expect([...xml.matchAll(/<c:symbol val="(\w+)"/g)].map(([, name]) => name)).toEqual([
      "circle",
      "square",
      "triangle",
    ]);
  });

  test("shapes that are not a series stay", () => {
    const frame = '<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="1"/></c:spPr>';
    const foreign =
      '<c:spPr><a:solidFill><a:srgbClr val="123456"/></a:solidFill><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr>';
    expect(withPatterns(frame + foreign)).toBe(frame + foreign);
  });
});

describe("numbers", () => {
  test.each([
    ["ky", "[$-440]0.0&quot;%&quot;"],
    ["ru", "[$-419]0.0&quot;%&quot;"],
    ["en", "[$-809]0.0&quot;%&quot;"],
  ] as const)(
    "%s: with the decimal mark of the language, on values and on the axis",
    async (language, format) => {
      const xml = await xmlOf(chart("column", [[4.5, 5]], { unit: "%" }), language);
      expect(xml.split(`formatCode="${format}"`)).toHaveLength(3);
      expect(xml).toContain(`<c:lang val="${{ ky: "ky-KG", ru: "ru-RU", en: "en-GB" }[language]}"/>`);
    },
  );

  test("inside columns stand on paper", async () => {
    const xml = await xmlOf(chart("stacked", two));
    expect(xml.match(/sourceLinked="0"\/><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"\/>/g)).toHaveLength(2);
  });

  test("a label that is left out is deleted, the others stay", async () => {
    const xml = await xmlOf(
      chart("stacked", [
        [30, 30],
        [0, 5],
      ]),
    );
    expect(xml).toContain('<c:dLbl><c:idx val="0"/><c:delete val="1"/></c:dLbl><c:numFmt');
  });
});

const many = Array.from({ length: 12 }, (_, index) => 1000 + index);

/** By series: where its labels stand, `+` a category with one, `-` without. */
test.each<[string, ChartElement, typeof FULL, string]>([
  ["columns that are wide", chart("column", two), FULL, "outsideEnd+++ outsideEnd+++"],
  ["columns that are narrow", chart("column", [many, many]), FULL, "none none"],
  [
    "the same in a cell",
    chart("column", [
      [1000, 1000, 1000, 1000],
      [1, 1, 1, 1],
    ]),
    CELL,
    "none none",
  ],
  ["bars", chart("bar", two), FULL, "outsideEnd+++ outsideEnd+++"],
  ["bars that are thin", chart("bar", [many, many]), FULL, "none none"],
  ["bars in a cell", chart("bar", two), CELL, "none none"],
  ["one line", chart("line", [[1, 2, 3]]), FULL, "above+++"],
  ["one line of many points", chart("line", [many]), FULL, "above++++++++++++"],
  ["one line of many points in a cell", chart("line", [many]), CELL, "none"],
  [
    "two lines that never cross",
    chart("line", [
      [1, 2],
      [3, 3],
    ]),
    FULL,
    "below++ above++",
  ],
  [
    "two lines that cross",
    chart("line", [
      [1, 4],
      [3, 3],
    ]),
    FULL,
    "none none",
  ],
  ["three lines", chart("line", [[1], [2], [3]]), FULL, "none none none"],
  [
    "a segment that is low",
    chart("stacked", [
      [50, 50],
      [1, 0],
    ]),
    FULL,
    "center++ center--",
  ],
  [
    "segments below zero",
    chart("stacked", [
      [50, -50],
      [1, 20],
    ]),
    FULL,
    "center++ center-+",
  ],
  ["slices", chart("pie", [[50, 30, 20]]), FULL, "outsideEnd+++"],
  ["a small slice between large ones", chart("pie", [[50, 2, 48]]), FULL, "outsideEnd+++"],
  ["small slices beside each other", chart("pie", [[94, 2, 2, 0, -1]]), FULL, "outsideEnd+----"],
])("labels: %s", (_, element, size, expected) => {
  const labels = labelsOf(element, size).map((each) =>
    each ? each.position + each.shown.map((isShown) => (isShown ? "+" : "-")).join("") : "none",
  );
  expect(labels.join(" ")).toBe(expected);
});

test("a chart without anything to measure has no labels and does not fail", () => {
  for (const type of ["column", "bar", "line", "stacked", "pie"] as const)
    expect(() => labelsOf(chart(type, [[]], { categories: [] }), FULL)).not.toThrow();
});
