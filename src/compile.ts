/**
 * The pipeline: folder → Project → findings → Report → DocumentTree → bytes. The only place that decides to stop.
 * Nothing is written here: outputs are returned whole, so that a caller writes all of them or none.
 */
import { posix } from "node:path";
import type { Finding, GradedFinding } from "./findings/finding.ts";
import { inOrder, reaches, summarise } from "./findings/order.ts";
import { withoutSuggestedFiles } from "./findings/without-suggested-files.ts";
import { type Format, type Written, writeDocument, writeReport } from "./formats/index.ts";
import { type PrintableDocument, writePdfs } from "./formats/pdf.ts";
import type { ConvertToPdf, Host } from "./host.ts";
import { loadLayout } from "./layout/load-layout.ts";
import type { Layout } from "./layout/types.ts";
import { type LoadedProject, loadProject } from "./load/project.ts";
import type { Language } from "./messages/index.ts";
import { reportDay } from "./project/report-day.ts";
import type { Project } from "./project/types.ts";
import { buildReport } from "./report/build-report.ts";
import { documentView } from "./report/document-view.ts";
import type { Report } from "./report/types.ts";
import { checkProject } from "./rules/check-project.ts";
import { grade, isAccepted, NO_SETTINGS } from "./rules/settings.ts";
import { renderDocument, renderReport } from "./template/render.ts";

export interface CompileOptions {
  readonly host: Host;
  /** Without one no PDF can be made. */
  readonly convertToPdf?: ConvertToPdf;
  /** Absolute, with `/`, as all folders here. */
  readonly folder: string;
  /** Folders of the standards and layouts that come with the tool. */
  readonly builtIn: { readonly schemas: string; readonly templates: string };
  /** Trusted folders with more of them. */
  readonly standards: readonly string[];
  readonly layouts: readonly string[];
  /** The day that counts as today; null: the report's own. */
  readonly today: string | null;
  /** What to write; nothing for a check. */
  readonly output: {
    readonly folder: string;
    readonly formats: readonly Format[];
    /** Build in spite of errors, with every gap marked. */
    readonly draft: boolean;
  } | null;
}

export interface Compilation {
  /** No manifest, or one that is not YAML: there is nothing to check. */
  readonly cannotRun: boolean;
  /** The manifest is not YAML as it stands, but was read as it was meant. */
  readonly manifestMended: boolean;
  readonly language: Language | null;
  readonly findings: readonly GradedFinding[];
  /** How many findings the commission accepts; they are not among `findings`. */
  readonly accepted: number;
  /** By path from the output folder; null where nothing was asked for or errors stand against it. */
  readonly outputs: ReadonlyMap<string, Uint8Array> | null;
}

export async function compile(options: CompileOptions): Promise<Compilation> {
  const loaded = loadProject(options.host, options.folder, {
    builtInSchemas: options.builtIn.schemas,
    standards: options.standards,
  });
  const project = loaded.value;
  if (!project) return concluded(null, loaded.findings, loaded, null);

  const layout = findLayout(project, options, project.manifest.layout ?? project.standard.layout);
  const found = withoutSuggestedFiles([
    ...loaded.findings,
    ...layout.findings,
    ...checkProject(project, {
      settings: { standard: project.standard.rules, manifest: project.manifest.rules },
      layout: layout.value ?? { narrativeInCell: false, signatures: false, abbreviations: false },
      today: options.today ?? reportDay(project.manifest),
    }),
  ]);
  const { output } = options;
  const checked = concluded(project, found, loaded, null);
  if (!layout.value) return checked;
  if (!output)
    return concluded(project, [...found, ...ownTemplates(project, layout.value, options)], loaded, null);
  if (reaches(summarise(checked.findings), "error") && !output.draft) return checked;

  const written = await writeOutputs(project, layout.value, options, output);
  const whole = concluded(project, [...found, ...written.findings], loaded, written.outputs);
  const stops = reaches(summarise(whole.findings), "error") && !output.draft;
  return stops ? { ...whole, outputs: null } : whole;
}

function findLayout(project: Project, options: CompileOptions, name: string) {
  const { manifest } = project;
  return loadLayout(options.host, {
    name,
    place: manifest.at([manifest.layout === name ? "layout" : "standard"]),
    places: { report: options.folder, extra: options.layouts, builtIn: options.builtIn.templates },
    language: manifest.language,
    labels: manifest.labels,
    at: manifest.at,
  });
}

function reportOptions(layout: Layout, draft: boolean, base: string) {
  return { words: layout.words, draft, base };
}

/** Mistakes of templates that are not ours show in a check as well. */
function ownTemplates(project: Project, layout: Layout, options: CompileOptions): readonly Finding[] {
  const name = project.manifest.layout ?? project.standard.layout;
  const builtIn = posix.join(options.builtIn.templates, name, "layout.yaml");
  if (options.layouts.length === 0 && !name.includes("/") && options.host.stat(builtIn)) return [];
  const report = buildReport(project, reportOptions(layout, true, "../"));
  return renderReport(report, layout, project.pictures).findings;
}

async function writeOutputs(
  project: Project,
  layout: Layout,
  options: CompileOptions,
  output: NonNullable<CompileOptions["output"]>,
): Promise<{ findings: readonly Finding[]; outputs: ReadonlyMap<string, Uint8Array> }> {
  const findings: Finding[] = [];
  const outputs = new Map<string, Uint8Array>();
  const printable = new Map<string, PrintableDocument>();
  const add = (written: Written, folder: string) => {
    findings.push(...written.findings);
    for (const [name, bytes] of written.value) outputs.set(`${folder}${name}`, bytes);
    for (const [name, document] of written.printable) printable.set(`${folder}${name}`, document);
  };
  const base = (folder: string) => `${posix.relative(folder, options.folder) || "."}/`;
  const report: Report = buildReport(project, reportOptions(layout, output.draft, base(output.folder)));

  const tree = renderReport(report, layout, project.pictures);
  findings.push(...tree.findings);
  if (tree.value) add(await writeReport(tree.value, report, project, output.formats), "");

  const documentsFolder = posix.join(output.folder, "documents");
  for (const document of project.documents) {
    const documentLayout = findLayout(project, options, document.type);
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
    if (page.value) add(await writeDocument(page.value, document, output.formats), "documents/");
  }

  if (printable.size > 0) {
    const written = await writePdfs(printable, options.convertToPdf ?? (async () => "absent"));
    findings.push(...written.findings);
    for (const [name, bytes] of written.value) outputs.set(name, bytes);
  }
  return { findings, outputs };
}

function concluded(
  project: Project | null,
  found: readonly Finding[],
  { cannotRun, manifestMended, language }: LoadedProject,
  outputs: Compilation["outputs"],
): Compilation {
  const settings = project
    ? { standard: project.standard.rules, manifest: project.manifest.rules }
    : NO_SETTINGS;
  const all = inOrder(grade(found, settings));
  const findings = project ? all.filter((each) => !isAccepted(each, project.manifest)) : all;
  return {
    cannotRun,
    manifestMended,
    language,
    findings,
    accepted: all.length - findings.length,
    outputs,
  };
}
