import { expect, test } from "vitest";
import { plainText } from "../../src/project/plain-text.ts";
import type { DataTable } from "../../src/project/types.ts";
import { loadReport } from "./load-files.ts";

/** A table from data that a criterion shows, as rows of `text colspan×rowspan`, and what is said about it. */
function table(name: string, content: string) {
  const { project, findings } = loadReport({
    "criteria/1.1.md": `![](data/${name})`,
    [`data/${name}`]: content,
  });
  const read = project.tables.get(`data/${name}`)!;
  return { table: read, header: lines(read.header), rows: lines(read.rows), findings };
}

function lines(rows: DataTable["rows"]): string[] {
  return rows.map((row) =>
    row
      .map(({ text, colspan, rowspan }) => {
        const span = colspan * rowspan > 1 ? ` ${colspan}×${rowspan}` : "";
        return plainText(text) + span;
      })
      .join(" | "),
  );
}

test("CSV: the first row is the header, marks span", () => {
  const read = table("staff.csv", "Тобу,Аты,Саны\nБашкаруу,Директор,1\n^,Орун басар,3\n>,Бардыгы,4\n");
  expect(read.header).toEqual(["Тобу | Аты | Саны"]);
  expect(read.rows).toEqual(["Башкаруу 1×2 | Директор | 1", "Орун басар | 3", "Бардыгы 2×1 | 4"]);
  expect(read.findings).toEqual([]);
  expect(read.table).toMatchObject({ id: "staff", caption: null, border: "all", total: null });
  expect(read.table.columns).toHaveLength(3);
});

test("CSV: ragged rows are said and filled up", () => {
  const read = table("a.csv", "а,б,в\n1,2\n1,2,3\n1,2,3,4,5\n");
  expect(read.rows).toEqual(["1 | 2 |  |  | ", "1 | 2 | 3 |  | ", "1 | 2 | 3 | 4 | 5"]);
  expect(read.findings).toEqual([
    "data/a.csv:2:1 table-ragged/short “1,2”",
    "data/a.csv:4:7 table-ragged/long “4,5”",
  ]);
});

test("CSV: a header that lacks a cell is one mistake", () => {
  expect(table("a.csv", "а\n1,2\n3,4\n").findings).toEqual(["data/a.csv:1:1 table-ragged/short “а”"]);
});

test("YAML: labels, looks, Markdown in cells", () => {
  const {
    header,
    rows,
    table: read,
    findings,
  } = table(
    "quality.table.yaml",
    `caption: Сапат
columns: [{label: Окуу жылы, width: 3}, {label: "Үлүш, %", align: right}]
border: none
rows:
  - [2021-2022, 58.40]
  - - |
      - бир
      - эки
    - {text: "**1.10**", align: center}
  - ["", "-"]
`,
  );
  expect(findings).toEqual([]);
  expect(header).toEqual(["Окуу жылы | Үлүш, %"]);
  expect(rows[0]).toBe("2021-2022 | 58.40");
  expect(read.rows[1]![0]!.text.root.children[0]!.type).toBe("list");
  expect(plainText(read.rows[1]![1]!.text)).toBe("1.10");
  expect(rows[2]).toBe(" | -");
  expect(read).toMatchObject({ id: "quality", caption: "Сапат", border: "none" });
  expect(read.columns).toEqual([
    { width: 3, align: null },
    { width: null, align: "right" },
  ]);
  expect(read.rows[1]![1]!.align).toBe("center");
});

test("YAML: header rows with spans, columns for the look alone", () => {
  const {
    header,
    rows,
    table: read,
    findings,
  } = table(
    "roles.table.yaml",
    `columns: [{width: 3}, {width: 1}, {width: 1}]
header:
  - [{text: Аты, rowspan: 2}, {text: Саны, colspan: 2}]
  - [аял, эркек]
rows:
  - [{text: Мугалимдер, rowspan: 2}, 4, 5]
  - [6, 7]
`,
  );
  expect(findings).toEqual([]);
  expect(header).toEqual(["Аты 1×2 | Саны 2×1", "аял | эркек"]);
  expect(rows).toEqual(["Мугалимдер 1×2 | 4 | 5", "6 | 7"]);
  expect(read.columns.map(({ width }) => width)).toEqual([3, 1, 1]);
});

