import { container, element, escapeText } from "./markup.ts";
import type { Outline, OutlineEntry } from "./outline.ts";

/** Links to the headings of level 1 to `levels`, lists in lists; nothing where there are none. */
export function writeEntries(outline: Outline, levels: number): string {
  return writeLevel(
    outline.entries.filter((entry) => entry.level <= levels),
    outline,
  );
}

function writeLevel(entries: readonly OutlineEntry[], outline: Outline): string {
  if (entries.length === 0) return "";
  const items: string[] = [];
  for (let start = 0; start < entries.length; ) {
    const entry = entries[start]!;
    let end = start + 1;
    while (end < entries.length && entries[end]!.level > entry.level) end++;
    const href = outline.anchors.hrefTo(entry.id);
    const link = element("a", { href }, escapeText(entry.words));
    const inner = writeLevel(entries.slice(start + 1, end), outline);
    items.push(inner === "" ? element("li", {}, link) : container("li", {}, [link, inner]));
    start = end;
  }
  return container("ul", {}, items);
}
