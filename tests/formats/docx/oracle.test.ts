/**
 * The same content written by us and by the `docx` library. What is equal after `normal` is equal in Word; where ours
 * differs on purpose, `normal-xml.ts` says why.
 */
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document/vocabulary.ts";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { cell, h, list, p, partsOf, picture, row, t, table, tree } from "./builder.ts";
import { normal } from "./normal-xml.ts";
import { pngOf } from "./pictures.ts";

const PNG = pngOf(2, 2);
const TEXT_WIDTH = 10205;
const HALF = { width: 50, align: "left" } as const;

interface Case {
  readonly name: string;
  readonly ours: readonly Block[];
  readonly theirs: readonly FileChild[];
}

const run = (text: string, style?: string) => new TextRun(style ? { text, style } : text);
const cellOf = (width: number, style: string, text: string, more: object = {}) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style, children: [run(text)] })],
    ...more,
  });

const cases: readonly Case[] = [
  {
    name: "paragraph and emphasis",
    ours: [
      p([
        t("a <b> & "),
        { type: "strong", children: [t("x"), { type: "emphasis", children: [t("y")] }] },
        { type: "break" },
        t(" z"),
      ]),
    ],
    theirs: [
      new Paragraph({
        style: "BodyText",
        children: [
          run("a <b> & "),
          run("x", "Strong"),
          new TextRun({ text: "y", style: "Emphasis", bold: true }),
          new TextRun({ break: 1 }),
          run(" z"),
        ],
      }),
    ],
  },
  {
    name: "language of a span",
    ours: [p([{ type: "span", style: null, id: null, language: "ru", children: [t("Отчёт")] }])],
    theirs: [
      new Paragraph({
        style: "BodyText",
        children: [new TextRun({ text: "Отчёт", language: { value: "ru-RU" } })],
      }),
    ],
  },
  {
    name: "heading with a bookmark, and links",
    ours: [
      h(1, "Бир", { id: "one" }),
      p([
        { type: "link", target: { kind: "anchor", id: "one" }, children: [t("ички")] },
        { type: "link", target: { kind: "url", url: "https://edu.kg" }, children: [t("сырткы")] },
      ]),
    ],
    theirs: [
      new Paragraph({
        style: "Heading1",
        children: [new Bookmark({ id: "b_0001", children: [] }), run("Бир")],
      }),
      new Paragraph({
        style: "BodyText",
        children: [
          new InternalHyperlink({ anchor: "b_0001", children: [run("ички", "Hyperlink")] }),
          new ExternalHyperlink({ link: "https://edu.kg/", children: [run("сырткы", "Hyperlink")] }),
        ],
      }),
    ],
  },
  {
    name: "list in a list, and its second paragraph",
    ours: [list("decimal-period", ["бир", [p("эки"), p("уландысы"), list("decimal-period", ["ички"])]])],
    theirs: [
      listItem("бир", 0, 1),
      listItem("эки", 0, 1),
      new Paragraph({
        style: "ListParagraph",
        indent: { left: 397, firstLine: 0 },
        children: [run("уландысы")],
      }),
      listItem("ички", 1, 2),
    ],
  },
  {
    name: "footnote",
    ours: [p([{ type: "note", children: [p("эскертүү")] }])],
    theirs: [
      new Paragraph({
        style: "BodyText",
        children: [new FootnoteReferenceRun(1)],
      }),
    ],
  },
  {
    name: "picture",
    ours: [
      {
        type: "figure",
        id: null,
        style: null,
        content: { type: "image", picture: picture("png", PNG, 100, 50), alt: "Сүрөт", width: null },
      },
    ],
    theirs: [
      new Paragraph({
        style: "Figure",
        children: [
          new ImageRun({
            type: "png",
            data: PNG,
            transformation: { width: 100, height: 50 },
            altText: { name: "Picture 1", description: "Сүрөт" },
          }),
        ],
      }),
    ],
  },
  {
    name: "table with spans and a header",
    ours: [
      table(
        [
          row([cell("баш", { colspan: 2 })]),
          row([cell("а", { rowspan: 2 }), cell("б", { align: "right" })]),
          row(["в"]),
        ],
        { headerRows: 1, columns: [HALF, HALF] },
      ),
      p("соң"),
    ],
    theirs: [
      new Table({
        style: "TableGrid",
        layout: TableLayoutType.FIXED,
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        indent: { size: 0, type: WidthType.DXA },
        columnWidths: [5103, 5102],
        tableLook: {
          firstRow: true,
          lastRow: false,
          firstColumn: false,
          lastColumn: false,
          noHBand: true,
          noVBand: true,
        },
        rows: [
          new TableRow({
            cantSplit: true,
            tableHeader: true,
            children: [
              cellOf(TEXT_WIDTH, "TableHeader", "баш", {
                columnSpan: 2,
                verticalAlign: VerticalAlignTable.CENTER,
              }),
            ],
          }),
          new TableRow({
            cantSplit: true,
            children: [
              cellOf(5103, "TableText", "а", { rowSpan: 2 }),
              new TableCell({
                width: { size: 5102, type: WidthType.DXA },
                children: [
                  new Paragraph({ style: "TableText", alignment: AlignmentType.RIGHT, children: [run("б")] }),
                ],
              }),
            ],
          }),
          new TableRow({ cantSplit: true, children: [cellOf(5102, "TableText", "в")] }),
        ],
      }),
      new Paragraph({ style: "Separator" }),
      new Paragraph({ style: "BodyText", children: [run("соң")] }),
    ],
  },
];

function listItem(text: string, level: number, instance: number): Paragraph {
  return new Paragraph({
    style: "ListParagraph",
    numbering: { reference: "decimal", level, instance },
    children: [run(text)],
  });
}

describe("the docx library writes the same", () => {
  for (const one of cases) {
    test(one.name, async () => {
      const ours = await writeDocx(tree(one.ours));
      expect(normal(partsOf(ours.value).get("word/document.xml")!)).toEqual(
        normal(await libraryXml(one.theirs)),
      );
    });
  }
});

async function libraryXml(children: readonly FileChild[]): Promise<string> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "decimal",
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.LEFT,
          })),
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph("эскертүү")] } },
    sections: [{ children }],
  });
  return partsOf(await Packer.toBuffer(document)).get("word/document.xml")!;
}
