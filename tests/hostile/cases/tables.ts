/** CSV that is endless, ragged, broken or meant for a spreadsheet. */
import { bytesOf, type HostileCase, inFile, LARGEST, many, narrative } from "../hostile-case.ts";

const CSV = "data/teachers.csv";
const LIMIT = ["limit-exceeded"];

export const tableCases: readonly HostileCase[] = [
  inFile(CSV, "10 MB", () => many("а,б\n", 2_000_000), LIMIT),
  inFile(CSV, "2 MB of rows", () => bytesOf("а,б\n", LARGEST), LIMIT),
  inFile(CSV, "2 MB of commas", () => many(",", LARGEST), []),
  inFile(CSV, "2 MB of line ends", () => `а,б\n1,2\n${many("\n", LARGEST - 20)}`, []),
  inFile(CSV, "one cell of 2 MB", () => `а,б\n1,${many("1", LARGEST - 20)}\n`, LIMIT),
  inFile(
    CSV,
    "one cell of 2 MB in quotation marks",
    () => `а,б\n1,"${many('""', LARGEST / 2 - 20)}"\n`,
    LIMIT,
  ),
  inFile(CSV, "open quotation marks", () => many('"а,', 300_000), LIMIT),
  inFile(CSV, "open quotation marks in rows", () => many('"а\n', 200_000), LIMIT),
  inFile(CSV, "5,000 rows of 60 cells", () => many(`${many("1,", 60)}\n`, 5_000), LIMIT),
  inFile(CSV, "2,400 rows of 10 cells", () => `${many("а,", 10)}\n${many(`${many("1,", 9)}2\n`, 2_400)}`, []),
  inFile(CSV, "cells with marks", () => `а,б\n${many("1 & 2,<3\n", 4_900)}`, LIMIT),
  inFile(CSV, "ragged rows", () => Array.from({ length: 4_000 }, (_, i) => many("а,", i % 20)).join("\n"), [
    "table-ragged",
  ]),
  inFile(CSV, "marks of spans", () => `а,б,в\n${many("<,^,>\n", 4_000)}`, ["table-ragged"], 1),
  inFile(CSV, "formulas", () => "Билими,Саны\n=cmd|' /C calc'!A0,9\n@SUM(1+1),+3\n-2+3,\t=1\n", [], 0),
  ...["12,5 %", "5-А класс", "2022-2023", "Асанов А. А.", "+996 555 123456", "1 160 459 сом"].map((cell) =>
    inFile(
      CSV,
      `8,000 cells of ${cell}`,
      () => `а;б;в;г\n${many(`${many(`${cell};`, 3)}${cell}\n`, 2_000)}`,
      [],
      null,
    ),
  ),
  inFile(CSV, "zeros", () => many("\0,\0\n", 1_000), []),
  {
    name: "a table of 2,000 rows shown 60 times",
    files: () => ({
      [CSV]: `а,б,в\n${many("1,2,3\n", 2_000)}`,
      "criteria/1.1.md": narrative(many("![а](data/teachers.csv)\n\n", 60)),
    }),
    says: LIMIT,
    code: 1,
  },
  {
    name: "a chart shown 900 times",
    files: () => ({ "criteria/1.1.md": narrative(many("![а](data/work.chart.yaml)\n\n", 900)) }),
    says: LIMIT,
    code: 1,
  },
  inFile(CSV, "a table in itself", () => "а,б\n![в](data/teachers.csv),![г](data/quality.table.yaml)\n", [
    "markup-unsupported",
  ]),
  inFile(CSV, "UTF-16", () => new Uint8Array(Buffer.from("\ufeffа,б\n1,2\n", "utf16le")), ["file-invalid"]),
];