test("YAML: neither columns nor header", () => {
  const { header, rows, findings } = table("a.table.yaml", "rows: [[а, б], [в, г]]\n");
  expect([header, rows, findings]).toEqual([[], ["а | б", "в | г"], []]);
});

test("YAML: rows that do not fit", () => {
  const { rows, findings } = table(
    "a.table.yaml",
    `columns: [{label: а}, {label: б}, {label: в}]
rows:
  - [1, 2]
  - [{text: x, rowspan: 2}, 2, 3]
  - [4, 5, 6]
  - [{text: y, colspan: 2, rowspan: 9}, 3]
`,
  );
  expect(rows).toEqual(["1 | 2 |  | ", "x 1×2 | 2 | 3 | ", "4 | 5 | 6", "y 2×1 | 3 | "]);
  expect(findings).toEqual([
    "data/a.table.yaml:3:5 table-ragged/yaml-short “[1, 2]”",
    "data/a.table.yaml:5:12 table-ragged/yaml-long “6”",
    "data/a.table.yaml:6:13 table-ragged/rowspan “y”",
  ]);
});

test.each([
  ["whole numbers", ["324", "318", "100"], "742"],
  ["decimals are exact", ["0.1", "0.2"], "0.3"],
  ["a decimal comma, the finest precision", ["58,4", "1,25", "3"], "62,65"],
  ["thousands", ["21 480", "1 260", "820"], "23 560"],
  ["per cent", ["35%", "64,5%"], "99,5%"],
  ["nothing counts as nothing", ["4", "-", "—", '""'], "4"],
  ["below zero", ["−3", "-2", "1"], "−4"],
  ["more digits than a machine number has", ["9007199254740993", "1"], "9007199254740994"],
])("a total that is computed: %s", (_, numbers, sum) => {
  const rowsOf = numbers.map((number) => `  - [x, ${number === '""' ? number : `"${number}"`}]`).join("\n");
  const {
    rows,
    table: read,
    findings,
  } = table(
    "a.table.yaml",
    `columns: [{label: а}, {label: б}]\nrows:\n${rowsOf}\ntotal: {label: Бардыгы, columns: [2]}\n`,
  );
  expect(findings).toEqual([]);
  expect(rows.at(-1)).toBe(`Бардыгы | ${sum}`);
  expect(read.total).toEqual({ row: numbers.length, columns: [1], computed: true });
});

test("the label of a total stands over the columns before it", () => {
  const { rows } = table(
    "a.table.yaml",
    "rows: [[1, x, 4, y], [2, z, 5, y]]\ntotal: {label: Бардыгы, columns: [3]}\n",
  );
  expect(rows.at(-1)).toBe("Бардыгы 2×1 | 9 | ");
});

test("a total that is typed counts rows from 1, the header not included", () => {
  const { rows, table: read } = table(
    "a.table.yaml",
    "columns: [{label: а}, {label: б}]\nrows: [[Бардыгы, 3], [x, 1], [y, 2]]\ntotal: {row: 1, columns: [2]}\n",
  );
  expect(rows).toHaveLength(3);
  expect(read.total).toEqual({ row: 0, columns: [1], computed: false });
});

test("totals of what is not there", () => {
  const total = (written: string) =>
    table("a.table.yaml", `rows: [[x, 1], [y, көп]]\ntotal: ${written}\n`).findings;
  expect(total("{label: б, columns: [2]}")).toEqual(["data/a.table.yaml:1:20 table-total/not-number “көп”"]);
  expect(total("{row: 3, columns: [2]}")).toEqual(["data/a.table.yaml:2:14 file-invalid/total-row “3”"]);
  expect(total("{row: 1, columns: [2, 9]}")).toEqual([
    "data/a.table.yaml:2:30 file-invalid/total-column “9”",
  ]);
  expect(total("{label: б}")[0]).toContain("file-invalid/total-columns");
});

test("tables beyond a document's size", () => {
  const wide = table("a.csv", `${"а,".repeat(100)}а\n${"1,".repeat(100)}1\n`);
  expect(wide.table.columns).toHaveLength(63);
  expect(wide.findings).toEqual(["data/a.csv:1:1 limit-exceeded/table “" + "а,".repeat(100) + "а”"]);
  const long = table("b.table.yaml", `rows:\n${"- [1]\n".repeat(5_001)}`);
  expect(long.table.rows).toHaveLength(5_000);
  expect(long.findings).toEqual(["data/b.table.yaml:1:1 limit-exceeded/table “rows”"]);
});
