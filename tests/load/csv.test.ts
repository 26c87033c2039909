import { describe, expect, test } from "vitest";
import { readCsvFile } from "../../src/load/csv-file.ts";
import { findingLine, open } from "./load-files.ts";

/** The cells of a file, row by row, and what is said. */
function read(content: string | Uint8Array) {
  const { value, findings } = readCsvFile(open({ "data/a.csv": content }).folder, "data/a.csv");
  return {
    cells: value?.rows.map((row) => row.map((cell) => cell.text)),
    marked: value?.rows.map((row) => row.map(({ file, span }) => file.text.slice(span.start, span.end))),
    findings: findings.map(findingLine),
  };
}

/** Cyrillic as Excel saves it; a letter that Windows-1251 lacks becomes «?». */
function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1251");
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? "?".charCodeAt(0));
}

const rows = [
  ["Билими", "Саны, адам"],
  ["жогорку", "58,4"],
  ["орто; атайын", 'аты "Кут"'],
];

describe.each([[","], [";"], ["\t"]])("separated by %j", (separator) => {
  const quoted = (cell: string) => (/[,;\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = rows.map((row) => row.map(quoted).join(separator)).join("\r\n");
  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["with a BOM", new TextEncoder().encode(`\uFEFF${text}\r\n`)],
    ["Windows-1251", windows1251(text)],
  ])("%s", (_, bytes) => {
    expect(read(bytes)).toMatchObject({ cells: rows, findings: [] });
  });
});

test.each([
  [
    "a decimal comma behind semicolons",
    "Жыл;Үлүш\n2021;58,4\n2022;60,1",
    [
      ["Жыл", "Үлүш"],
      ["2021", "58,4"],
      ["2022", "60,1"],
    ],
  ],
  [
    "a comma within the header, and a row that is too long",
    "Окуу жылы;Сапат, %\n2021-2022;51,2\n2022-2023;53,4;6",
    [
      ["Окуу жылы", "Сапат, %"],
      ["2021-2022", "51,2"],
      ["2022-2023", "53,4", "6"],
    ],
  ],
  [
    "names with commas, and a row that is too long",
    "Аты, жөнү;Саны\nАсан, Үсөн;1\nБакыт, Айша;2;3",
    [
      ["Аты, жөнү", "Саны"],
      ["Асан, Үсөн", "1"],
      ["Бакыт, Айша", "2", "3"],
    ],
  ],
  [
    "semicolons within cells",
    "Класс,Сабак; саат\n5,3; 4\n6,2; 1",
    [
      ["Класс", "Сабак; саат"],
      ["5", "3; 4"],
      ["6", "2; 1"],
    ],
  ],
  [
    "whole numbers behind commas, and a row that is too short",
    "Жыл,Саны,Үлүшү\n2021,4,3\n2022,5",
    [
      ["Жыл", "Саны", "Үлүшү"],
      ["2021", "4", "3"],
      ["2022", "5"],
    ],
  ],
  ["Excel's own word for it", "sep=;\nа,б;в\n", [["а,б", "в"]]],
  [
    "a line break in a cell",
    '"а\nб",1\nв,2',
    [
      ["а\nб", "1"],
      ["в", "2"],
    ],
  ],
  [
    "empty lines and columns",
    "а,б,,\n,,,\n1,2,,\n\n",
    [
      ["а", "б"],
      ["1", "2"],
    ],
  ],
  [
    "empty cells within",
    "а,,б\n,1,\n",
    [
      ["а", "", "б"],
      ["", "1", ""],
    ],
  ],
  [
    "quotation marks of the text itself",
    '"Кут" мектеби,1\nа "б",2',
    [
      ['"Кут" мектеби', "1"],
      ['а "б"', "2"],
    ],
  ],
  ["one column", "а\nб", [["а"], ["б"]]],
  [
    "old line ends",
    "а,б\r1,2\r",
    [
      ["а", "б"],
      ["1", "2"],
    ],
  ],
  ["nothing", "", []],
])("%s", (_, text, cells) => {
  expect(read(text)).toMatchObject({ cells, findings: [] });
});

test("a cell stands where its words are", () => {
  expect(read(' а , "б ""в""" \n1,2').marked).toEqual([
    ["а", '"б ""в"""'],
    ["1", "2"],
  ]);
  expect(read('"а, б","в"\n1,2').marked).toEqual([
    ["а, б", "в"],
    ["1", "2"],
  ]);
});

test("a mark that is not closed", () => {
  expect(read('а,б\n"в,г\nд,е')).toEqual({
    cells: [
      ["а", "б"],
      ['"в', "г"],
      ["д", "е"],
    ],
    marked: [
      ["а", "б"],
      ['"в', "г"],
      ["д", "е"],
    ],
    findings: ['data/a.csv:2:1 file-invalid/csv-quote “"”'],
  });
});

test("letters that Windows-1251 lost are said once", () => {
  const { findings } = read(windows1251("Аты;Саны\nКүндүз;12\nӨзгөн;3"));
  expect(findings).toEqual(["data/a.csv:2:2 text-character/lost-letter “?”"]);
  expect(read(windows1251("Канча?;Саны\nа;1")).findings).toEqual([]);
  expect(read("К?нд?з;Саны\nа;1").findings).toEqual([]);
});

test("neither of the encodings", () => {
  expect(read(Uint8Array.of(0xff, 0xfe, 0x41, 0x04, 0x00, 0x00)).findings[0]).toContain(
    "file-invalid/encoding",
  );
});
