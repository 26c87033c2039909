/** The to-do list of a report: its status, printed by the layout `todo`, as a Word file. */
import type { GradedFinding } from "../findings/finding.ts";
import { writeDocument } from "../formats/index.ts";
import { HostError } from "../host.ts";
import { layoutOf } from "../layout/layout-of.ts";
import type { Day, Project } from "../project/types.ts";
import { grade, NO_SETTINGS } from "../rules/settings.ts";
import { statusOf } from "../status/status-of.ts";
import { todoView } from "../status/todo-view.ts";
import { renderOther } from "../template/render.ts";
import type { ReportContext } from "./context.ts";
import { shortPath } from "./folders.ts";
import { outputFailure } from "./output-failure.ts";

export interface TodoOptions {
  /** The report's, absolute. */
  readonly folder: string;
  readonly today: Day;
  /** The file to write, absolute. */
  readonly path: string;
}

/** `bytes`: what was written; null where nothing was, and then the findings say why. */
export async function writeTodo(
  project: Project,
  findings: readonly GradedFinding[],
  { folder, today, path }: TodoOptions,
  context: ReportContext,
): Promise<{ readonly bytes: Uint8Array | null; readonly findings: readonly GradedFinding[] }> {
  const { language } = project.manifest;
  const layout = layoutOf(project, { ...context, folder }, "todo");
  // The manifest's words are those of the report's own layout.
  const found = layout.findings.filter(({ rule }) => rule !== "manifest-invalid");
  if (!layout.value) return { bytes: null, findings: grade(found, NO_SETTINGS) };
  const view = todoView(statusOf(project, findings, { folder, today, language }));
  const title = layout.value.words.labels.todo_title ?? "";
  const properties = { title, subject: "", author: view.institution, date: today };
  const tree = renderOther(view, properties, layout.value);
  const document = tree.value && (await writeDocument(tree.value, { name: "todo" }, ["docx"]));
  const against = grade([...found, ...tree.findings, ...(document?.findings ?? [])], NO_SETTINGS);
  const bytes = document?.value.get("todo.docx");
  if (!bytes) return { bytes: null, findings: against };
  try {
    context.host.write(path, bytes);
    return { bytes, findings: against };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { bytes: null, findings: [...against, ...outputFailure(shortPath(path, context), error)] };
  }
}
