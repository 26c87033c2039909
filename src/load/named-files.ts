/** What the texts of a report name of its folder: tables, charts and pictures to show, and files to link to. */
import type { Definition, Image, ImageReference, Link } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { type Embed, embedOf, nodesOf, placeOf } from "../project/references.ts";
import { isOutsideAddress, readLinkPath } from "../project/report-path.ts";
import type { Markdown } from "../project/types.ts";
import { exampleOf } from "./fields.ts";

export interface NamedFile {
  readonly kind: Embed["kind"] | "link";
  readonly path: string;
  /** Where it is named. */
  readonly place: Place;
}

/** In reading order. Addresses of the web, references such as `evidence:` and anchors name no file. */
export function namedFiles(markdown: Markdown, findings: Finding[]): NamedFile[] {
  const named: NamedFile[] = [];
  const definitions = new Map<string, string>();
  for (const node of nodesOf(markdown.root))
    if (node.type === "definition")
      definitions.set((node as Definition).identifier, (node as Definition).url);

  for (const node of nodesOf(markdown.root)) {
    const place = placeOf(markdown, node);
    if (node.type === "image") add((node as Image).url, embedOf(node as Image).kind, place);
    if (node.type === "imageReference") {
      const { identifier, alt } = node as ImageReference;
      const url = definitions.get(identifier);
      if (url !== undefined) add(url, embedOf({ type: "image", url, alt: alt ?? "" }).kind, place);
    }
    if (node.type === "link" || node.type === "definition") add((node as Link).url, "link", place);
  }
  return named;

  function add(url: string, kind: NamedFile["kind"], place: Place): void {
    const path = readLinkPath(url);
    if (isOutsideAddress(url)) {
      if (kind !== "link") findings.push(finding("image-missing/address", { url }, place));
    } else if (path === null)
      findings.push(finding("path-outside/path", { path: url, example: exampleOf(url) }, place));
    else if (path !== "") named.push({ kind, path, place });
  }
}
