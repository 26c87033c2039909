/**
 * The outputs of a build, each written to a temporary name and renamed, so that a failure leaves the former file whole.
 * Where another program holds one open, it goes to a second name beside it. Nothing is written through a link that leads
 * out of a report's folder.
 */
import { posix } from "node:path";
import { finding, type GradedFinding } from "../findings/finding.ts";
import { HostError } from "../host.ts";
import { grade, NO_SETTINGS } from "../rules/settings.ts";
import type { ReportContext } from "./context.ts";
import { shortPath } from "./folders.ts";
import { outputFailure } from "./output-failure.ts";
import { leadsOut } from "./write-new-files.ts";

export interface WrittenOutputs {
  /** By absolute path, as they were really written. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly GradedFinding[];
  /** Whether each output stands under its own name. */
  readonly complete: boolean;
  /** Whether one of them stands nowhere. */
  readonly failed: boolean;
}

/** `outputs` by path from `folder`; `report` is the folder of the report. Both are absolute. */
export function writeAll(
  outputs: ReadonlyMap<string, Uint8Array> | null,
  folder: string,
  report: string,
  context: ReportContext,
): WrittenOutputs {
  const written = new Map<string, Uint8Array>();
  const findings: GradedFinding[] = [];
  let failed = false;
  for (const [name, bytes] of outputs ?? []) {
    const path = posix.join(folder, name);
    const outcome = isOutside(path, report, context) ? "outside" : writeBeside(path, bytes, context);
    if (typeof outcome === "string" && outcome !== "outside") written.set(outcome, bytes);
    else failed = true;
    if (outcome !== path) findings.push(...said(path, outcome, context));
  }
  return { written, findings, complete: findings.length === 0, failed };
}

function said(path: string, outcome: string | HostError, context: ReportContext): readonly GradedFinding[] {
  const shown = shortPath(path, context);
  if (outcome instanceof HostError) return outputFailure(shown, outcome);
  const found =
    outcome === "outside"
      ? finding("path-outside/output", { path: shown }, null)
      : finding("output-locked/second", { path: shown, second: shortPath(outcome, context) }, null, {
          severity: "warning",
        });
  return grade([found], NO_SETTINGS);
}

/** An output inside the report's own folder must stay there; one that the user puts elsewhere may lie anywhere. */
function isOutside(path: string, report: string, { host }: ReportContext): boolean {
  const root = host.realPath(report);
  if (root === null || !path.startsWith(`${report}/`)) return false;
  return leadsOut(posix.dirname(`${root}${path.slice(report.length)}`), root, host);
}

/** `report-2.docx` up to this number. */
const MOST_NAMES = 9;

/** The path that it was written to; the error of the first attempt where none would do. */
function writeBeside(path: string, bytes: Uint8Array, { host }: ReportContext): string | HostError {
  const { dir, name, ext } = posix.parse(path);
  let first: HostError | null = null;
  for (let number = 1; number <= MOST_NAMES; number++) {
    const attempt = number === 1 ? path : posix.join(dir, `${name}-${number}${ext}`);
    try {
      host.write(attempt, bytes);
      return attempt;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      first ??= error;
      if (error.code !== "busy") break;
    }
  }
  return first!;
}
