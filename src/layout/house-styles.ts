/**
 * `styles_from` of a layout: the styles of a Word file, as far as `styles.yaml` can say them. In: the layout's folder and
 * the name that its `layout.yaml` gives. Out: each style with its names and its look, what it is based on laid under it;
 * null with a finding where the file is absent, outside the layout, no Word document or past the limits.
 */
import type { XmlElement } from "@rgrove/parse-xml";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { isInside, readBytes } from "../load/folder.ts";
import { inMegabytes, NESTING, WORD_PART_BYTES } from "../load/limits.ts";
import { take } from "../load/take.ts";
import { readReportPath } from "../project/report-path.ts";
import type { LayoutFolder } from "./layout-folder.ts";
import type { LayoutYaml } from "./layout-yaml.ts";
import type { LayoutFile } from "./settings.ts";
import { attribute, childOf, childrenOf, childValue } from "./word-elements.ts";
import { readWordFile, type WordFile } from "./word-file.ts";
import { characterLook, paragraphLook, type ThemeFonts, themeFonts, type WordLook } from "./word-look.ts";

export type HouseKind = "paragraph" | "character";

export interface HouseStyle {
  /** As Word has them, other names of the style among them. */
  readonly names: readonly string[];
  readonly kind: HouseKind;
  /** Whether it is “Normal”, the style of paragraphs that name none. */
  readonly isDefault: boolean;
  /** Of a paragraph everything, of characters what they have other than the text around. */
  readonly look: WordLook;
}

export function readHouseStyles(
  folder: LayoutFolder,
  yaml: LayoutYaml | null,
  { styles_from: name }: LayoutFile,
): Outcome<readonly HouseStyle[] | null> {
  if (name === undefined) return { value: null, findings: [] };
  const place = yaml!.yaml.at(["styles_from"]);
  const path = readReportPath(name);
  const real = path === null ? null : folder.host.realPath(`${folder.root}/${path}`);
  if (path === null || (real !== null && !isInside(folder.root, real)))
    return refused(finding("path-outside/styles-from", { path: name }, place));

  const shown = `${folder.shown}/${path}`;
  const listed = folder.files.get(shown);
  const stat = real === null ? null : folder.host.stat(real);
  const file = listed ?? (stat?.kind === "file" ? { size: stat.size, real: real! } : null);
  if (!file) {
    const suggestion = didYouMean(path, wordFilesOf(folder));
    return refused(finding("template-invalid/styles-from-unknown", { name, suggestion }, place));
  }
  const findings: Finding[] = [];
  const bytes = take(readBytes({ ...folder, files: new Map([[shown, file]]) }, shown), findings);
  if (!bytes) return { value: null, findings };
  const word = readWordFile(bytes);
  if (word === "not-word") return refused(finding("template-invalid/styles-from-not-word", { name }, place));
  if (word === "too-large") {
    const limit = inMegabytes(WORD_PART_BYTES);
    return refused(finding("limit-exceeded/styles-from", { name, limit }, place));
  }
  return { value: stylesOf(word), findings };
}

function refused(problem: Finding): Outcome<null> {
  return { value: null, findings: [problem] };
}

function wordFilesOf(folder: LayoutFolder): readonly string[] {
  const paths = [...folder.files.keys()].map((path) => path.slice(folder.shown.length + 1));
  return paths.filter((path) => /\.do[ct][xm]$/i.test(path));
}

/** What Word takes where a document says nothing (ISO 29500-1, 17.3 and 17.7.5.5). */
const WORD_DEFAULTS: WordLook = {
  font: "Times New Roman",
  size: 10,
  bold: false,
  italic: false,
  capitals: false,
  color: null,
  background: null,
  align: "left",
  space_before: 0,
  space_after: 0,
  line: { height: 1, unit: "lines" },
  indent_left: 0,
  indent_first: 0,
  keep_with_next: false,
  page_break_before: false,
  border_top: false,
  border_bottom: false,
};

export function stylesOf({ styles, theme }: WordFile): readonly HouseStyle[] {
  const fonts = themeFonts(theme);
  const defaults = childOf(styles, "docDefaults");
  const run = childOf(childOf(defaults, "rPrDefault"), "rPr");
  const paragraph = childOf(childOf(defaults, "pPrDefault"), "pPr");
  const ground = { ...WORD_DEFAULTS, ...paragraphLook(run, paragraph, fonts) };
  const elements = childrenOf(styles, "style");
  const byId = new Map(elements.map((element) => [attribute(element, "styleId"), element]));
  const looks = new Map<XmlElement, WordLook>();
  const own = (style: XmlElement, kind: HouseKind) => {
    const known = looks.get(style) ?? lookOf(style, kind, fonts);
    looks.set(style, known);
    return known;
  };
  return elements.flatMap((element) => {
    const kind = attribute(element, "type");
    if (kind !== "paragraph" && kind !== "character") return [];
    const chain = chainOf(element, kind, byId).map((each) => own(each, kind));
    const names = namesOf(element);
    return {
      names,
      kind,
      isDefault: kind === "paragraph" && names.some((name) => /^normal$/i.test(name)),
      look: Object.assign({}, kind === "paragraph" ? ground : {}, ...chain.reverse()) as WordLook,
    };
  });
}

function lookOf(style: XmlElement, kind: HouseKind, fonts: ThemeFonts): WordLook {
  const run = childOf(style, "rPr");
  return kind === "character" ? characterLook(run, fonts) : paragraphLook(run, childOf(style, "pPr"), fonts);
}

/** The style and those that it is based on, nearest first; a circle ends where it closes, and what is endless by the limit. */
function chainOf(
  style: XmlElement,
  kind: HouseKind,
  byId: ReadonlyMap<string | null, XmlElement>,
): XmlElement[] {
  const chain = new Set<XmlElement>();
  for (let next: XmlElement | undefined = style; next && !chain.has(next) && chain.size < NESTING; ) {
    if (attribute(next, "type") !== kind) break;
    chain.add(next);
    next = byId.get(childValue(next, "basedOn") ?? "");
  }
  return [...chain];
}

function namesOf(style: XmlElement): readonly string[] {
  const aliases = childValue(style, "aliases")?.split(",") ?? [];
  return [childValue(style, "name") ?? "", ...aliases].map((name) => name.trim()).filter(Boolean);
}
