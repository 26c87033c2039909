/**
 * In: a host and the folder of a report. Out: `Folder`, every file that may be read by its path (specification, sections
 * 2 and 15), and the ways to read one. A path is relative, with `/`, in NFC; nothing outside the folder is ever listed,
 * also not behind a link, nor what stands in `build/`, in dot folders or in `node_modules`.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { Place, SourceFile } from "../findings/source.ts";
import { type Entry, type Host, HostError } from "../host.ts";
import { type DecodedText, decodeUtf8 } from "./decode-text.ts";
import { BINARY_FILE_BYTES, FILES, inMegabytes, NESTING, TEXT_FILE_BYTES } from "./limits.ts";

export const MANIFEST = "selfassess.yaml";
export const EVIDENCE = "evidence.yaml";

/** The folders of a report that are read, with all that is below them. */
export const PLACES = [
  "chapters",
  "criteria",
  "data",
  "documents",
  "evidence",
  "images",
  "sections",
] as const;

export interface Folder {
  readonly host: Host;
  /** Absolute, every link resolved. */
  readonly root: string;
  readonly files: ReadonlyMap<string, FolderFile>;
}

export interface FolderFile {
  /** Bytes. */
  readonly size: number;
  /** Absolute, as the host knows it. */
  readonly real: string;
}

/** Lists the files of the root and of the known places, in the order of their paths. */
export function openFolder(host: Host, folder: string): Outcome<Folder> {
  const findings: Finding[] = [];
  const files = new Map<string, FolderFile>();
  const root = host.realPath(folder);
  if (root === null) return { value: { host, root: folder, files }, findings };
  let seen = 0;
  let full = false;

  visit("", root, [root]);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { value: { host, root, files: new Map(sorted) }, findings };

  /** `above` holds the real folders on the way here, so that links in a circle end. */
  function visit(path: string, real: string, above: readonly string[]): void {
    if (above.length > NESTING) {
      findings.push(finding("limit-exceeded/folders", { limit: NESTING }, wholeFile(path)));
      return;
    }
    // Files first, so that the manifest is among those that are read, however many others there are.
    const entries = host.list(real).toSorted((a, b) => Number(b.kind === "file") - Number(a.kind === "file"));
    for (const entry of entries) {
      if (full) return;
      const child = path === "" ? entry.name.normalize("NFC") : `${path}/${entry.name.normalize("NFC")}`;
      if (!isListed(path, entry.name)) continue;
      if (++seen > FILES) {
        full = true;
        findings.push(finding("limit-exceeded/files", { limit: FILES }, wholeFile(MANIFEST)));
        return;
      }
      add(child, entry, `${real === "/" ? "" : real}/${entry.name}`, above);
    }
  }

  function add(path: string, entry: Entry, at: string, above: readonly string[]): void {
    const real = entry.kind === "link" ? host.realPath(at) : at;
    if (real === null || entry.kind === "other") return;
    if (!isInside(root!, real)) {
      if (isRead(path)) findings.push(finding("path-outside/link", { path }, wholeFile(path)));
      return;
    }
    const stat = host.stat(real);
    if (stat?.kind === "folder" && isPlace(path) && !above.includes(real))
      visit(path, real, [...above, real]);
    else if (stat?.kind === "folder" && !isPlace(path) && isPlace(path.toLowerCase()))
      findings.push(
        finding("file-unknown/folder-named-otherwise", { path, known: path.toLowerCase() }, wholeFile(path)),
      );
    // Two names may be one in NFC; the first in the order of code units is the file.
    else if (stat?.kind === "file" && !files.has(path)) files.set(path, { size: stat.size, real });
  }
}

/** Whether an entry counts as a part of a report; `parent` is "" for its own folder. */
export function isListed(parent: string, name: string): boolean {
  if (name.startsWith(".") || name === "node_modules") return false;
  return !(parent === "" && name === "build");
}

function isPlace(path: string): boolean {
  const [first] = path.split("/");
  return (PLACES as readonly string[]).includes(first!);
}

/** Whether a path counts as a part of the report, and is no folder of a standard or a layout. */
export function isRead(path: string): boolean {
  return isPlace(path) || path === MANIFEST || path === EVIDENCE;
}

/** Whether a real path lies in the real folder `root`. */
export function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith("/") ? root : `${root}/`);
}

/** The place of a finding about a file that is not read as text. */
export function wholeFile(path: string): Place {
  return { file: { path, text: "" }, span: { start: 0, end: 0 } };
}

/** Reads a text file; null where there is none, or where it cannot be read as text. */
export function readText(
  folder: Folder,
  path: string,
  limit: number = TEXT_FILE_BYTES,
): Outcome<SourceFile | null> {
  const read = readDecoded(folder, path, decodeUtf8, limit);
  return { value: read.value?.file ?? null, findings: read.findings };
}

/** `readText` with an encoding of the caller's choice, and which it was. */
export function readDecoded(
  folder: Folder,
  path: string,
  decode: (bytes: Uint8Array) => DecodedText,
  limit: number = TEXT_FILE_BYTES,
): Outcome<{ readonly file: SourceFile; readonly encoding: NonNullable<DecodedText["encoding"]> } | null> {
  const bytes = readBytes(folder, path, limit);
  if (bytes.value === null) return { value: null, findings: bytes.findings };
  const { text, encoding } = decode(bytes.value);
  const file = { path, text };
  if (encoding !== null) return { value: { file, encoding }, findings: [] };
  const broken = Math.max(text.search(/\uFFFD/), 0);
  const place = { file, span: { start: broken, end: Math.min(broken + 1, text.length) } };
  return { value: null, findings: [finding("file-invalid/encoding", {}, place)] };
}

/** Reads a file whole; null where there is none, or where it is over the limit or the system refuses. */
export function readBytes(
  folder: Folder,
  path: string,
  limit: number = BINARY_FILE_BYTES,
): Outcome<Uint8Array | null> {
  const file = folder.files.get(path);
  if (!file) return { value: null, findings: [] };
  if (file.size > limit) {
    const params = { size: inMegabytes(file.size), limit: inMegabytes(limit) };
    return { value: null, findings: [finding("limit-exceeded/file-size", params, wholeFile(path))] };
  }
  try {
    return { value: folder.host.read(file.real), findings: [] };
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    return { value: null, findings: [finding("file-invalid/refused", {}, wholeFile(path))] };
  }
}
