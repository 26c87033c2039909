/**
 * Where standards lie, and which one a report means. A name is an id (`kg-school-programme`), an id with a version
 * (`kg-school-programme@2017`) or a path of a folder inside the report's, also a bare name where no id is the same. Folders of `--standards` come before the built-in
 * ones; among several versions of one place the newest counts.
 */
import { posix } from "node:path";
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Place, SourceFile } from "../findings/source.ts";
import type { Host } from "../host.ts";
import { readReportPath } from "../project/report-path.ts";
import type { Standard } from "../project/types.ts";
import { type Folder, type FolderFile, isInside, readText } from "./folder.ts";
import { SCHEMA_BYTES } from "./limits.ts";
import { naturalOrder } from "./natural-order.ts";
import { loadStandard } from "./standard.ts";
import { take } from "./take.ts";

export interface StandardPlaces {
  /** Absolute path of the standards of this tool. */
  readonly builtIn: string;
  /** Absolute paths of trusted folders: of standards, or each a standard itself. */
  readonly extra: readonly string[];
}

const STANDARD = "standard.yaml";
const RESPONSE_SCHEMA = "response.schema.json";
/** What a standard without a schema of its own asks of a criterion: the keys that all know. */
export const CORE_KEYS = '{"allOf":[{"$ref":"../core/criterion.schema.json"}],"unevaluatedProperties":false}';

/** `place` is where the name stands; null comes with a finding that says why. */
export function findStandard(
  folder: Folder,
  name: string,
  place: Place,
  places: StandardPlaces,
): Outcome<Standard | null> {
  const findings: Finding[] = [];
  const builtIn = standardsIn(folder.host, places.builtIn, folder.root, "schemas");
  const known = [...places.extra.map((root) => standardsIn(folder.host, root, folder.root, null)), builtIn];
  const found = /[/\\]|^\.+$/.test(name)
    ? insideReport(folder, name, place, findings)
    : byId(folder, name, known, place, findings);
  if (!found) return { value: null, findings };
  const standard = take(read(found), findings);
  if (standard) findings.push(...outdated(standard, builtIn, place));
  return { value: standard, findings };
}

/** Every standard that there is, one a version: those of extra folders hide built-in ones of the same id and version. */
export function listStandards(host: Host, places: StandardPlaces): Outcome<readonly Standard[]> {
  const findings: Finding[] = [];
  const standards = new Map<string, Standard>();
  const roots = [
    ...places.extra.map((root) => ({ root, shown: null })),
    { root: places.builtIn, shown: "schemas" },
  ];
  for (const { root, shown } of roots)
    for (const found of standardsIn(host, root, root, shown)) {
      const standard = take(read(found), findings);
      const key = standard && `${standard.id}@${standard.version}`;
      if (standard && key && !standards.has(key)) standards.set(key, standard);
    }
  return { value: [...standards.values()].sort((a, b) => naturalOrder(a.id, b.id)), findings };
}

/** A folder with a standard in it, its two files by the paths that findings show. */
interface Located extends Folder {
  /** How findings call the folder. */
  readonly shown: string;
  readonly id: string;
  readonly version: string;
}

/** The standards of a folder of standards, newest version first. `shown` is how findings call that folder. */
function standardsIn(host: Host, root: string, report: string, shown: string | null): Located[] {
  const called = shown ?? (posix.relative(report, root) || ".");
  const own = locate(host, root, called, null);
  const below = host
    .list(root)
    .flatMap(({ name }) => locate(host, `${root}/${name}`, `${called}/${name}`, null));
  return [...own, ...below].sort((a, b) => naturalOrder(b.version, a.version));
}

/** The standard of a folder, in a list; `[]` where there is none. Nothing outside `bounds` is read; null: a trusted folder. */
function locate(host: Host, path: string, shown: string, bounds: string | null): Located[] {
  const root = host.realPath(path);
  if (root === null) return [];
  const files = new Map<string, FolderFile>();
  for (const name of [STANDARD, RESPONSE_SCHEMA]) {
    const real = host.realPath(`${root}/${name}`);
    const stat = real === null ? null : host.stat(real);
    if (real !== null && stat?.kind === "file" && (bounds === null || isInside(bounds, real)))
      files.set(`${shown}/${name}`, { size: stat.size, real });
  }
  const folder: Folder = { host, root, files };
  if (!files.has(`${shown}/${STANDARD}`)) return [];
  // Only id and version are wanted here; a standard that is used is read with care by `loadStandard`.
  const text = readText(folder, `${shown}/${STANDARD}`).value?.text ?? "";
  const key = (name: string) =>
    new RegExp(`^${name}:[ \\t]*["']?([^"'#\\r\\n]*)`, "m").exec(text)?.[1]?.trim();
  return [{ ...folder, shown, id: key("id") ?? posix.basename(root), version: key("version") ?? "" }];
}

function byId(
  folder: Folder,
  name: string,
  known: readonly (readonly Located[])[],
  place: Place,
  findings: Finding[],
): Located | null {
  const [id, version] = name.split("@", 2) as [string, string?];
  const all = known.flat();
  const named = all.filter((each) => each.id === id);
  const found = named.find((each) => version === undefined || each.version === version);
  if (found) return found;
  if (named.length > 0) {
    const versions = [...new Set(named.map((each) => each.version))].join(", ");
    findings.push(
      finding("manifest-invalid/standard-version", { id, version: version ?? "", versions }, place),
    );
  } else {
    const bare = inFolder(folder, readReportPath(name));
    if (bare) return bare;
    const ids = [...new Set(all.map((each) => each.id))].sort();
    const params = { name, suggestion: didYouMean(id, ids), known: ids.join(", ") };
    findings.push(finding("manifest-invalid/standard-unknown", params, place));
  }
  return null;
}

function insideReport(folder: Folder, name: string, place: Place, findings: Finding[]): Located | null {
  const path = readReportPath(name);
  const real = path === null ? null : folder.host.realPath(`${folder.root}/${path}`);
  if (path === null || (real !== null && !isInside(folder.root, real)))
    findings.push(finding("path-outside/standard", { path: name }, place));
  else {
    const found = inFolder(folder, path);
    if (found) return found;
    findings.push(finding("manifest-invalid/standard-folder", { path: name }, place));
  }
  return null;
}

/** The standard in a folder of the report; null where there is none. */
function inFolder({ host, root }: Folder, path: string | null): Located | null {
  const real = path === null ? null : host.realPath(`${root}/${path}`);
  if (path === null || real === null || !isInside(root, real)) return null;
  return locate(host, real, path, root)[0] ?? null;
}

function read(found: Located): Outcome<Standard | null> {
  const findings: Finding[] = [];
  const path = `${found.shown}/${RESPONSE_SCHEMA}`;
  const yaml = take(readText(found, `${found.shown}/${STANDARD}`), findings);
  const schema: SourceFile | null = found.files.has(path)
    ? take(readText(found, path, SCHEMA_BYTES), findings)
    : { path, text: CORE_KEYS };
  if (!yaml || !schema) return { value: null, findings };
  return { value: take(loadStandard(yaml, schema), findings), findings };
}

/** A newer version of the same standard is built in. */
function outdated(standard: Standard, builtIn: readonly Located[], place: Place): Finding[] {
  const newest = builtIn.find((each) => each.id === standard.id);
  if (!newest || naturalOrder(newest.version, standard.version) <= 0) return [];
  const params = { id: standard.id, version: standard.version, newest: newest.version };
  return [finding("standard-outdated", params, place)];
}
