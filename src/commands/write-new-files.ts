import { posix } from "node:path";
import { type Host, HostError } from "../host.ts";
import { folderAbove } from "../host-path.ts";
import { isInside } from "../load/folder.ts";

export interface NewFiles {
  /** Absolute paths. */
  readonly written: readonly string[];
  /** What was there already. */
  readonly kept: readonly string[];
  /** `error` is null where the file's folder is a link that leads out of the report. */
  readonly failures: readonly { readonly path: string; readonly error: HostError | null }[];
}

/** Writes texts by absolute path where nothing stands yet, not even a link that leads nowhere. */
export function writeNewFiles(files: ReadonlyMap<string, string>, folder: string, host: Host): NewFiles {
  const written: string[] = [];
  const kept: string[] = [];
  const failures: { path: string; error: HostError | null }[] = [];
  const encoder = new TextEncoder();
  const root = host.realPath(folder);
  for (const [path, text] of files) {
    if (isThere(path, host)) kept.push(path);
    else if (root !== null && isInside(folder, path) && leadsOut(posix.dirname(path), root, host))
      failures.push({ path, error: null });
    else
      try {
        host.write(path, encoder.encode(text));
        written.push(path);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        failures.push({ path, error });
      }
  }
  return { written, kept, failures };
}

function isThere(path: string, host: Host): boolean {
  return (
    host.stat(path) !== null ||
    host.list(posix.dirname(path)).some(({ name }) => name === posix.basename(path))
  );
}

/** Whether the nearest folder that there is lies outside the real folder `root`. */
export function leadsOut(folder: string, root: string, host: Host): boolean {
  const real = host.realPath(folder);
  if (real !== null) return !isInside(root, real);
  const above = folderAbove(folder);
  return above === null || leadsOut(above, root, host);
}
