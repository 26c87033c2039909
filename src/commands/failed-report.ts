import { finding } from "../findings/finding.ts";
import type { FindingReport } from "../findings/printers/printer.ts";
import { MANIFEST, wholeFile } from "../load/folder.ts";
import { message, translate } from "../messages/index.ts";
import { grade, NO_SETTINGS } from "../rules/settings.ts";
import { version } from "../version.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import type { Failure } from "./each-report.ts";
import { type NamedFolder, shortPath } from "./folders.ts";

/**
 * A report that was given up: past a limit the finding that names it. A mistake of ours is said at once, and there is no
 * report.
 */
export function failedReport(
  folder: NamedFolder,
  failure: Failure,
  context: CommandContext,
): { readonly code: ExitCode; readonly report: FindingReport | null } {
  const language = context.language ?? context.localeLanguage;
  if (failure.kind === "broken") {
    context.stderr(`${translate(message("bug", { version }), language)}\n${failure.reason}\n`);
    return { code: 3, report: null };
  }
  const { kind, limit } = failure;
  const found = finding(`limit-exceeded/${kind}`, { limit, folder: folder.name }, wholeFile(MANIFEST));
  const findings = grade([found], NO_SETTINGS);
  const root = shortPath(folder.path, context);
  const report = { folder: folder.name, root, language, findings, shown: findings, accepted: 0, known: 0 };
  return { code: 2, report };
}
