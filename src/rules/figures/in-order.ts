/** Looks up what stands where in a text: stretches in their order, found by halving, since texts may be long. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first that begins at an index or after it. */
export function firstFrom<Item extends Stretch>(items: readonly Item[], index: number): Item | undefined {
  return items[countBefore(items, index)];
}

/** The last that begins before an index. */
export function lastBefore<Item extends Stretch>(items: readonly Item[], index: number): Item | undefined {
  return items[countBefore(items, index) - 1];
}

/** How many begin before an index. */
export function countBefore(items: readonly Stretch[], index: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
