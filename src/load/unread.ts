import { EVIDENCE, type Folder, PLACES } from "./folder.ts";

/** Files that stand in every folder and belong to no report. */
const ORDINARY = /^(?:readme(?:\..*)?|license(?:\.(?:md|txt))?|~\$.*|thumbs\.db|desktop\.ini)$/i;

export function isOrdinary(path: string): boolean {
  return ORDINARY.test(path.slice(path.lastIndexOf("/") + 1));
}

/**
 * Paths that nothing reads (specification, section 13, `file-unknown`): in the folders of a report, and YAML beside the
 * manifest. `read` holds files, and folders that are read with all that is in them. A file that may be named in a `broken`
 * one is not judged.
 */
export function unreadFiles(
  folder: Folder,
  read: ReadonlySet<string>,
  broken: ReadonlySet<string>,
): string[] {
  // Charts name files of data/, the register files of evidence/.
  const unjudged = [
    ...(broken.has(EVIDENCE) ? ["evidence"] : []),
    ...([...broken].some((path) => path.startsWith("data/")) ? ["data"] : []),
  ];
  return [...folder.files.keys()].filter((path) => {
    const steps = path.split("/");
    const place = steps[0]!;
    if (isOrdinary(path) || unjudged.includes(place)) return false;
    const counts =
      steps.length === 1 ? /\.ya?ml$/i.test(path) : (PLACES as readonly string[]).includes(place);
    return counts && !steps.some((_, i) => read.has(steps.slice(0, i + 1).join("/")));
  });
}
