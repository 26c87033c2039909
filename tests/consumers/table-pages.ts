/** One document of many tables, each on a page of its own at first, as LibreOffice shows it. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Block, DocumentTree } from "../../src/document/vocabulary.ts";
import { writeDocx } from "../../src/formats/docx/write-docx.ts";
import { libreOffice, usualPrograms } from "../../src/hosts/libre-office.ts";
import { breakRows } from "../../src/pages/break-rows.ts";
import { fitTables } from "../../src/pages/fit-tables.ts";
import { layOutPages } from "../../src/pages/lay-out-pages.ts";
import { page, tree } from "../formats/docx/builder.ts";
import { readPages } from "./read-pdf.ts";

export interface Printed {
  readonly tree: DocumentTree;
  readonly docx: string;
  readonly pdf: string;
  /** Letters and digits of each page. */
  readonly pages: readonly string[];
}

/** Each story begins a page. */
export async function printed(stories: readonly (readonly Block[])[]): Promise<Printed> {
  const fitted = breakRows(fitTables(tree(stories.map((children) => page(children)))));
  const { value } = await writeDocx(fitted, { pages: layOutPages(fitted) });
  const convert = libreOffice({ programs: usualPrograms(), seconds: 120 });
  const made = await convert(new Map([["tables.docx", value]]));
  if (typeof made === "string") throw new Error(`LibreOffice: ${made}`);
  const folder = mkdtempSync(join(tmpdir(), "selfassess-tables-"));
  const [docx, pdf] = [join(folder, "tables.docx"), join(folder, "tables.pdf")];
  writeFileSync(docx, value);
  writeFileSync(pdf, made.get("tables.pdf")!);
  const pages = readPages(pdf).map(({ lines }) =>
    squeezed(lines.flatMap(({ words }) => words.map(({ text }) => text)).join("")),
  );
  return { tree: fitted, docx, pdf, pages };
}

export function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Numbers of the pages, from 1, that show all the texts. */
export function pagesWith(pages: readonly string[], ...texts: readonly string[]): number[] {
  return pages.flatMap((shown, index) =>
    texts.every((text) => shown.includes(squeezed(text))) ? [index + 1] : [],
  );
}
