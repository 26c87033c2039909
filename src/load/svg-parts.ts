/**
 * How much work a drawing asks for. In: its root element. Out: how many parts are drawn, each counted as often as `use`,
 * patterns, masks and the like draw it again: a few lines of SVG can ask for more than any program ever ends.
 */
import type { XmlElement } from "@rgrove/parse-xml";
import { MOST_PARTS, NESTING } from "./limits.ts";

/** Not more than `MOST_PARTS` and one; a circle is drawn once. */
export function drawnParts(root: XmlElement): number {
  const elements = elementsOf(root);
  const byId = new Map(elements.map((element) => [element.attributes.id, element]));
  const styled = styledTargets(elements);
  const known = new Map<XmlElement, number>();
  return count(root, 0);

  function count(element: XmlElement, depth: number): number {
    if (depth > 2 * NESTING) return MOST_PARTS + 1;
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, 0);
    let parts = 1;
    for (const child of [...childrenOf(element), ...targetsOf(element)]) {
      parts += count(child, depth + 1);
      if (parts > MOST_PARTS) break;
    }
    known.set(element, parts);
    return parts;
  }

  function targetsOf({ attributes }: XmlElement): XmlElement[] {
    const classes = ["*", ...(attributes.class ?? "").split(/\s+/)].flatMap((name) => styled.get(name) ?? []);
    const ids = [...Object.values(attributes).flatMap(idsIn), ...classes];
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

function elementsOf(root: XmlElement): XmlElement[] {
  const elements = [root];
  for (let i = 0; i < elements.length; i++)
    for (const child of childrenOf(elements[i]!)) elements.push(child);
  return elements;
}

function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => child.type === "element");
}

/** Parts that a value refers to: `#a`, `url(#a)`. */
function idsIn(value: string): string[] {
  return [...value.matchAll(/(?:^\s*|url\(\s*["']?)#([^"')\s]+)/g)].map(([, id]) => id!);
}

/** By class, the parts to which style sheets refer; under `*` those of all other selectors. */
function styledTargets(elements: readonly XmlElement[]): ReadonlyMap<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const element of elements) {
    if (!/(?:^|:)style$/i.test(element.name)) continue;
    for (const [, selectors, body] of element.text.matchAll(/([^{}]*)\{([^{}]*)\}/g))
      for (const selector of selectors!.split(",")) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? "*";
        targets.set(name, [...(targets.get(name) ?? []), ...idsIn(body!)]);
      }
  }
  return targets;
}
