import { describe, expect, test } from "vitest";
import type { ChartElement } from "../../../src/document/vocabulary.ts";
import { wrap } from "../../../src/formats/html/charts/labels.ts";
import { numberText, scaleFor } from "../../../src/formats/html/charts/scale.ts";
import { pageWords } from "../../../src/formats/html/words.ts";
import { chart, documentOf, figure } from "./elements.ts";
import { elementsOf, htmlOf, named, wordsOf } from "./page-harness.ts";

const TYPES = ["column", "bar", "line", "pie", "stacked"] as const;

const elementsOfChart = (extras: Partial<ChartElement>) =>
  elementsOf(htmlOf(documentOf([figure(chart(extras))])));

describe("scale", () => {
  test.each<[values: number[], fromZero: boolean, ticks: number[]]>([
    [[44.5, 51], true, [0, 20, 40, 60]],
    [[248, 263], false, [245, 250, 255, 260, 265]],
    [[48, 71], false, [0, 20, 40, 60, 80]],
    [[-4, 12], true, [-5, 0, 5, 10, 15]],
    [[0, 0], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[7, 7], false, [0, 2, 4, 6, 8]],
    [[], true, [0, 1]],
  ])("%j from zero: %s", (values, fromZero, ticks) => {
    expect(scaleFor(values, fromZero).ticks.map((tick) => Math.round(tick * 1e6) / 1e6)).toEqual(ticks);
  });
});

test.each([
  [1160459, 0, "1 160 459"],
  [9999, 0, "9999"],
  [44.5, 1, "44,5"],
  [-3, 0, "−3"],
  [-0.01, 1, "0,0"],
])("%d with %d decimals is %s", (value, decimals, expected) => {
  expect(numberText(value, decimals, pageWords.ky).replaceAll("\u00A0", " ")).toBe(expected);
});

test("labels break between words", () => {
  expect(wrap("Жогорку категориядагы мугалимдер", 120)).toEqual(["Жогорку", "категориядагы", "мугалимдер"]);
});

describe("every type", () => {
  test.each(TYPES)("%s: named, its numbers also in a table", (type) => {
    const elements = elementsOfChart({ chart: type, alt: "Сапат өстү." });
    const [svg] = named(elements, "svg");
    expect(svg!.attributes.role).toBe("img");
    const ids = new Map(elements.map((element) => [element.attributes.id, element]));
    expect(wordsOf(ids.get(svg!.attributes["aria-labelledby"])!)).toBe("Билим сапаты");
    expect(wordsOf(ids.get(svg!.attributes["aria-describedby"])!)).toBe("Сапат өстү.");
    const cells = named(elements, "th", "td").map(wordsOf);
    expect(cells).toEqual(["Көрсөткүч", "Сапат, %", "2021", "44,5", "2022", "51,0"]);
  });

  test.each(TYPES)("%s: told apart without colour", (type) => {
    const elements = elementsOfChart({
      chart: type,
      categories: ["а", "б", "в"],
      series: ["Кыздар", "Балдар", "Бардыгы"].map((name) => ({ name, values: [1, 2, 3] })),
    });
    const marks =
      type === "line"
        ? named(elements, "path").map((element) => element.attributes["stroke-dasharray"])
        : named(elements, "rect", "path").map((element) => element.attributes.fill);
    const kinds = new Set(marks.filter((mark) => type === "line" || mark?.startsWith("url(")));
    expect(kinds.size).toBe(3);
  });

  test.each(TYPES)("%s: draws whatever it gets, inside its frame", (type) => {
    const long = "Өтө узун аталыш ".repeat(8).trim();
    const data: Partial<ChartElement>[] = [
      { categories: [], series: [] },
      { categories: ["а"], series: [] },
      { categories: ["а", "б"], series: [{ name: "", values: [null, null] }] },
      { categories: ["а", "б"], series: [{ name: "x", values: [0, 0] }] },
      {
        categories: ["а", "б", "в"],
        series: [{ name: "x", values: [Number.NaN, Number.POSITIVE_INFINITY] }],
      },
      { categories: ["<а>", "&", `"`], series: [{ name: "</svg>", values: [-5, 1e12, 1e-9] }], unit: "<%>" },
      {
        categories: Array.from({ length: 40 }, (_, index) => `${long} ${index}`),
        series: Array.from({ length: 9 }, (_, index) => ({
          name: `${long} ${index}`,
          values: [index, null, 4],
        })),
      },
      {
        categories: ["а"],
        series: [{ name: "x", values: [100] }],
        decimals: 50,
        unit: null,
        title: "",
        alt: "",
      },
    ];
    for (const extras of data) {
      const elements = elementsOfChart({ chart: type, ...extras });
      const numbers = elements.flatMap((element) =>
        ["x", "y", "width", "height", "d", "viewBox"].map((name) => element.attributes[name] ?? ""),
      );
      expect(numbers.filter((value) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
      for (const rect of named(elements, "rect")) {
        expect(Number(rect.attributes.width)).toBeGreaterThanOrEqual(0);
        expect(Number(rect.attributes.height)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
