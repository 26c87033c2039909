/** Elements of a Word document by their names without the prefix, and the values that they hold. */
import type { XmlElement } from "@rgrove/parse-xml";

export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  const children = (element?.children ?? []) as readonly XmlElement[];
  return children.filter((child) => child.type === "element" && localName(child.name) === name);
}

/** The last child of this name, as Word reads it; null where there is none. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element, name).at(-1) ?? null;
}

export function attribute(element: XmlElement | null, name: string): string | null {
  for (const [key, value] of Object.entries(element?.attributes ?? {}))
    if (localName(key) === name) return value;
  return null;
}

/** `w:val` of a child. */
export function childValue(element: XmlElement | null, name: string): string | null {
  return attribute(childOf(element, name), "val");
}

/** A property that is on or off (ISO 29500-1, 17.17.4); undefined where it is not said. */
export function toggleOf(element: XmlElement | null, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (!child) return undefined;
  return !["0", "false", "off"].includes(attribute(child, "val") ?? "on");
}

/** A measure (ISO 29500-1, 22.9.2.14) in the unit of a plain number: `divisor` of them make what is asked for. */
export function measureOf(element: XmlElement | null, name: string, divisor: number): number | undefined {
  const written = attribute(element, name);
  const number = written === null || written.trim() === "" ? Number.NaN : Number(written);
  return Number.isFinite(number) ? number / divisor : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
