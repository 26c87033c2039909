/**
 * The outputs of a build, each written to a temporary name and renamed, so that a failure leaves the former file whole.
 * Where another program holds one open, or where it is read-only, it goes to a second name beside it. Nothing is written
 * through a link that leads out of a report's folder.
 */
import { posix } from "node:path";
import { finding, type GradedFinding } from "../findings/finding.ts";
import { HostError } from "../host.ts";
import { pathBelow } from "../host-path.ts";
import { isInside } from "../load/folder.ts";
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
    const path = pathBelow(folder, name);
    const isOut = isOutside(path, report, context);
    const { place, error } = isOut ? OUTSIDE : writeBeside(path, bytes, context);
    if (place === null) failed = true;
    else written.set(place, bytes);
    if (place !== path) findings.push(...said(path, place, error, context));
  }
  return { written, findings, complete: findings.length === 0, failed };
}

interface Attempt {
  /** Where it stands now; null: nowhere. */
  readonly place: string | null;
  /** Why it does not stand under its own name. */
  readonly error: HostError | null;
}

const OUTSIDE: Attempt = { place: null, error: null };

function said(
  path: string,
  place: string | null,
  error: HostError | null,
  context: ReportContext,
): readonly GradedFinding[] {
  const shown = shortPath(path, context);
  if (error === null) return grade([finding("path-outside/output", { path: shown }, null)], NO_SETTINGS);
  if (place === null) return outputFailure(shown, error);
  const id = error.code === "read-only" ? "output-locked/read-only" : "output-locked/second";
  const params = { path: shown, second: shortPath(place, context) };
  return grade([finding(id, params, null, { severity: "warning" })], NO_SETTINGS);
}

/** An output inside the report's own folder must stay there; one that the user puts elsewhere may lie anywhere. */
function isOutside(path: string, report: string, { host }: ReportContext): boolean {
  const root = host.realPath(report);
  if (root === null || !isInside(report, path)) return false;
  return leadsOut(posix.dirname(`${root}${path.slice(report.length)}`), root, host);
}

/** `report-2.docx` up to this number. */
const MOST_NAMES = 9;

function writeBeside(path: string, bytes: Uint8Array, { host }: ReportContext): Attempt {
  const { dir, name, ext } = posix.parse(path);
  let first: HostError | null = null;
  for (let number = 1; number <= MOST_NAMES; number++) {
    const attempt = number === 1 ? path : pathBelow(dir, `${name}-${number}${ext}`);
    try {
      host.write(attempt, bytes);
      return { place: attempt, error: first };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      first ??= error;
      if (error.code !== "busy" && error.code !== "read-only") break;
    }
  }
  return { place: null, error: first };
}
