/** Rows of a table of words as plain JSON and short: what a style says of paragraphs is left to the style. */
import type { StyleSheet } from "../formats/docx/style-sheet.ts";
import type { ParagraphBox, RowBox } from "./boxes.ts";
import { lookOf } from "./paragraph-box.ts";

/** Start, height and least height of each line, one after the other: words bring no footnotes. */
type PackedLines = readonly number[];
type PackedParagraph = readonly [style: string, keepWithNext: boolean, lines: PackedLines];
type PackedCell = readonly [
  column: number,
  rowspan: number,
  continued: boolean,
  paragraphs: readonly PackedParagraph[],
];

export interface PackedRow extends Omit<RowBox, "cells"> {
  readonly cells: readonly PackedCell[];
}

export function packRows(rows: readonly RowBox[]): PackedRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ column, rowspan, continued, boxes }) => [
      column,
      rowspan,
      continued,
      boxes.flatMap((box): PackedParagraph[] =>
        box.kind === "paragraph" ? [[box.look.style, box.keepWithNext, packLines(box)]] : [],
      ),
    ]),
  }));
}

function packLines({ lines }: ParagraphBox): PackedLines {
  return lines.flatMap(({ start, height, least }) => [start, height, least]);
}

export function unpackRows(rows: readonly PackedRow[], sheet: StyleSheet): RowBox[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map(([column, rowspan, continued, paragraphs]) => ({
      column,
      rowspan,
      continued,
      boxes: paragraphs.map((paragraph) => unpackParagraph(paragraph, sheet)),
    })),
  }));
}

function unpackParagraph([style, keepWithNext, packed]: PackedParagraph, sheet: StyleSheet): ParagraphBox {
  const lines = [];
  for (let index = 0; index < packed.length; index += 3)
    lines.push({
      start: packed[index]!,
      height: packed[index + 1]!,
      least: packed[index + 2]!,
      noteHeight: 0,
    });
  const look = lookOf(sheet.get(style), sheet);
  return { kind: "paragraph", text: null, heading: null, look, keepWithNext, lines, continued: false };
}
