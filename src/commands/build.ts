/** `selfassess build`: check, then write the outputs; of several reports those that have not changed are left as they are. */
import { pretty } from "../findings/printers/pretty.ts";
import type { Format } from "../formats/format-names.ts";
import { pathBelow } from "../host-path.ts";
import type { BuildTask } from "./build-one.ts";
import { type CommandContext, type ExitCode, joinExitCodes } from "./context.ts";
import { eachReport } from "./each-report.ts";
import { failedReport } from "./failed-report.ts";
import { absolutePath } from "./folders.ts";
import { openSelection, type Several } from "./open-selection.ts";
import { sayBuilt } from "./say-built.ts";
import type { Selection } from "./select-folders.ts";

export interface BuildOptions extends Several {
  readonly formats: readonly Format[];
  readonly out: string | null;
  readonly draft: boolean;
  /** Build again after every change. */
  readonly watch: boolean;
}

export async function build(
  typed: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const selection = openSelection(typed, options, context);
  if (!selection) return 2;
  const { formats, draft } = options;
  const tasks = selection.folders.map((folder): BuildTask => {
    const output = outputFolder(folder, selection, options.out, context);
    return { folder, many: selection.many, output, formats, draft };
  });
  const { standby } = context;
  if (options.watch && standby) {
    const { watchBuild } = await import("./watch-build.ts");
    return watchBuild(tasks, { ...context, standby });
  }
  const codes = new Set<ExitCode>();
  for await (const { task, outcome } of eachReport("build", tasks, options.jobs, context)) {
    if (task.many) context.stderr(`${task.folder.name}\n`);
    if (outcome.kind === "done") {
      const { result, unchanged } = outcome;
      sayBuilt(result, () => unchanged, context);
      codes.add(result.code);
    } else {
      const failed = failedReport(task.folder, outcome, context);
      codes.add(failed.code);
      if (failed.report)
        context.stderr(pretty.part(failed.report, { many: false, color: context.color, failOn: "error" }));
    }
  }
  return joinExitCodes(codes);
}

function outputFolder(
  folder: Selection["folders"][number],
  { many, below }: Selection,
  out: string | null,
  { workingFolder }: CommandContext,
): string {
  if (out === null) return pathBelow(folder.path, "build");
  const root = absolutePath(out, workingFolder);
  return many ? pathBelow(root, below(folder)) : root;
}
