/** SHA-256 of the files for which the register of evidence states one; no other file of evidence is opened. */
import { digest } from "../digest.ts";
import type { Finding, Outcome } from "../findings/finding.ts";
import type { Evidence } from "../project/types.ts";
import { type Folder, readBytes } from "./folder.ts";
import { take } from "./take.ts";

export function digestsOf(
  folder: Folder,
  register: ReadonlyMap<string, Evidence>,
): Outcome<ReadonlyMap<string, string>> {
  const findings: Finding[] = [];
  const digests = new Map<string, string>();
  for (const { target, sha256 } of register.values()) {
    if (sha256 === null || (target?.kind !== "file" && target?.kind !== "document")) continue;
    if (digests.has(target.path)) continue;
    const bytes = take(readBytes(folder, target.path), findings);
    if (bytes) digests.set(target.path, digest("sha256", bytes, "hex"));
  }
  return { value: digests, findings };
}
