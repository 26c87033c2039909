/** The same array where nothing in it changes. */
export function mapped<Item>(
  items: readonly Item[],
  change: (item: Item, index: number) => Item,
): readonly Item[] {
  let changed: Item[] | null = null;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const next = change(item, index);
    if (next === item) continue;
    changed ??= [...items];
    changed[index] = next;
  }
  return changed ?? items;
}
