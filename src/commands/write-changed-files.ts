import { posix } from "node:path";
import { type Host, HostError } from "../host.ts";
import { isInside } from "../load/folder.ts";
import { leadsOut } from "./write-new-files.ts";

export interface ChangedFiles {
  /** Absolute paths. */
  readonly written: readonly string[];
  /** `error` is null where the way to the file is a link that leads out of the report. */
  readonly failures: readonly { readonly path: string; readonly error: HostError | null }[];
}

/** Writes texts by absolute path below a report's folder, where another text or none stands. */
export function writeChangedFiles(
  files: ReadonlyMap<string, string>,
  folder: string,
  host: Host,
): ChangedFiles {
  const written: string[] = [];
  const failures: { path: string; error: HostError | null }[] = [];
  for (const [path, text] of files) {
    if (textInside(path, folder, host) === text) continue;
    if (isElsewhere(path, folder, host)) failures.push({ path, error: null });
    else
      try {
        host.write(path, new TextEncoder().encode(text));
        written.push(path);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        failures.push({ path, error });
      }
  }
  return { written, failures };
}

/** The text of a file below a report's folder; null where there is none, where it is no UTF-8 text or lies elsewhere. */
export function textInside(path: string, folder: string, host: Host): string | null {
  if (host.stat(path)?.kind !== "file" || isElsewhere(path, folder, host)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(host.read(path));
  } catch (error) {
    if (!(error instanceof HostError || error instanceof TypeError)) throw error;
    return null;
  }
}

function isElsewhere(path: string, folder: string, host: Host): boolean {
  const root = host.realPath(folder);
  if (root === null) return false;
  const real = host.realPath(path);
  return real === null ? leadsOut(posix.dirname(path), root, host) : !isInside(root, real);
}
