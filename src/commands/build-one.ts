/** The build of one report: check, then write the outputs; with errors it writes nothing, unless it is a draft. */
import { posix } from "node:path";
import { compile } from "../compile.ts";
import type { GradedFinding } from "../findings/finding.ts";
import { inOrder, reaches, summarise } from "../findings/order.ts";
import { pretty } from "../findings/printers/pretty.ts";
import type { Format } from "../formats/index.ts";
import type { ConvertToPdf } from "../host.ts";
import { HostError } from "../host.ts";
import type { Language } from "../messages/index.ts";
import type { ExitCode, ReportContext } from "./context.ts";
import { shortPath } from "./folders.ts";
import { outputFailure } from "./output-failure.ts";
import type { Done, Task } from "./report-job.ts";
import { openMemory } from "./report-memory.ts";

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

export async function buildOne(task: BuildTask, context: ReportContext): Promise<Done<BuiltReport>> {
  const { folder, many, output, formats, draft } = task;
  // Of several reports whole results are kept.
  const memory = openMemory(folder.path, many ? { ...context, cacheFolder: null } : context);
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
  const { written, failures } = writeAll(compilation.outputs, output, context);
  const findings = inOrder([...compilation.findings, ...failures]);
  const language = context.language ?? compilation.language ?? context.localeLanguage;
  const root = shortPath(folder.path, context);
  const { accepted, cannotRun, manifestMended } = compilation;
  const report = { folder: folder.name, root, language, findings, shown: findings, accepted, known: 0 };
  const failed = reaches(summarise(findings), "error");
  const stopped = !cannotRun && !manifestMended && !draft && failures.length === 0 && failed;
  return {
    result: {
      code: cannotRun ? 2 : failures.length > 0 ? 1 : draft ? 0 : manifestMended ? 2 : failed ? 1 : 0,
      language,
      findings: pretty.part(report, { many: false, color: context.color, failOn: "error" }),
      paths: [...written.keys()].map((path) => shortPath(path, context)),
      stopped,
    },
    written: complete && failures.length === 0 ? written : null,
  };
}

/** Each output is written to a temporary name and renamed, so a failure leaves the former file whole. */
function writeAll(
  outputs: ReadonlyMap<string, Uint8Array> | null,
  folder: string,
  context: ReportContext,
): { written: ReadonlyMap<string, Uint8Array>; failures: readonly GradedFinding[] } {
  const written = new Map<string, Uint8Array>();
  const failures: GradedFinding[] = [];
  for (const [name, bytes] of outputs ?? []) {
    const path = posix.join(folder, name);
    try {
      context.host.write(path, bytes);
      written.set(path, bytes);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failures.push(...outputFailure(shortPath(path, context), error));
    }
  }
  return { written, failures };
}
