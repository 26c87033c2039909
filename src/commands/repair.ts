/** Writes the repairs of findings into the files of a report: the rest of `check --fix`. */
import { applyEdits } from "../findings/apply-edits.ts";
import type { GradedFinding } from "../findings/finding.ts";
import { type Host, HostError } from "../host.ts";
import { openFolder } from "../load/folder.ts";

export interface Repair {
  readonly repaired: readonly GradedFinding[];
  /** Files that could not be written, by their path in the report. */
  readonly failures: ReadonlyMap<string, HostError>;
}

/**
 * One pass: what it could repair is written, file by file, whole or not at all. A file is left alone where its bytes are
 * not the text that was checked: it has changed meanwhile, or is in another encoding.
 */
export function repair(findings: readonly GradedFinding[], folder: string, host: Host): Repair {
  const { files } = openFolder(host, folder).value;
  const repairable = findings.filter((each) =>
    each.edits.every(({ file }) => {
      const real = files.get(file.path)?.real;
      return real !== undefined && textOf(bytesOf(host, real)) === file.text;
    }),
  );
  const { texts, repaired } = applyEdits(repairable);
  const failures = new Map<string, HostError>();
  for (const [file, text] of texts) {
    const { real } = files.get(file.path)!;
    try {
      host.write(real, new TextEncoder().encode(hasMark(bytesOf(host, real)) ? `\ufeff${text}` : text));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failures.set(file.path, error);
    }
  }
  return {
    repaired: repaired.filter(({ edits }) => !edits.some(({ file }) => failures.has(file.path))),
    failures,
  };
}

function bytesOf(host: Host, path: string): Uint8Array {
  try {
    return host.read(path);
  } catch (error) {
    if (error instanceof HostError) return new Uint8Array();
    throw error;
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a byte order mark stands at the beginning. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
