/**
 * The pipeline: folder → Project → findings → Report → DocumentTree → bytes. The only place that decides to stop.
 * Nothing is written here: outputs are returned whole, so that a caller writes all of them or none.
 */
import type { Finding, GradedFinding } from "./findings/finding.ts";
import { oneMistakeEach } from "./findings/one-mistake.ts";
import { inOrder, reaches, summarise } from "./findings/order.ts";
import type { Format } from "./formats/format-names.ts";
import type { ConvertToPdf, Host } from "./host.ts";
import { isBuiltIn, layoutOf, settingsOf } from "./layout/layout-of.ts";
import { type LoadedProject, loadProject } from "./load/project.ts";
import { type Memory, useMemory } from "./memory.ts";
import type { Language } from "./messages/index.ts";
import { reportDay } from "./project/report-day.ts";
import type { Project } from "./project/types.ts";
import { checkProject } from "./rules/check-project.ts";
import { grade, isAccepted, NO_SETTINGS } from "./rules/settings.ts";
import { type During, silently } from "./stages.ts";

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
  /** What reading gave before; without one everything is read anew. */
  readonly memory?: Memory;
  /** The day that counts as today; null: the report's own. */
  readonly today: string | null;
  /** The day by which what is due is late; without one it is today. */
  readonly dueDay?: string;
  /** Does each part of the work. */
  readonly during?: During;
  /** What to write; nothing for a check. */
  readonly output: {
    readonly folder: string;
    readonly formats: readonly Format[];
    /** Build in spite of errors, with every gap marked; where needed: only if there are errors. */
    readonly draft: boolean | "where-needed";
  } | null;
}

export interface Compilation {
  /** No manifest, or one that is not YAML: there is nothing to check. */
  readonly cannotRun: boolean;
  /** The manifest is not YAML as it stands, but was read as it was meant. */
  readonly manifestMended: boolean;
  readonly language: Language | null;
  /** null where there is none to look at. */
  readonly project: Project | null;
  readonly findings: readonly GradedFinding[];
  /** How many findings the commission accepts; they are not among `findings`. */
  readonly accepted: number;
  /** By path from the output folder; null where nothing was asked for or errors stand against it. */
  readonly outputs: ReadonlyMap<string, Uint8Array> | null;
}

export async function compile(options: CompileOptions): Promise<Compilation> {
  useMemory(options.memory ?? null);
  const { during = silently } = options;
  const loaded = await during("reading", () =>
    loadProject(options.host, options.folder, {
      builtInSchemas: options.builtIn.schemas,
      standards: options.standards,
    }),
  );
  const project = loaded.value;
  if (!project) return concluded(null, loaded.findings, loaded, null);

  const { output } = options;
  const name = project.manifest.layout ?? project.standard.layout;
  // Mistakes of layouts and templates that are not ours show in a check as well.
  const isSound = !output && isBuiltIn(options, name);
  const layout = isSound ? null : layoutOf(project, options, name);
  const settings = layout ?? settingsOf(project, options, name);
  const { narrativeInCell = false, signatures = false, abbreviations = false } = settings.value ?? {};
  const check = () =>
    checkProject(project, {
      settings: { standard: project.standard.rules, manifest: project.manifest.rules },
      // These and nothing else: what a check has found out serves a build, and the other way round.
      layout: { narrativeInCell, signatures, abbreviations },
      today: options.today ?? reportDay(project.manifest),
      ...(options.dueDay !== undefined && { dueDay: options.dueDay }),
    });
  const checks = await during("checking", check, loaded.language);
  const found = [...loaded.findings, ...settings.findings, ...checks];
  const checked = concluded(project, found, loaded, null);
  if (!layout?.value) return checked;
  if (!output) {
    const { templateFindings } = await import("./write-outputs.ts");
    return concluded(project, [...found, ...templateFindings(project, layout.value)], loaded, null);
  }
  const failed = reaches(summarise(checked.findings), "error");
  if (failed && !output.draft) return checked;
  const draft = output.draft === "where-needed" ? failed : output.draft;

  const { writeOutputs } = await import("./write-outputs.ts");
  const written = await writeOutputs(project, layout.value, options, { ...output, draft });
  const whole = concluded(project, [...found, ...written.findings], loaded, written.outputs);
  const stops = reaches(summarise(whole.findings), "error") && !draft;
  return stops ? { ...whole, outputs: null } : whole;
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
    project,
    findings: oneMistakeEach(findings),
    accepted: all.length - findings.length,
    outputs,
  };
}
