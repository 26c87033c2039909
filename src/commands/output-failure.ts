import { finding, type GradedFinding } from "../findings/finding.ts";
import type { HostError } from "../host.ts";
import { message } from "../messages/index.ts";
import { grade, NO_SETTINGS } from "../rules/settings.ts";

/** Why an output could not be written; `path` as people read it. */
export function outputFailure(path: string, { code }: HostError): readonly GradedFinding[] {
  if (code === "busy") return grade([finding("output-locked", { path }, null)], NO_SETTINGS);
  const reason = message(`reason/${code === "missing" ? "other" : code}`, {});
  return grade([finding("output-locked/unwritable", { path, reason }, null)], NO_SETTINGS);
}
