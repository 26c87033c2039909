/**
 * In: the folder of a report. Out: `Project`, all that stands in it, typed, and what is wrong with its files. A file that
 * cannot be read is said and left out; it never stops the others. There is no `Project` only where there is no manifest, where
 * the manifest is not YAML (then `cannotRun`), or where it names no standard that can be read.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import type { Host } from "../host.ts";
import { isLanguage, type Language } from "../messages/index.ts";
import type { Evidence, Facts, Manifest, Project, Standard } from "../project/types.ts";
import { validate } from "../project/validate.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { CHAPTER_FILE, loadChapter } from "./chapters.ts";
import { loadResponse, RESPONSE_FILE } from "./criteria.ts";
import { digestsOf } from "./digests.ts";
import { DOCUMENT_FILE, loadDocument } from "./documents.ts";
import { evidenceFrom } from "./evidence.ts";
import { factsFrom } from "./facts.ts";
import { isMap, scalarText } from "./fields.ts";
import { EVIDENCE, type Folder, isRead, MANIFEST, openFolder, readText, wholeFile } from "./folder.ts";
import { inMegabytes, REPORT_TEXT_BYTES, TEXT_FILE_BYTES } from "./limits.ts";
import { manifestFrom } from "./manifest.ts";
import { loadMaterials } from "./materials.ts";
import { naturalOrder } from "./natural-order.ts";
import { loadSection, SECTION_FILE } from "./sections.ts";
import { findStandard } from "./standards.ts";
import { take } from "./take.ts";
import { textsWritten } from "./texts.ts";
import { isOrdinary, unreadFiles } from "./unread.ts";
import { pathsIn, picturesNamed, targetsOf } from "./used-files.ts";
import { windowsNames } from "./windows-names.ts";
import { readYaml } from "./yaml.ts";
import { readYamlData } from "./yaml-data.ts";

export interface LoadOptions {
  /** Absolute path of the standards of this tool. */
  readonly builtInSchemas: string;
  /** Absolute paths of trusted folders with more standards. */
  readonly standards: readonly string[];
}

export interface LoadedProject extends Outcome<Project | null> {
  /** There is no manifest, or none that can be read: there is nothing to check. */
  readonly cannotRun: boolean;
  /** The manifest is not YAML as it stands; it was read as it was plainly meant. */
  readonly manifestMended: boolean;
  /** The report's language, where it is known even without a project. */
  readonly language: Language | null;
}

const FACTS = "data/facts.yaml";

export function loadProject(host: Host, root: string, options: LoadOptions): LoadedProject {
  const findings: Finding[] = [];
  const folder = take(openFolder(host, root), findings);
  findings.push(...windowsNames([...folder.files.keys()].filter(isRead)));
  const tooMuch = textTooLarge(folder);
  if (tooMuch)
    return { value: null, findings: [tooMuch], cannotRun: false, manifestMended: false, language: null };
  const yaml = readManifest(folder, findings);
  if (!yaml) return { value: null, findings, cannotRun: true, manifestMended: false, language: null };

  const value = take(validate("manifest", yaml), findings);
  const keys = isMap(value) ? value : {};
  const standard = standardOf(keys, yaml, folder, options, findings);
  const language = isLanguage(keys.language) ? keys.language : (standard?.languages[0] ?? "ky");
  const manifest = manifestFrom(value, yaml, language, findings);
  const project = loadParts(folder, manifest, standard, findings);
  // Where even the standard is not known, the language of the report is a guess.
  const said = standard || isLanguage(keys.language) ? findings : findings.filter(isNotOfLanguage);
  return { value: project, findings: said, cannotRun: false, manifestMended: yaml.repaired, language };
}

function isNotOfLanguage({ message: { id } }: Finding): boolean {
  return id !== "manifest-invalid/language-absent" && id !== "file-invalid/language-absent";
}

const TEXT_NAME = /\.(?:md|ya?ml|csv)$/i;

/** Before anything is read, so that many files together cost no more than the limit of all. */
function textTooLarge({ files }: Folder): Finding | null {
  const names = [...files].filter(([path]) => TEXT_NAME.test(path) && isRead(path));
  const bytes = names.reduce((sum, [, { size }]) => sum + Math.min(size, TEXT_FILE_BYTES + 1), 0);
  if (bytes <= REPORT_TEXT_BYTES) return null;
  const params = { size: inMegabytes(bytes), limit: inMegabytes(REPORT_TEXT_BYTES) };
  return finding("limit-exceeded/report-text", params, wholeFile(MANIFEST));
}

