/**
 * Patterns of folders for shells that leave them to the program: `*` and `?` within a name, `**` for any number of folders.
 * In: a pattern as typed. Out: the folders that hold a report, and those that the pattern names and that hold none. As in
 * a shell, what begins with a dot is named only by a pattern that begins with one, and `**` follows no link.
 */
import { type Host, HostError } from "../host.ts";
import { pathBelow } from "../host-path.ts";
import { MANIFEST } from "../load/folder.ts";
import { NESTING } from "../load/limits.ts";
import { absolutePath, type NamedFolder } from "./folders.ts";

export interface Matches {
  readonly reports: readonly NamedFolder[];
  readonly others: readonly NamedFolder[];
}

export function isPattern(typed: string): boolean {
  return /[*?]/.test(typed);
}

export function foldersLike(pattern: string, host: Host, workingFolder: string): Matches {
  const parts = pattern.replaceAll("\\", "/").replace(/\/+$/, "").split("/");
  const fixed = parts.findIndex(isPattern);
  const start = parts.slice(0, fixed).join("/");
  const found = new Map<string, NamedFolder>();
  visit(
    { name: start, path: absolutePath(start === "" && fixed > 0 ? "/" : start, workingFolder) },
    fixed,
    0,
  );
  const all = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const reports = all.filter(({ path }) => holdsReport(path, host));
  const others = parts.includes("**") ? [] : all.filter((each) => !reports.includes(each));
  return { reports, others };

  function visit(folder: NamedFolder, at: number, depth: number): void {
    const part = parts[at];
    if (part === undefined) found.set(folder.path, folder);
    else if (part === "**") {
      visit(folder, at + 1, depth);
      // What lies in a report is its own.
      if (depth < NESTING && !holdsReport(folder.path, host))
        for (const child of within(folder, "*", false)) visit(child, at, depth + 1);
    } else if (isPattern(part)) for (const child of within(folder, part, true)) visit(child, at + 1, depth);
    else {
      const child = below(folder, part);
      if (host.stat(child.path)?.kind === "folder") visit(child, at + 1, depth);
    }
  }

  function within(folder: NamedFolder, part: string, links: boolean): NamedFolder[] {
    const fits = nameTest(part);
    return host
      .list(folder.path)
      .filter(({ name }) => fits(name) && (part.startsWith(".") || !name.startsWith(".")))
      .map(({ name, kind }) => ({ ...below(folder, name), kind }))
      .filter(({ kind, path }) => kind === "folder" || (links && kind === "link" && isFolder(path)))
      .filter(({ name }) => !/(?:^|\/)node_modules$/.test(name));
  }

  function isFolder(path: string): boolean {
    return host.stat(path)?.kind === "folder";
  }
}

/** A folder that may not be looked into counts: it is to be reported, not left out. */
function holdsReport(folder: string, host: Host): boolean {
  const entries = host.list(folder);
  if (entries.length > 0) return entries.some(({ name }) => name === MANIFEST);
  try {
    host.read(`${folder}/${MANIFEST}`);
    return true;
  } catch (error) {
    if (error instanceof HostError) return error.code === "denied";
    throw error;
  }
}

function below({ name, path }: NamedFolder, child: string): NamedFolder {
  const join = (front: string) => (front === "" || front.endsWith("/") ? front : `${front}/`) + child;
  return { name: join(name), path: pathBelow(path, child) };
}

function nameTest(part: string): (name: string) => boolean {
  const source = part
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  const test = new RegExp(`^${source}$`, "su");
  return (name) => test.test(name.normalize("NFC"));
}
