import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { SourceFile } from "../findings/source.ts";
import { type CsvCell, readCsv } from "./csv.ts";
import { decodeSpreadsheet } from "./decode-text.ts";
import { type Folder, readDecoded } from "./folder.ts";
import { take } from "./take.ts";

export interface CsvFile {
  readonly file: SourceFile;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** «?» before or inside a word: a letter that Windows-1251 does not have. */
const LOST_LETTER = /\?(?=\p{L})/gu;

/** Reads a CSV file of the folder; null where there is none or where it cannot be read. */
export function readCsvFile(folder: Folder, path: string): Outcome<CsvFile | null> {
  const findings: Finding[] = [];
  const decoded = take(readDecoded(folder, path, decodeSpreadsheet), findings);
  if (!decoded) return { value: null, findings };
  const { file, encoding } = decoded;
  const lost = encoding === "windows-1251" ? [...file.text.matchAll(LOST_LETTER)] : [];
  const [first] = lost;
  if (first) {
    const place = { file, span: { start: first.index, end: first.index + 1 } };
    findings.push(finding("text-character/lost-letter", { count: lost.length }, place));
  }
  return { value: { file, rows: take(readCsv(file), findings) }, findings };
}
