import { expect, test } from "vitest";
import { loadReport } from "./load-files.ts";

function chart(content: string, more: Readonly<Record<string, string>> = {}) {
  const { project, findings } = loadReport({
    "criteria/1.1.md": "![](data/a.chart.yaml)",
    "data/a.chart.yaml": content,
    ...more,
  });
  return { chart: project.charts.get("data/a.chart.yaml"), unread: project.unread, findings };
}

test("from CSV: a category a row, a series a column", () => {
  const read = chart('type: line\ndata: sub/a.csv\nunit: "%"\ndecimals: 1\n', {
    "data/sub/a.csv": "Жыл;5-класс;6-класс\n2022;58,4;35%\n2023;;1 234,5\n2024;—;0\n",
  });
  expect(read.findings).toEqual([]);
  expect(read.unread).toEqual([]);
  expect(read.chart).toMatchObject({
    id: "a",
    type: "line",
    unit: "%",
    decimals: 1,
    categories: ["2022", "2023", "2024"],
    series: [
      { name: "5-класс", values: [58.4, null, null] },
      { name: "6-класс", values: [35, 1234.5, 0] },
    ],
  });
});

test("from lists", () => {
  const read = chart('type: bar\ncategories: [2022, "1.10"]\nseries: [{name: Балл, values: [4.40, ""]}]\n');
  expect(read.findings).toEqual([]);
  expect(read.chart).toMatchObject({
    unit: null,
    decimals: null,
    categories: ["2022", "1.10"],
    series: [{ name: "Балл", values: [4.4, null] }],
  });
});

test.each([
  ["type: bar\n", "data/a.chart.yaml:1:1 chart-data/empty “type”"],
  ["type: bar\ncategories: [а]\nseries: []\n", "data/a.chart.yaml:1:1 chart-data/empty “type”"],
  ["type: bar\ndata: no.csv\n", "data/a.chart.yaml:2:7 chart-data/absent “no.csv”"],
  ["type: bar\ndata: a.chart.yaml\n", "data/a.chart.yaml:2:7 chart-data/not-csv “a.chart.yaml”"],
  ["type: bar\ndata: ../../x.csv\n", "data/a.chart.yaml:2:7 path-outside/path “../../x.csv”"],
  ["type: bar\ndata: /x.csv\n", "data/a.chart.yaml:2:7 path-outside/path “/x.csv”"],
  [
    "type: bar\ncategories: [а, б]\nseries: [{name: в, values: [1]}]\n",
    "data/a.chart.yaml:3:28 chart-data/length “[1]”",
  ],
  [
    "type: bar\ncategories: [а]\nseries: [{name: в, values: [көп]}]\n",
    "data/a.chart.yaml:3:29 chart-data/not-number “көп”",
  ],
  [
    "type: pie\ncategories: [а]\nseries: [{values: [1]}, {values: [2]}]\n",
    "data/a.chart.yaml:1:7 chart-data/pie “pie”",
  ],
])("%j", (content, finding) => {
  expect(chart(content).findings).toEqual([finding]);
});

test("mistakes in its CSV stand there", () => {
  const read = chart("type: bar\ndata: a.csv\n", { "data/a.csv": "Жыл,Балл\n2021,71\n2022,жакшы\n2023\n" });
  expect(read.findings).toEqual([
    "data/a.csv:4:1 table-ragged/short “2023”",
    "data/a.csv:3:6 chart-data/not-number “жакшы”",
  ]);
  expect(read.chart?.series[0]?.values).toEqual([71, null, null]);
});
