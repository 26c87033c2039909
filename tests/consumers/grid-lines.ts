/** Column widths as planned in a Word document, and the lines between columns that a PDF shows. Lengths are points. */
import { readFileSync } from "node:fs";
import { readZip } from "../../src/formats/zip.ts";
import { readUprightLines } from "./read-pdf.ts";

/** Of the width of a column. */
const TOLERANCE = 0.02;
/** Of a line's place. */
const LEAST = 0.6;

/** Widths of the columns of each table that has lines, in the order of the document. */
export function plannedTables(docx: string): readonly (readonly number[])[] {
  const entry = readZip(readFileSync(docx)).find(({ name }) => name === "word/document.xml")!;
  const tables = Buffer.from(entry.bytes)
    .toString()
    .matchAll(/<w:tbl><w:tblPr><w:tblStyle w:val="([^"]*)"\/>.*?<w:tblGrid>(.*?)<\/w:tblGrid>/gs);
  return [...tables].flatMap(([, style, grid]) =>
    style === "Arrangement" || style === "Together"
      ? []
      : [[...grid!.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width) / 20)],
  );
}

/** Tables whose columns no page shows at their widths, on or after the page of the table before. */
export function unmatchedTables(
  tables: readonly (readonly number[])[],
  pdf: string,
  pageCount: number,
): readonly string[] {
  const lines = Array.from({ length: pageCount }, (_, page) =>
    readUprightLines(pdf, page + 1).map(({ x }) => x),
  );
  let from = 0;
  return tables.flatMap((widths, index) => {
    const found = lines.findIndex((xs, page) => page >= from && xs.some((left) => stand(widths, left, xs)));
    if (found < 0) return [`table ${index + 1} after page ${from + 1}: ${widths.join(" ")}`];
    from = found;
    return [];
  });
}

function stand(widths: readonly number[], left: number, xs: readonly number[]): boolean {
  let edge = left;
  return widths.every((width) => {
    const right = xs
      .filter((x) => x > edge)
      .find((x) => Math.abs(x - edge - width) <= Math.max(width * TOLERANCE, LEAST));
    if (right === undefined) return false;
    edge = right;
    return true;
  });
}
