/**
 * A layout's name → `Layout`. In: the host and the places where layouts lie. Out: the layout with all that it extends laid
 * under it: settings and styles key by key, words by key, templates and pictures by name, style sheets one after another.
 * What is wrong in one of its files is a finding there, and the rest is used; null only where there is no such layout, or
 * where it holds more than a layout may.
 */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { firstLine, type Place, type SourceFile } from "../findings/source.ts";
import type { Host } from "../host.ts";
import { readText, wholeFile } from "../load/folder.ts";
import { inMegabytes, LAYOUT_PICTURE_BYTES, STYLES, TEMPLATE_BYTES } from "../load/limits.ts";
import { readPicture } from "../load/pictures.ts";
import { take } from "../load/take.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import { readReportPath } from "../project/report-path.ts";
import type { LocalText, Locate, Picture } from "../project/types.ts";
import { houseOver } from "./house-over.ts";
import { readHouseStyles } from "./house-styles.ts";
import { type Link, readChain } from "./layout-chain.ts";
import {
  findLayout,
  type LayoutFolder,
  type LayoutPlaces,
  layoutNames,
  openLayout,
  suggestLayout,
} from "./layout-folder.ts";
import { type LayoutYaml, readLayoutYaml } from "./layout-yaml.ts";
import { annexWords, DEFAULT_SETTINGS, pageOf, type Settings, settingsOver } from "./settings.ts";
import { checkStyleSheet, classesOf } from "./style-sheet.ts";
import { finishStyles, fontsOver, type StyleDrafts, stylesOver } from "./styles.ts";
import type { Layout } from "./types.ts";
import { type Labels, labelsOfManifest, labelsOver } from "./words.ts";

export interface LayoutRequest {
  /** As the manifest or the standard names it: an id, or a path inside the report's folder. */
  readonly name: string;
  /** Where it is named. */
  readonly place: Place | null;
  readonly places: LayoutPlaces;
  readonly language: Language;
  /** The manifest's `labels`, and where they stand. */
  readonly labels: Readonly<Record<string, LocalText>>;
  readonly at: Locate;
}

export function loadLayout(host: Host, request: LayoutRequest): Outcome<Layout | null> {
  const { language } = request;
  const findings: Finding[] = [];
  const found = take(findChain(host, request), findings);
  if (!found) return { value: null, findings };
  const { folder, chain, settings } = found;
  const styles = take(finishStyles(take(readStyles(chain), findings), language), findings);
  const css = take(readStyleSheets(chain), findings);
  const labels = take(readLabels(host, chain, request), findings);
  return {
    value: {
      id: folder.id,
      templates: take(readTemplates(chain), findings),
      look: { page: pageOf(settings), styles, css },
      pictures: take(readPictures(chain), findings),
      classes: new Set([...styles.map((style) => style.id), ...classesOf(css)]),
      words: { language, labels },
      narrativeInCell: settings.narrativeInCell,
      signatures: settings.signatures,
      abbreviations: settings.abbreviations,
      language: settings.language,
    },
    findings,
  };
}

/** What a check has to know of a layout in which nothing is wrong. Of its words, whether those of the manifest are among them. */
export function loadSettings(host: Host, request: LayoutRequest): Outcome<Settings | null> {
  const findings: Finding[] = [];
  const found = take(findChain(host, request), findings);
  if (found && Object.keys(request.labels).length > 0) take(readLabels(host, found.chain, request), findings);
  return { value: found?.settings ?? null, findings };
}

interface FoundLayout {
  readonly folder: LayoutFolder;
  readonly chain: readonly Link[];
  readonly settings: Settings;
}

function findChain(host: Host, { name, place, places }: LayoutRequest): Outcome<FoundLayout | null> {
  const folder = findLayout(host, name, places);
  if (!folder) {
    if (readReportPath(name) === null)
      return { value: null, findings: [finding("path-outside/layout", { path: name }, place)] };
    const suggestion = suggestLayout(host, name, places);
    const known = layoutNames(host, places).join(", ");
    return {
      value: null,
      findings: [finding("manifest-invalid/layout-unknown", { name, suggestion, known }, place)],
    };
  }
  const { value: chain, findings } = readChain(host, folder, places);
  if (!chain) return { value: null, findings };
  const settings = chain.reduce((below, { file }) => settingsOver(below, file), DEFAULT_SETTINGS);
  return { value: { folder, chain, settings }, findings };
}

