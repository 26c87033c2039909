/** Links of a text that are not references, with what they lead to. */
import type { Definition, Link } from "mdast";
import type { Place } from "../findings/source.ts";
import { nodesOf, parseReference, placeOf } from "../project/references.ts";
import type { CheckedText } from "./rule.ts";

export interface PlainLink {
  readonly url: string;
  /** As `schemeOf` reads it. */
  readonly scheme: string | null;
  readonly place: Place;
  readonly criterion: string | null;
}

/** `https`, `javascript`; null for a path, with a drive's letter too. */
export function schemeOf(url: string): string | null {
  return /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

export function* plainLinks(texts: readonly CheckedText[]): Generator<PlainLink> {
  for (const { markdown, criterion } of texts)
    for (const node of nodesOf(markdown.root)) {
      if (node.type !== "link" && node.type !== "definition") continue;
      const { url } = node as Link | Definition;
      if (parseReference(url)) continue;
      yield { url, scheme: schemeOf(url), place: placeOf(markdown, node), criterion };
    }
}
