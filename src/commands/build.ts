/** `selfassess build`: check, then write the outputs; with errors it writes nothing, unless it is a draft. */
import { posix } from "node:path";
import { type Compilation, compile } from "../compile.ts";
import { finding, type GradedFinding } from "../findings/finding.ts";
import { inOrder, reaches, summarise } from "../findings/order.ts";
import { pretty } from "../findings/printers/pretty.ts";
import type { Format } from "../formats/index.ts";
import { HostError } from "../host.ts";
import { message, translate } from "../messages/index.ts";
import { grade, NO_SETTINGS } from "../rules/settings.ts";
import { type CommandContext, type ExitCode, joinExitCodes } from "./context.ts";
import { absolutePath, belowCommonParent, foldersOf, type NamedFolder, shortPath } from "./folders.ts";
import { openMemory } from "./report-memory.ts";

export interface BuildOptions {
  readonly formats: readonly Format[];
  readonly out: string | null;
  readonly draft: boolean;
}

export async function build(
  typed: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folders = foldersOf(typed, context);
  const codes: ExitCode[] = [];
  for (const folder of folders) codes.push(await buildOne(folder, folders, options, context));
  return joinExitCodes(codes);
}

async function buildOne(
  folder: NamedFolder,
  folders: readonly NamedFolder[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const output = outputFolder(folder, folders, options.out, context);
  const memory = openMemory(folder.path, context);
  const compilation = await compile({
    ...context,
    memory,
    folder: folder.path,
    output: { folder: output, formats: options.formats, draft: options.draft },
  });
  memory.save();
  const written = writeAll(compilation, output, context);
  const findings = inOrder([...compilation.findings, ...written.failures]);
  const language = context.language ?? compilation.language ?? context.localeLanguage;
  if (folders.length > 1) context.stderr(`${folder.name}\n`);
  context.stderr(
    pretty(
      [
        {
          folder: folder.name,
          root: shortPath(folder.path, context),
          language,
          findings,
          shown: findings,
          accepted: compilation.accepted,
          known: 0,
        },
      ],
      context,
    ),
  );
  for (const path of written.paths)
    context.stderr(`${translate(message("written", { path: shortPath(path, context) }), language)}\n`);
  if (compilation.cannotRun) return 2;
  if (written.failures.length > 0) return 1;
  if (options.draft) return 0;
  if (compilation.manifestMended) return 2;
  const failed = reaches(summarise(findings), "error");
  if (failed) context.stderr(`${translate(message("nothing-written", {}), language)}\n`);
  return failed ? 1 : 0;
}

function outputFolder(
  folder: NamedFolder,
  folders: readonly NamedFolder[],
  out: string | null,
  context: CommandContext,
): string {
  if (out === null) return posix.join(folder.path, "build");
  const root = absolutePath(out, context.workingFolder);
  return folders.length > 1 ? posix.join(root, belowCommonParent(folder, folders)) : root;
}

/** Each output is written to a temporary name and renamed, so a failure leaves the former file whole. */
function writeAll(
  compilation: Compilation,
  folder: string,
  context: CommandContext,
): { paths: readonly string[]; failures: readonly GradedFinding[] } {
  const paths: string[] = [];
  const failures: GradedFinding[] = [];
  for (const [name, bytes] of compilation.outputs ?? []) {
    const path = posix.join(folder, name);
    try {
      context.host.write(path, bytes);
      paths.push(path);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const shown = shortPath(path, context);
      const reason = error.code === "denied" || error.code === "full" ? error.code : "other";
      const failure =
        error.code === "busy"
          ? finding("output-locked", { path: shown }, null)
          : finding(
              "output-locked/unwritable",
              { path: shown, reason: message(`reason/${reason}`, {}) },
              null,
            );
      failures.push(...grade([failure], NO_SETTINGS));
    }
  }
  return { paths, failures };
}
