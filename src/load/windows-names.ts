/**
 * Names that Windows cannot have, and names that are one to it: a report is written on Windows, wherever it was begun.
 * Sources: learn.microsoft.com, “Naming Files, Paths, and Namespaces”.
 */
import { type Finding, finding } from "../findings/finding.ts";
import { wholeFile } from "./folder.ts";

const IMPOSSIBLE =
  /[<>:"|?*\\\p{Cc}]|[ .]$|^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/iu;

/** One finding a name, though a folder holds many files. `paths` are of files, in their order. */
export function windowsNames(paths: Iterable<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const said = new Set<string>();
  const byLetters = new Map<string, string>();
  for (const path of paths) {
    const steps = path.split("/");
    const wrong = steps.findIndex((step) => IMPOSSIBLE.test(step));
    const named = steps.slice(0, wrong + 1).join("/");
    if (wrong >= 0 && !said.has(named)) {
      said.add(named);
      findings.push(finding("file-unknown/impossible-name", { name: steps[wrong]! }, wholeFile(named)));
    }
    const letters = path.toLowerCase();
    const other = byLetters.get(letters);
    if (other === undefined) byLetters.set(letters, path);
    else findings.push(finding("file-unknown/same-name", { path, other }, wholeFile(path)));
  }
  return findings;
}
