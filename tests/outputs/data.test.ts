/** Encodings of CSV, looks of tables, charts and facts: what a spec file of texts cannot show. */
import { describe, expect, test } from "vitest";
import { partsOf } from "../formats/docx/builder.ts";
import { compileFiles, over } from "./compile-files.ts";
import { htmlText } from "./output-text.ts";
import { smallReport } from "./small-report.ts";

const build = (files: Readonly<Record<string, string | Uint8Array>>) =>
  compileFiles(over(smallReport, files));
/** The lines of the page, without the criteria and chapters below. */
const linesOf = (html: string) => htmlText(html).split("=====")[0]!.trim().split("\n");

describe("CSV", () => {
  const ROWS = [
    ["Аты", "Баасы", "Саны"],
    ["Стол", "12,5", "3"],
    ["^", ">", "4"],
  ];
  const TABLE = [
    "<table>",
    "  | # Аты | # Баасы | # Саны |",
    "  | rowspan=2 Стол | 12,5 | 3 |",
    "  | colspan=2 4 |",
  ];
  const quoted = (cell: string, separator: string) => (cell.includes(separator) ? `"${cell}"` : cell);
  const text = (separator: string) =>
    ROWS.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join("\r\n");

  test.each(
    [",", ";", "\t"].flatMap((separator) =>
      ["UTF-8", "UTF-8 with a BOM", "Windows-1251"].map((encoding) => ({ separator, encoding })),
    ),
  )("parted by $separator, in $encoding", async ({ separator, encoding }) => {
    const bytes = encoding === "Windows-1251" ? windows1251(text(separator)) : text(separator);
    const content = encoding.includes("BOM") ? `\ufeff${bytes}` : bytes;
    const done = await build({ "criteria/1.1.md": "![](data/a.csv)\n", "data/a.csv": content });
    expect(done.errors).toEqual([]);
    expect(linesOf(done.text("report.html"))).toEqual(TABLE);
  });

  test("of Windows-1251 with letters that it lost", async () => {
    const done = await build({
      "criteria/1.1.md": "![](data/a.csv)\n",
      "data/a.csv": windows1251("Аты;Саны\n?згөч к?рсөтк?ч;1\n".replaceAll("ө", "о")),
    });
    expect(done.findings).toContain("data/a.csv:2:1 warning text-character");
  });
});

describe("looks of a table", () => {
  const table = `border: none
columns: [{label: А, width: 1}, {label: Б, width: 3, align: center}, {label: В}]
rows: [[бир, эки, 5], [{text: үч, align: right}, төрт, 6]]
`;

  test("no frame, widths and alignment in both formats", async () => {
    const done = await build({ "criteria/1.1.md": "![](data/a.table.yaml)\n", "data/a.table.yaml": table });
    expect(done.errors).toEqual([]);
    const html = done.text("report.html");
    expect(html).toMatch(/<table[^>]* class="[^"]*border-none/);
    expect([...html.matchAll(/<td class="align-(\w+)">/g)].map(([, align]) => align)).toEqual([
      "center",
      "right",
      "right",
      "center",
      "right",
    ]);
    const body = partsOf(done.outputs.get("report.docx")!).get("word/document.xml")!;
    const grid = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(grid[1]! / grid[0]!).toBeCloseTo(3, 1);
    expect([...body.matchAll(/<w:jc w:val="(\w+)"\/>/g)].map(([, align]) => align)).toEqual(
      expect.arrayContaining(["center", "right"]),
    );
  });
});

describe("charts", () => {
  const SHAPES = {
    column: "barChart",
    bar: "barChart",
    stacked: "barChart",
    line: "lineChart",
    pie: "pieChart",
  };
  const data = 'Жыл,Иштейт,Окуйт\n2022,"30,5%",\n2023,40%,45\n';

  test.each(Object.entries(SHAPES))("%s", async (type, shape) => {
    const series = type === "pie" ? 'Жыл,Иштейт\n2022,"30,5%"\n2023,40%\n' : data;
    const done = await build({
      "criteria/1.1.md": '![Иш]( data/a.chart.yaml "Иштегендер көбөйдү")\n',
      "data/a.chart.yaml": `type: ${type}\ndata: own/a.csv\nunit: "%"\ndecimals: 1\n`,
      "data/own/a.csv": series,
    });
    expect(done.errors).toEqual([]);
    const html = done.text("report.html");
    expect(html).toContain('<desc id="page-chart-1-desc">Иштегендер көбөйдү</desc>');
    expect(html).toContain(">30,5</td>");
    const chart = [...partsOf(done.outputs.get("report.docx")!)].find(([name]) =>
      /charts\/chart\d+\.xml$/.test(name),
    )![1];
    expect(chart).toContain(`<c:${shape}>`);
    const points = [...chart.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) =>
      [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value),
    );
    expect(points).toEqual(type === "pie" ? [["30.5", "40"]] : [["30.5", "40"], ["45"]]);
  });

  test("of lists, with an empty point", async () => {
    const done = await build({
      "criteria/1.1.md": "![Иш](data/a.chart.yaml)\n",
      "data/a.chart.yaml":
        "type: line\ncategories: [2022, 2023, 2024]\nseries: [{name: А, values: [1, ~, 3]}]\n",
    });
    expect(done.errors).toEqual([]);
    expect(linesOf(done.text("report.html"))).toEqual(["<chart>", "Иш"]);
    expect(done.text("report.html")).toContain('<th scope="row">2023</th><td class="align-right"></td>');
  });
});

describe("facts", () => {
  const facts = `share: {value: 92.5, unit: "%"}
comma: "92,5"
area: {value: 1250.75, unit: м²}
big: "12 500"
text: кыргыз тили
year: 2024
zero: 0
exact: 3.10
order: 7/1
`;
  const narrative = Object.values({
    a: "share",
    b: "comma",
    c: "area",
    d: "big",
    e: "text",
    f: "year",
    g: "zero",
    h: "exact",
    i: "order",
  })
    .map((id) => `[](fact:${id})`)
    .join("; ");

  test.each([
    ["ky", "92,5%; 92,5; 1250,75; 12 500; кыргыз тили; 2024; 0; 3,10; 7/1"],
    ["ru", "92,5%; 92,5; 1250,75; 12 500; кыргыз тили; 2024; 0; 3,10; 7/1"],
    ["en", "92.5%; 92.5; 1250.75; 12 500; кыргыз тили; 2024; 0; 3.10; 7/1"],
  ])("print as they are written, in %s", async (language, expected) => {
    const manifest = String(smallReport["selfassess.yaml"]).replace("language: ky", `language: ${language}`);
    const done = await build({
      "selfassess.yaml": manifest,
      "data/facts.yaml": facts,
      "criteria/1.1.md": `${narrative}\n`,
      "criteria/2.1.md": "А.\n",
    });
    expect(done.errors).toEqual([]);
    expect(linesOf(done.text("report.html"))).toEqual([expected]);
  });
});

function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1251");
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  return Uint8Array.from([...text], (letter) => codes.get(letter) ?? 0x3f);
}
