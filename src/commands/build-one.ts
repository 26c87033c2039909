/** The build of one report: check, then write the outputs; with errors it writes nothing, unless it is a draft. */
import { compile } from "../compile.ts";
import { inOrder, reaches, summarise } from "../findings/order.ts";
import { pretty } from "../findings/printers/pretty.ts";
import type { Format } from "../formats/format-names.ts";
import type { ConvertToPdf } from "../host.ts";
import type { Language } from "../messages/index.ts";
import type { ExitCode, ReportContext } from "./context.ts";
import { shortPath } from "./folders.ts";
import type { Done, Task } from "./report-job.ts";
import { openMemory } from "./report-memory.ts";
import { writeAll } from "./write-all.ts";

export interface BuildTask extends Task {
  /** Absolute: the folder for the outputs. */
  readonly output: string;
  readonly formats: readonly Format[];
  readonly draft: boolean;
}

export interface BuiltReport {
  readonly code: ExitCode;
  readonly language: Language;
  /** For people. */
  readonly findings: string;
  /** Files that were written, as people read paths. */
  readonly paths: readonly string[];
  /** Whether errors stand against the outputs. */
  readonly stopped: boolean;
}

export async function buildOne(
  task: BuildTask,
  context: ReportContext,
  // Of several reports whole results are kept.
  memory = openMemory(task.folder.path, task.many ? { ...context, cacheFolder: null } : context),
): Promise<Done<BuiltReport>> {
  const { folder, output, formats, draft } = task;
  let complete = true;
  const convertToPdf: ConvertToPdf = async (documents) => {
    const converted = await context.convertToPdf(documents);
    if (typeof converted === "string") complete = false;
    return converted;
  };
  const compilation = await compile({
    ...context,
    convertToPdf,
    memory,
    folder: folder.path,
    output: { folder: output, formats, draft },
  });
  memory.save();
  // Before it Ctrl-C leaves all as it was; what has begun is written to the end.
  await context.during("saving", () => null);
  const outputs = writeAll(compilation.outputs, output, folder.path, context);
  const findings = inOrder([...compilation.findings, ...outputs.findings]);
  const language = context.language ?? compilation.language ?? context.localeLanguage;
  const root = shortPath(folder.path, context);
  const { accepted, cannotRun, manifestMended } = compilation;
  const report = { folder: folder.name, root, language, findings, shown: findings, accepted, known: 0 };
  const failed = reaches(summarise(findings), "error");
  // A draft without a layout or a standard is none.
  const isDrafted = draft && outputs.written.size > 0;
  const stopped = !cannotRun && !manifestMended && !draft && !outputs.failed && failed;
  return {
    result: {
      code: cannotRun ? 2 : outputs.failed ? 1 : isDrafted ? 0 : manifestMended ? 2 : failed ? 1 : 0,
      language,
      findings: pretty.part(report, { many: false, color: context.color, failOn: "error" }),
      paths: [...outputs.written.keys()].map((path) => shortPath(path, context)),
      stopped,
    },
    written: complete && outputs.complete ? outputs.written : null,
  };
}
