/** Output formats: from the tree (or the report itself) to bytes, each loaded only when it is asked for. */
import { openBlockMemory, saveBlockMemory } from "../document/block-memory.ts";
import type { DocumentTree } from "../document/vocabulary.ts";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import type { PageMap } from "../pages/page-map.ts";
import type { Project, SupportingDocument } from "../project/types.ts";
import type { Report } from "../report/types.ts";
import { type During, silently } from "../stages.ts";
import type { Format } from "./format-names.ts";
import { writeJson } from "./json.ts";
import { countsPages, pageFindings } from "./page-findings.ts";
import type { PrintableDocument } from "./pdf.ts";

/** File names → bytes. */
type Files = ReadonlyMap<string, Uint8Array>;

export interface Written extends Outcome<Files> {
  /** Where PDFs are asked for: what is to become one, by the name of its Word file. */
  readonly printable: ReadonlyMap<string, PrintableDocument>;
}

export interface PageLimit {
  readonly pages: number;
  readonly place: Place;
}

/** `report.docx`, `report.html`, `report.json`. */
export async function writeReport(
  tree: DocumentTree,
  report: Report,
  project: Project,
  formats: readonly Format[],
  /** Of pages, and where it is set; null: none. */
  limit: PageLimit | null,
  during: During,
): Promise<Written> {
  const written = await writeTree(tree, "report", formats, during, limit);
  const files = new Map(written.value);
  if (formats.includes("json")) files.set("report.json", encode(writeJson(report)));
  const findings = [...written.findings];
  if (formats.includes("docx") || formats.includes("pdf"))
    findings.push(...pageFindings(tree, layoutPlace(project)));
  return { ...written, value: files, findings };
}

/** `minutes-4.docx`, `minutes-4.html`; a supporting document has no JSON of its own. */
export async function writeDocument(
  tree: DocumentTree,
  document: Pick<SupportingDocument, "name">,
  formats: readonly Format[],
  during: During = silently,
): Promise<Written> {
  return writeTree(tree, document.name, formats, during);
}

async function writeTree(
  given: DocumentTree,
  name: string,
  formats: readonly Format[],
  during: During,
  limit: PageLimit | null = null,
): Promise<Written> {
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  const printable = new Map<string, PrintableDocument>();
  if (formats.every((format) => format === "json")) return { value: files, findings, printable };
  const { surroundingsOf } = await import("./docx/state.ts");
  openBlockMemory(given.look, `${name} ${formats.join(" ")}`, surroundingsOf(given));
  const { fitTables } = await import("../pages/fit-tables.ts");
  const tree = await during("pages", () => fitTables(given));
  const isPrinted = formats.includes("docx") || formats.includes("pdf") || limit || countsPages(tree);
  const paper = isPrinted ? await onPaper(tree, during) : tree;
  const { preparePictures } = await import("./pictures/prepare-pictures.ts");
  const pictures = await preparePictures(tree);
  const pages = limit || countsPages(tree) ? await pagesOf(paper, during) : undefined;
  if (pages && limit && pages.count > limit.pages)
    findings.push(finding("page-limit", { count: pages.count, limit: limit.pages }, limit.place));
  if (formats.includes("docx")) {
    const { writeDocx } = await import("./docx/write-docx.ts");
    const written = await during("word", () => writeDocx(paper, { pages, pictures }));
    files.set(`${name}.docx`, written.value);
    findings.push(...written.findings);
  }
  if (formats.includes("html")) {
    const { writeHtml } = await import("./html/write-html.ts");
    const pageCount = pages && { pageCount: pages.count };
    const written = await during("html", () => writeHtml(tree, { pictures, ...pageCount }));
    files.set(`${name}.html`, encode(written.value));
    findings.push(...written.findings);
  }
  if (formats.includes("pdf")) {
    const { writeDocx } = await import("./docx/write-docx.ts");
    const forPdf = { pages, pictures, documentEnding: "pdf" } as const;
    const written = await during("word", () => writeDocx(paper, forPdf));
    printable.set(`${name}.docx`, { bytes: written.value, day: tree.properties.date });
    if (!formats.includes("docx")) findings.push(...written.findings);
  }
  saveBlockMemory(given.look);
  return { value: files, findings, printable };
}

async function onPaper(tree: DocumentTree, during: During): Promise<DocumentTree> {
  const { breakRows } = await import("../pages/break-rows.ts");
  return during("pages", () => breakRows(tree));
}

async function pagesOf(tree: DocumentTree, during: During): Promise<PageMap> {
  const { layOutPages } = await import("../pages/lay-out-pages.ts");
  return during("pages", () => layOutPages(tree));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Where the manifest says which layout the report has. */
function layoutPlace({ manifest }: Project): Place {
  return manifest.at([manifest.layout === null ? "standard" : "layout"]);
}
