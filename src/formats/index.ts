/** Output formats: from the tree (or the report itself) to bytes, each loaded only when it is asked for. */
import type { Block, DocumentTree } from "../document/vocabulary.ts";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import type { Project, SupportingDocument } from "../project/types.ts";
import type { Report } from "../report/types.ts";
import { writeJson } from "./json.ts";

export const FORMATS = ["docx", "html", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** File names → bytes. */
type Files = ReadonlyMap<string, Uint8Array>;

/** `report.docx`, `report.html`, `report.json`. */
export async function writeReport(
  tree: DocumentTree,
  report: Report,
  project: Project,
  formats: readonly Format[],
): Promise<Outcome<Files>> {
  const written = await writeTree(tree, "report", formats);
  const files = new Map(written.value);
  if (formats.includes("json")) files.set("report.json", encode(writeJson(report)));
  const findings = [...written.findings];
  if (formats.includes("docx")) findings.push(...unknownPageNumbers(tree, layoutPlace(project)));
  return { value: files, findings };
}

/** `minutes-4.docx`, `minutes-4.html`; a supporting document has no JSON of its own. */
export async function writeDocument(
  tree: DocumentTree,
  document: SupportingDocument,
  formats: readonly Format[],
): Promise<Outcome<Files>> {
  return writeTree(tree, document.name, formats);
}

async function writeTree(
  tree: DocumentTree,
  name: string,
  formats: readonly Format[],
): Promise<Outcome<Files>> {
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  if (formats.every((format) => format === "json")) return { value: files, findings };
  const { preparePictures } = await import("./pictures/prepare-pictures.ts");
  const pictures = await preparePictures(tree);
  if (formats.includes("docx")) {
    const { writeDocx } = await import("./docx/write-docx.ts");
    const written = await writeDocx(tree, { pictures });
    files.set(`${name}.docx`, written.value);
    findings.push(...written.findings);
  }
  if (formats.includes("html")) {
    const { writeHtml } = await import("./html/write-html.ts");
    const written = writeHtml(tree, { pictures });
    files.set(`${name}.html`, encode(written.value));
    findings.push(...written.findings);
  }
  return { value: files, findings };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Where the manifest says which layout the report has. */
function layoutPlace({ manifest }: Project): Place {
  return manifest.at([manifest.layout === null ? "standard" : "layout"]);
}

/** Where the document prints page numbers of its own text, it says that they are not known yet. */
function unknownPageNumbers(tree: DocumentTree, place: Place): Finding[] {
  const counts = (block: Block): boolean =>
    block.type === "contents" ||
    ("children" in block &&
      block.children.some((child) => child.type === "page-count" || counts(child as Block)));
  return tree.pages.some((page) => page.children.some(counts))
    ? [finding("page-number-unknown", {}, place)]
    : [];
}
