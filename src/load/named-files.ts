/** What the texts of a report name of its folder: tables, charts and pictures to show, and files to link to. */
import type { Nodes } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { type Embed, embedOf, nodesOf, nodesOfType, placeOf } from "../project/references.ts";
import { isOutsideAddress, readLinkPath } from "../project/report-path.ts";
import type { Markdown } from "../project/types.ts";
import { exampleOf } from "./fields.ts";

export interface NamedFile {
  readonly kind: Embed["kind"] | "link";
  readonly path: string;
  /** Where it is named. */
  readonly place: Place;
}

const NAMING = ["image", "imageReference", "link", "definition"] as const;

/** In reading order. Addresses of the web, references such as `evidence:` and anchors name no file. */
export function namedFiles(markdown: Markdown, findings: Finding[]): NamedFile[] {
  const { root } = markdown;
  const named: NamedFile[] = [];
  if (NAMING.every((type) => nodesOfType(root, type).length === 0)) return named;
  const definitions = new Map(
    nodesOfType(root, "definition").map(({ identifier, url }) => [identifier, url]),
  );
  for (const node of nodesOf(root) as readonly Nodes[])
    switch (node.type) {
      case "image":
        add(node.url, embedOf(node).kind, node);
        break;
      case "imageReference": {
        const url = definitions.get(node.identifier);
        if (url !== undefined) add(url, embedOf({ type: "image", url, alt: node.alt ?? "" }).kind, node);
        break;
      }
      case "link":
      case "definition":
        add(node.url, "link", node);
    }
  return named;

  function add(url: string, kind: NamedFile["kind"], node: Nodes): void {
    const place = placeOf(markdown, node);
    const path = readLinkPath(url);
    if (isOutsideAddress(url)) {
      if (kind !== "link") findings.push(finding("image-missing/address", { url }, place));
    } else if (path === null)
      findings.push(finding("path-outside/path", { path: url, example: exampleOf(url) }, place));
    else if (path !== "") named.push({ kind, path, place });
  }
}
