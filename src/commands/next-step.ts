import type { GradedFinding } from "../findings/finding.ts";
import { type Message, message } from "../messages/index.ts";

/** The command that helps next with a report: about its first error, or to build it. `folder` is as typed. */
export function nextStep(folder: string, findings: readonly GradedFinding[]): Message {
  const quoted = /^[\p{L}\p{N}._/\\:-]+$/u.test(folder) ? folder : `"${folder}"`;
  const where = folder === "." ? "" : ` ${quoted}`;
  const error = findings.find(({ severity }) => severity === "error");
  return error
    ? message("next/errors", { rule: error.rule, folder: where })
    : message("next/build", { folder: where });
}
