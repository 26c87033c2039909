import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import type { DocumentTree } from "../../src/document/vocabulary.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { loadLayout } from "../../src/layout/load-layout.ts";
import { loadProject } from "../../src/load/project.ts";
import { breakRows } from "../../src/pages/break-rows.ts";
import { fitTables } from "../../src/pages/fit-tables.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { documentView } from "../../src/report/document-view.ts";
import { renderDocument, renderReport } from "../../src/template/render.ts";

const root = fileURLToPath(new URL("../..", import.meta.url))
  .replaceAll("\\", "/")
  .replace(/\/$/, "");

/** The complete reports among the examples. */
export const EXAMPLES = [
  "school-programme",
  "school-institutional",
  "lyceum-programme",
  "school-programme-ru",
] as const;

/** The document trees of an example as they are printed: the report and each supporting document, by name. */
export function treesOf(example: string, draft = false): ReadonlyMap<string, DocumentTree> {
  const folder = posix.join(root, "examples", example);
  const project = loadProject(nodeHost, folder, { builtInSchemas: `${root}/schemas`, standards: [] }).value!;
  const { manifest } = project;
  const layout = (name: string) =>
    loadLayout(nodeHost, {
      name,
      place: null,
      places: { report: folder, extra: [], builtIn: `${root}/templates` },
      language: manifest.language,
      labels: manifest.labels,
      at: manifest.at,
    }).value!;
  const own = layout(manifest.layout ?? project.standard.layout);
  const options = { words: own.words, draft, base: "../" };
  const report = buildReport(project, options);
  const fitted = ({ value }: { value: DocumentTree | null }) => breakRows(fitTables(value!));
  const trees = new Map([["report", fitted(renderReport(report, own, project.pictures))]]);
  for (const document of project.documents) {
    const view = documentView(project, document, report, { ...options, base: "../../" });
    trees.set(document.name, fitted(renderDocument(view, layout(document.type), project.pictures)));
  }
  return trees;
}
