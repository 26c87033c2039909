/**
 * From a project without errors, or a draft, to the files of its outputs: Report → DocumentTree → bytes, for the report
 * and for each of its supporting documents. Loaded where something is to be written, since a check needs none of it.
 */
import type { CompileOptions } from "./compile.ts";
import type { Finding } from "./findings/finding.ts";
import { type PageLimit, type Written, writeDocument, writeReport } from "./formats/index.ts";
import type { PrintableDocument } from "./formats/pdf.ts";
import { pathBelow, wayTo } from "./host-path.ts";
import { layoutOf } from "./layout/layout-of.ts";
import type { Layout } from "./layout/types.ts";
import type { Project } from "./project/types.ts";
import { buildReport } from "./report/build-report.ts";
import { documentView } from "./report/document-view.ts";
import type { Report } from "./report/types.ts";
import { optionOf } from "./rules/settings.ts";
import { silently } from "./stages.ts";
import { renderDocument, renderReport } from "./template/render.ts";

function reportOptions(layout: Layout, draft: boolean, base: string) {
  return { words: layout.words, draft, base };
}

/** What is wrong with a layout's templates, seen by a draft of the report. */
export function templateFindings(project: Project, layout: Layout): readonly Finding[] {
  const report = buildReport(project, reportOptions(layout, true, "../"));
  return renderReport(report, layout, project.pictures).findings;
}

function pageLimit({ manifest, standard }: Project): PageLimit | null {
  const pages = optionOf("page-limit", "pages", { manifest: manifest.rules, standard: standard.rules });
  const path = manifest.rules["page-limit"] ? ["rules", "page-limit"] : ["standard"];
  return pages > 0 ? { pages, place: manifest.at(path) } : null;
}

/** Paths are from the output folder. */
export async function writeOutputs(
  project: Project,
  layout: Layout,
  options: CompileOptions,
  output: NonNullable<CompileOptions["output"]> & { readonly draft: boolean },
): Promise<{ findings: readonly Finding[]; outputs: ReadonlyMap<string, Uint8Array> }> {
  const findings: Finding[] = [];
  const outputs = new Map<string, Uint8Array>();
  const printable = new Map<string, PrintableDocument>();
  const add = (written: Written, folder: string) => {
    findings.push(...written.findings);
    for (const [name, bytes] of written.value) outputs.set(`${folder}${name}`, bytes);
    for (const [name, document] of written.printable) printable.set(`${folder}${name}`, document);
  };
  const base = (from: string) => {
    // From another drive of Windows no relative way leads here.
    const way = wayTo(options.folder, from) ?? options.folder;
    return way === "" ? "./" : way.endsWith("/") ? way : `${way}/`;
  };
  const { during = silently } = options;
  const report: Report = buildReport(project, reportOptions(layout, output.draft, base(output.folder)));

  const tree = await during("pages", () => renderReport(report, layout, project.pictures));
  findings.push(...tree.findings);
  const limit = pageLimit(project);
  if (tree.value) add(await writeReport(tree.value, report, project, output.formats, limit, during), "");

  const documentsFolder = pathBelow(output.folder, "documents");
  for (const document of project.documents) {
    const documentLayout = layoutOf(project, options, document.type);
    findings.push(...documentLayout.findings);
    if (!documentLayout.value) continue;
    const view = documentView(
      project,
      document,
      report,
      reportOptions(documentLayout.value, output.draft, base(documentsFolder)),
    );
    const page = renderDocument(view, documentLayout.value, project.pictures);
    findings.push(...page.findings);
    if (page.value) add(await writeDocument(page.value, document, output.formats, during), "documents/");
  }

  if (printable.size > 0) {
    const { writePdfs } = await import("./formats/pdf.ts");
    const convert = options.convertToPdf ?? (async () => "absent");
    const written = await during("pdf", () => writePdfs(printable, convert));
    findings.push(...written.findings);
    for (const [name, bytes] of written.value) outputs.set(name, bytes);
  }
  return { findings, outputs };
}