function readManifest(folder: Folder, findings: Finding[]): YamlFile | null {
  if (!folder.files.has(MANIFEST)) {
    const found = [...folder.files.keys()].find((path) => /^selfassess\.ya?ml(?:\.txt)?$/i.test(path));
    const id = found === undefined ? "manifest-invalid/absent" : "manifest-invalid/named-otherwise";
    findings.push(finding(id, { name: MANIFEST, found: found ?? "" }, wholeFile(MANIFEST)));
    return null;
  }
  const file = take(readText(folder, MANIFEST), findings);
  return file && take(readYaml(file), findings);
}

function standardOf(
  manifest: Readonly<Record<string, unknown>>,
  yaml: YamlFile,
  folder: Folder,
  { builtInSchemas: builtIn, standards: extra }: LoadOptions,
  findings: Finding[],
): Standard | null {
  const name = scalarText(manifest.standard);
  if (name === null) return null;
  return take(findStandard(folder, name, yaml.at(["standard"]), { builtIn, extra }), findings);
}

/** All but the manifest. Without a standard the files are read for their findings alone. */
function loadParts(
  folder: Folder,
  manifest: Manifest,
  standard: Standard | null,
  findings: Finding[],
): Project | null {
  const { language } = manifest;
  const each = <T>(pattern: RegExp, load: (path: string) => Outcome<T | null>): readonly T[] =>
    [...folder.files.keys()]
      .filter((path) => pattern.test(path) && !isOrdinary(path))
      .sort(naturalOrder)
      .flatMap((path) => take(load(path), findings) ?? []);

  const rules = { schema: standard?.responseSchema ?? null, language };
  const responses = each(RESPONSE_FILE, (path) => loadResponse(folder, path, rules)).toSorted(
    (a, b) => naturalOrder(a.criteria[0]!, b.criteria[0]!) || naturalOrder(a.file.path, b.file.path),
  );
  const sections = each(SECTION_FILE, (path) => loadSection(folder, path, language));
  const chapters = each(CHAPTER_FILE, (path) => loadChapter(folder, path, language));
  const documents = each(DOCUMENT_FILE, (path) => loadDocument(folder, path, language));
  const evidence = loadEvidence(folder, language, findings);
  const digests = take(digestsOf(folder, evidence), findings);
  const facts = loadFacts(folder, manifest, findings);
  const texts = textsWritten(responses, sections, chapters, documents);
  const pictures = picturesNamed(manifest, documents);
  const materials = take(loadMaterials(folder, texts, pictures, language), findings);
  if (!standard) return null;

  const { tables, charts, pictures: shown, named } = materials;
  const read = new Set([...named, ...pathsIn(manifest), ...targetsOf(evidence), MANIFEST, EVIDENCE, FACTS]);
  for (const path of folder.files.keys()) if (PARTS.some((part) => part.test(path))) read.add(path);
  const broken = brokenFiles(findings);
  return {
    manifest,
    standard,
    responses,
    sections,
    chapters,
    evidence,
    facts,
    tables,
    charts,
    pictures: shown,
    documents,
    files: folder.files,
    digests,
    unread: unreadFiles(folder, read, broken),
    broken,
  };
}

const PARTS = [RESPONSE_FILE, SECTION_FILE, CHAPTER_FILE, DOCUMENT_FILE];

function loadEvidence(
  folder: Folder,
  language: Language,
  findings: Finding[],
): ReadonlyMap<string, Evidence> {
  const data = take(readYamlData(folder, EVIDENCE, "evidence"), findings);
  return data ? evidenceFrom(data.value, data.yaml, language, findings) : new Map();
}

function loadFacts(folder: Folder, manifest: Manifest, findings: Finding[]): Facts {
  const data = take(readYamlData(folder, FACTS, "facts"), findings);
  if (data) return factsFrom(data.value, data.yaml);
  return { file: null, at: () => firstLine(manifest.file), values: new Map(), checks: [] };
}

const UNREADABLE = new Set(["file-invalid", "manifest-invalid", "limit-exceeded", "path-outside"]);

/** Files of which a part could not be read. */
function brokenFiles(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ rule, place, severity }) =>
      place && severity !== "warning" && UNREADABLE.has(rule) ? [place.file.path] : [],
    ),
  );
}
