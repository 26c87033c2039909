/**
 * Where a layout lies and what is in it. A name is an id among the folders of layouts (those of `--layouts` first, the
 * built-in last) or a path inside the report's folder; a link that leads out of that folder is not followed.
 */
import { didYouMean } from "../findings/nearest.ts";
import type { Host } from "../host.ts";
import { type Folder, type FolderFile, isInside } from "../load/folder.ts";
import { FILES } from "../load/limits.ts";
import type { Message } from "../messages/index.ts";
import { readReportPath } from "../project/report-path.ts";

export interface LayoutPlaces {
  /** Absolute path of the report's folder; null where there is none. */
  readonly report: string | null;
  /** Absolute folders that hold layouts by id, in the order of `--layouts`. */
  readonly extra: readonly string[];
  /** Absolute path of the layouts of this tool. */
  readonly builtIn: string;
}

/** A layout's own files, by the path that a finding shows. */
export interface LayoutFolder extends Folder {
  /** The folder's name. */
  readonly id: string;
  /** The front of each path: `templates/minutes`. */
  readonly shown: string;
  /** Whether there are more files than may be; only so many are listed. */
  readonly isCut: boolean;
}

const FOLDERS = ["partials", "languages", "images"];

/** The nearest layout of this name that is not among `except`; null where there is none. */
export function findLayout(
  host: Host,
  name: string,
  places: LayoutPlaces,
  except: readonly LayoutFolder[] = [],
): LayoutFolder | null {
  for (const { path, shown } of candidates(host, name, places)) {
    const real = host.realPath(path);
    if (real === null || except.some((folder) => folder.root === real)) continue;
    if (host.stat(`${real}/layout.yaml`)?.kind === "file") return openLayout(host, real, shown);
  }
  return null;
}

/** Ids of the layouts that there are. */
export function layoutNames(host: Host, places: LayoutPlaces): string[] {
  const names = [...places.extra, places.builtIn].flatMap((root) =>
    host
      .list(root)
      .map((entry) => entry.name)
      .filter((name) => host.stat(`${root}/${name}/layout.yaml`)?.kind === "file"),
  );
  return [...new Set(names)].sort();
}

export function suggestLayout(host: Host, name: string, places: LayoutPlaces): Message | string {
  return didYouMean(name, layoutNames(host, places));
}

function candidates(host: Host, name: string, places: LayoutPlaces) {
  const found: { readonly path: string; readonly shown: string }[] = [];
  if (/^[\p{L}\p{N}_-]+$/u.test(name)) {
    for (const root of places.extra) {
      const path = `${root}/${name}`;
      found.push({ path, shown: places.report === null ? path : relativePath(places.report, path) });
    }
    found.push({ path: `${places.builtIn}/${name}`, shown: `templates/${name}` });
  }
  const inside = readReportPath(name);
  const report = places.report === null ? null : host.realPath(places.report);
  if (inside !== null && inside !== "" && report !== null) {
    const real = host.realPath(`${report}/${inside}`);
    if (real !== null && isInside(report, real)) found.push({ path: real, shown: inside });
  }
  return found;
}

/** Lists the files that a layout may have; links that lead out of it are left out. */
export function openLayout(host: Host, root: string, shown: string): LayoutFolder {
  const files = new Map<string, FolderFile>();
  let seen = 0;
  const add = (folder: string, front: string) => {
    for (const { name } of host.list(folder)) {
      if (++seen > FILES) return;
      const real = host.realPath(`${folder}/${name}`);
      const stat = real === null ? null : host.stat(real);
      if (real === null || !isInside(root, real)) continue;
      if (stat?.kind === "file")
        files.set(`${shown}/${front}${name}`.normalize("NFC"), { size: stat.size, real });
    }
  };
  add(root, "");
  for (const folder of FOLDERS) add(`${root}/${folder}`, `${folder}/`);
  const id = root.slice(root.lastIndexOf("/") + 1);
  return { host, root, files, shown, id, isCut: seen > FILES };
}

/** Both absolute: the way from a folder to a path. */
function relativePath(from: string, to: string): string {
  const [a, b] = [from.split("/"), to.split("/")];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return [...a.slice(shared).map(() => ".."), ...b.slice(shared)].join("/");
}
