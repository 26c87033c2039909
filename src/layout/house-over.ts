/**
 * Styles of a Word file laid over those of a layout. A paragraph style has the whole look that it has in the file; of a
 * character style only what it says, as the rest comes from the text around. What no style of the file is named like stays.
 */
import type { HouseStyle } from "./house-styles.ts";
import type { LayoutYaml } from "./layout-yaml.ts";
import { type StyleName, styleNames } from "./style-names.ts";
import { type StyleDraft, type StyleDrafts, stylesOver } from "./styles.ts";
import type { WordLook } from "./word-look.ts";

/** `own`: the `styles.yaml` that will lie over the file; styles that begin there are known by name as well. */
export function houseOver(
  below: StyleDrafts,
  house: readonly HouseStyle[] | null,
  own: LayoutYaml | null,
): StyleDrafts {
  if (!house) return below;
  const drafts = new Map(below);
  const matched = match(house, stylesOver(below, own));
  const textFont = matched.get("body")?.look.font;
  for (const [id, { kind, look }] of matched) {
    const known = below.get(id);
    const keys =
      kind === "character"
        ? { kind, ...known?.keys, ...keysOf(look) }
        : { kind, ...identityOf(known), ...paragraphKeys(look, known, id, textFont) };
    drafts.set(id, { keys, place: known?.place ?? null });
  }
  return drafts;
}

/** A name of the layout's own goes before Word's, and that before the style of paragraphs that name none. */
function match(house: readonly HouseStyle[], drafts: StyleDrafts): ReadonlyMap<string, HouseStyle> {
  const find = styleNames(drafts);
  const found = house.flatMap((style) => {
    const names = style.names.map((name) => find(name, style.kind)).filter((name) => name !== null);
    const ranked: [StyleName, number][] = names.map((name) => [name, name.isWords ? 1 : 2]);
    if (style.isDefault && ranked.length === 0) ranked.push([{ id: "body", isWords: true }, 0]);
    return ranked.map(([{ id }, rank]) => ({ id, rank, style }));
  });
  found.sort((a, b) => a.rank - b.rank);
  return new Map(found.map(({ id, style }) => [id, style]));
}

function identityOf(known: StyleDraft | undefined): Readonly<Record<string, unknown>> {
  const kept = ["name", "kind", "based_on"].filter((key) => known?.keys[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [key, known!.keys[key]]));
}

/** The font of running text is left out, so that a change of it in the document changes this style too. */
function paragraphKeys(
  look: WordLook,
  known: StyleDraft | undefined,
  id: string,
  textFont: string | undefined,
): Readonly<Record<string, unknown>> {
  const keys = keysOf(look);
  const isBased = known?.keys.based_on !== undefined;
  if (isBased && look.color === null) keys.color = "000000";
  const isText = look.font === textFont && id !== "body" && id !== "code-block" && !isBased;
  if (isText) delete keys.font;
  return keys;
}

/** Height of a single line, in sizes of a face like Times. */
const SINGLE_LINE = 1.15;
/** Bounds of `styles.schema.json`; a line of height 0 would be none. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  size: [1, 200],
  line_height: [0.1, 5],
  space_before: [-1000, 1000],
  space_after: [-1000, 1000],
  indent_left: [-1000, 1000],
  indent_first: [-1000, 1000],
};

function keysOf({ line, ...look }: WordLook): Record<string, unknown> {
  const size = look.size ?? 12;
  const height = line && (line.unit === "lines" ? line.height : line.height / (size * SINGLE_LINE));
  const all = Object.entries({ ...look, line_height: height }).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return Object.fromEntries(all.map(([key, value]) => [key, bounded(key, value)]));
}

/** A number within its bounds, in hundredths. */
function bounded(key: string, value: unknown): unknown {
  const [least, most] = BOUNDS[key] ?? [0, 0];
  if (typeof value !== "number") return value;
  return Math.min(Math.max(Math.round(value * 100) / 100, least), most);
}
