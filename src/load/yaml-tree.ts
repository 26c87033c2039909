/** What stands in a YAML text, with the place of everything in it: the value and the places are read from the tree. */
import type { Span } from "../findings/source.ts";
import type { DataPath } from "../project/types.ts";

/** Plain data: it can be kept as JSON. A value that counts as nothing has none of the three. */
export interface YamlTree extends Span {
  readonly text?: string;
  readonly items?: readonly (YamlTree | null)[];
  readonly entries?: readonly YamlEntry[];
}

/** A key with its place; `value` is null where nothing stands after it. */
export interface YamlEntry extends Span {
  readonly key: string;
  readonly value: YamlTree | null;
}

/** Maps without a prototype, lists and texts; keys without a value are left out, items without one are null. */
export function plainValue(tree: YamlTree | null): unknown {
  if (tree?.items) return tree.items.map(plainValue);
  if (!tree?.entries) return tree?.text ?? null;
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of tree.entries) {
    const inner = plainValue(value);
    if (inner !== null) map[key] = inner;
  }
  return map;
}

/** The range of a value or key by its path; of the nearest parent where the path leads nowhere; null for the whole. */
export function rangeIn(tree: YamlTree | null, path: DataPath, what: "value" | "key"): Span | null {
  let node = tree;
  let span: Span | null = null;
  let key: Span | null = null;
  for (const step of path) {
    const entry: YamlEntry | undefined = node?.entries?.find((each) => each.key === step);
    const item: YamlTree | null | undefined = typeof step === "number" ? node?.items?.[step] : undefined;
    if (!entry && !item) return span;
    key = entry ?? null;
    node = entry ? entry.value : item!;
    span = node ?? key ?? span;
  }
  return what === "key" ? (key ?? span) : span;
}
