/**
 * The layout that is named and those it extends, from the ground up, each with its `layout.yaml` read. What they hold
 * together is weighed before any of it is read: null with a finding where it is more than a layout may have.
 */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { Host } from "../host.ts";
import { wholeFile } from "../load/folder.ts";
import { FILES, inMegabytes, LAYOUT_BYTES, LAYOUTS } from "../load/limits.ts";
import { take } from "../load/take.ts";
import { findLayout, type LayoutFolder, type LayoutPlaces, suggestLayout } from "./layout-folder.ts";
import { type LayoutYaml, readLayoutYaml } from "./layout-yaml.ts";
import type { LayoutFile } from "./settings.ts";

/** A layout of the chain. */
export interface Link {
  readonly folder: LayoutFolder;
  readonly yaml: LayoutYaml | null;
  readonly file: LayoutFile;
}

export function readChain(
  host: Host,
  top: LayoutFolder,
  places: LayoutPlaces,
): Outcome<readonly Link[] | null> {
  const findings: Finding[] = [];
  const chain: Link[] = [];
  let bytes = 0;
  let folder: LayoutFolder | null = top;
  while (folder) {
    bytes += bytesOfTexts(folder);
    const tooMuch = tooMuchIn(folder, bytes, chain.length + 1);
    if (tooMuch) return { value: null, findings: [...findings, tooMuch] };
    const yaml: LayoutYaml | null = take(readLayoutYaml(folder, "layout.yaml", "layout"), findings);
    const file: LayoutFile = yaml?.value ?? {};
    chain.unshift({ folder, yaml, file });
    folder = file.extends === undefined ? null : findBase(host, file.extends, yaml!, chain, places, findings);
  }
  return { value: chain, findings };
}

/** Of the texts that are read from a layout; in whatever language, since nobody sees which one it was. */
const TEXT = /^(?:layout\.yaml|styles\.yaml|style\.css|languages\/.*)$|\.hbs$/;

function bytesOfTexts({ files, shown }: LayoutFolder): number {
  let bytes = 0;
  for (const [path, { size }] of files) if (TEXT.test(path.slice(shown.length + 1))) bytes += size;
  return bytes;
}

function tooMuchIn(folder: LayoutFolder, bytes: number, count: number): Finding | null {
  const place = wholeFile(`${folder.shown}/layout.yaml`);
  if (count > LAYOUTS) return finding("limit-exceeded/layouts", { limit: LAYOUTS }, place);
  if (folder.isCut) return finding("limit-exceeded/layout-files", { limit: FILES }, place);
  if (bytes <= LAYOUT_BYTES) return null;
  return finding("limit-exceeded/layout", { limit: inMegabytes(LAYOUT_BYTES) }, place);
}

function findBase(
  host: Host,
  name: string,
  yaml: LayoutYaml,
  chain: readonly Link[],
  places: LayoutPlaces,
  findings: Finding[],
): LayoutFolder | null {
  const above = chain.map((link) => link.folder);
  const base = findLayout(host, name, places, above);
  if (base) return base;
  const place = yaml.yaml.at(["extends"]);
  if (findLayout(host, name, places)) {
    const circle = [...above.map((folder) => folder.id).reverse(), name].join(" → ");
    findings.push(finding("template-invalid/extends-circle", { chain: circle }, place));
  } else {
    const suggestion = suggestLayout(host, name, places);
    findings.push(finding("template-invalid/extends-unknown", { name, suggestion }, place));
  }
  return null;
}
