/**
 * Word documents → the same as PDF. In: their bytes and days by path from the output folder, and a converter. Out: the PDFs by
 * path, or a finding (`pdf-unavailable`) and none. The same documents give the same bytes with the same converter.
 */
import { createHash } from "node:crypto";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { ConvertToPdf } from "../host.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** Of each folder of documents. LibreOffice needs about ten seconds a hundred pages. */
export const PDF_SECONDS = 120;

export interface PrintableDocument {
  /** Of a Word document whose links to supporting documents lead to PDFs. */
  readonly bytes: Uint8Array;
  /** ISO. */
  readonly day: string;
}

export async function writePdfs(
  documents: ReadonlyMap<string, PrintableDocument>,
  convert: ConvertToPdf,
): Promise<Outcome<Files>> {
  const converted = await convert(new Map([...documents].map(([name, { bytes }]) => [name, bytes])));
  if (typeof converted === "string") return { value: new Map(), findings: [unavailable(converted)] };
  const files = [...documents].map(([name, { day }]): [string, Uint8Array] => {
    const path = name.replace(/docx$/, "pdf");
    return [path, withoutMoment(converted.get(path)!, day)];
  });
  return { value: new Map(files), findings: [] };
}

function unavailable(why: Extract<Awaited<ReturnType<ConvertToPdf>>, string>): Finding {
  if (why === "absent") return finding("pdf-unavailable", {}, null);
  if (why === "failed") return finding("pdf-unavailable/failed", {}, null);
  return finding("pdf-unavailable/slow", { seconds: PDF_SECONDS }, null);
}

const MOMENT = /(?<=\/(?:CreationDate|ModDate) ?\(D:)\d{14}[^)]*/g;
const XMP_MOMENT = /(?<=<xmp:(?:Create|Modify|Metadata)Date>)\d{4}-\d\d-\d\dT[^<]*/g;
const DIGEST = /(?<=\/DocChecksum ?\/)[0-9A-F]{32}/g;
const IDS = /(?<=\/ID ?\[\s*)<[0-9A-F]{32}>\s*<[0-9A-F]{32}>/g;

/**
 * The day of the report for the moment of the conversion, and identifiers from the content for those from the moment
 * (ISO 32000-1, 7.9.4 and 14.4). Nothing moves: each is as long as what it replaces.
 */
function withoutMoment(bytes: Uint8Array, day: string): Uint8Array {
  const midnight = (date: string) => (old: string) =>
    date + old.slice(date.length).replace(/\d/g, "0").replace("-", "+");
  const dated = Buffer.from(bytes)
    .toString("latin1")
    .replace(MOMENT, midnight(day.replaceAll("-", "")))
    .replace(XMP_MOMENT, midnight(day));
  const bare = dated.replace(DIGEST, "").replace(IDS, "");
  const id = createHash("sha256").update(bare, "latin1").digest("hex").slice(0, 32).toUpperCase();
  const text = dated.replace(DIGEST, id).replace(IDS, (old) => old.replace(/[0-9A-F]{32}/g, id));
  return Uint8Array.from(Buffer.from(text, "latin1"));
}
