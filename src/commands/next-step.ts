import type { GradedFinding } from "../findings/finding.ts";
import { type Message, message } from "../messages/index.ts";

/** The command that helps next with a report: about its first error, or to build it. `folder` is as typed. */
export function nextStep(folder: string, findings: readonly GradedFinding[]): Message {
  const where = behindCommand(folder);
  const error = findings.find(({ severity }) => severity === "error");
  return error
    ? message("next/errors", { rule: error.rule, folder: where })
    : message("next/build", { folder: where });
}

/** A folder as it is typed behind a command; the current one needs no name. */
export function behindCommand(folder: string): string {
  if (folder === ".") return "";
  return /^[\p{L}\p{N}._/\\:-]+$/u.test(folder) ? ` ${folder}` : ` "${folder}"`;
}