function readStyles(chain: readonly Link[]): Outcome<StyleDrafts> {
  const findings: Finding[] = [];
  let drafts: StyleDrafts = new Map();
  for (const { folder, yaml, file } of chain) {
    const house = take(readHouseStyles(folder, yaml, file), findings);
    const styles = notTooMany(take(readLayoutYaml(folder, "styles.yaml", "styles"), findings), findings);
    drafts = fontsOver(stylesOver(houseOver(drafts, house, styles), styles), file);
  }
  return { value: drafts, findings };
}

/** Word and those who look for a name would go through all of them for each. */
function notTooMany(styles: LayoutYaml | null, findings: Finding[]): LayoutYaml | null {
  if (!styles || Object.keys(styles.value).length <= STYLES) return styles;
  findings.push(finding("limit-exceeded/styles", { limit: STYLES }, firstLine(styles.yaml.file)));
  return null;
}

function readStyleSheets(chain: readonly Link[]): Outcome<string> {
  const findings: Finding[] = [];
  const sheets = chain.map(({ folder }) => {
    const file = take(readText(folder, `${folder.shown}/style.css`), findings);
    const refused = file ? checkStyleSheet(file) : [];
    findings.push(...refused);
    return file && refused.length === 0 ? `${file.text.trimEnd().replaceAll("\r\n", "\n")}\n` : "";
  });
  return { value: sheets.join(""), findings };
}

function readTemplates(chain: readonly Link[]): Outcome<ReadonlyMap<string, SourceFile>> {
  const findings: Finding[] = [];
  const templates = new Map<string, SourceFile>();
  for (const { folder } of chain) {
    const front = `${folder.shown}/`;
    for (const path of folder.files.keys()) {
      if (!path.endsWith(".hbs")) continue;
      const file = take(readText(folder, path, TEMPLATE_BYTES), findings);
      if (file) templates.set(path.slice(front.length), file);
    }
  }
  return { value: templates, findings };
}

function readPictures(chain: readonly Link[]): Outcome<ReadonlyMap<string, Picture>> {
  const findings: Finding[] = [];
  const pictures = new Map<string, Picture>();
  const drawn = { bytes: 0, parts: 0 };
  let bytes = 0;
  for (const { folder } of chain) {
    const front = `${folder.shown}/`;
    for (const [path, { size }] of folder.files) {
      if (!path.startsWith(`${front}images/`)) continue;
      bytes += size;
      if (bytes > LAYOUT_PICTURE_BYTES) {
        const limit = inMegabytes(LAYOUT_PICTURE_BYTES);
        findings.push(finding("limit-exceeded/layout-pictures", { path, limit }, wholeFile(path)));
        return { value: pictures, findings };
      }
      const picture = take(readPicture(folder, path, wholeFile(path), drawn), findings);
      if (picture) pictures.set(path.slice(front.length), picture);
    }
  }
  return { value: pictures, findings };
}

function readLabels(host: Host, chain: readonly Link[], request: LayoutRequest): Outcome<Labels> {
  const { places, language } = request;
  const findings: Finding[] = [];
  const path = `languages/${language}.yaml`;
  const ground = openLayout(host, host.realPath(places.builtIn) ?? places.builtIn, "templates");
  let labels = take(labelsOver({}, take(readLayoutYaml(ground, path, null), findings)), findings);
  for (const { folder, file } of chain) {
    const own = take(readLayoutYaml(folder, path, null), findings);
    labels = take(labelsOver(labels, own), findings);
    const annexes = annexWords(file).map(([key, text]) => [key, inLanguage(text, language)]);
    labels = { ...labels, ...Object.fromEntries(annexes) };
  }
  const value = take(labelsOfManifest(labels, request.labels, request.at, language), findings);
  return { value, findings };
}
