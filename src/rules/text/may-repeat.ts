/**
 * Whether anything can stand twice in a report, told from the fingerprints of its texts, which are remembered. Hardly ever
 * does it: then the words of the report need not be laid side by side.
 */
import { nameOf, remembered } from "../../memory.ts";
import type { Outline } from "../../project/outline.ts";
import { fingerprintOf, fingerprintsOf } from "./fingerprints.ts";
import { partsOf, type StoryPart, storyOf } from "./stories.ts";

/** True where `SURE` words in a row stand twice, or a paragraph or list of at least `least`; seldom elsewhere. */
export function mayRepeat(outline: Outline, least: number): boolean {
  const all = Array.from(partsOf(outline), (part) => fingerprintsOfPart(part, least)).flat();
  return new Set(all).size < all.length;
}

function fingerprintsOfPart(part: StoryPart, least: number): readonly number[] {
  const texts = part.list ?? [part.text];
  if (texts.length === 0) return [];
  const starts = texts.map(({ root }) => root.children[0]?.position?.start.offset);
  const text = JSON.stringify([least, part.list !== null, nameOf(texts[0]!.file.text), starts]);
  const read = () => fingerprintsIn(part, least);
  return remembered("fingerprints", text, { read, keep: (kept) => kept, restore: (kept) => kept })!;
}

function fingerprintsIn(part: StoryPart, least: number): readonly number[] {
  const { words, units } = storyOf(part);
  const roots = words.map(({ root }) => root);
  const rows: string[][] = [[]];
  for (const { passage, root } of words)
    if (passage) rows.at(-1)!.push(root);
    else rows.push([]);
  // A list of one item is the item. What holds the end of a row is like nothing else.
  const whole = new Map(units.map((unit) => [`${unit.start} ${unit.end}`, unit]));
  const ofUnits = Array.from(whole.values(), ({ start, end }) =>
    end - start < least ? [] : [fingerprintOf(roots.slice(start, end))],
  );
  return [...rows.flatMap(fingerprintsOf), ...ofUnits.flat()];
}
