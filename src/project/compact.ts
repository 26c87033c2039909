import type { DataPath } from "./types.ts";

/**
 * A copy of a value to validate and change: empty items of lists are left out, because a validator would take them for
 * wrong ones, and put back by `restored`.
 */
export interface Compact {
  readonly value: unknown;
  /** The path in the original of what a JSON pointer finds in the copy. */
  readonly path: (pointer: string) => DataPath;
  /** The copy as it has become, with the empty items at their places. */
  readonly restored: () => unknown;
}

export function compact(original: unknown): Compact {
  const positions = new Map<readonly unknown[], { indices: readonly number[]; length: number }>();
  const root = copyOf(original);

  function copyOf(value: unknown): unknown {
    if (Array.isArray(value)) {
      const indices = [...value.keys()].filter((index) => value[index] !== null);
      const copy = indices.map((index) => copyOf(value[index]));
      positions.set(copy, { indices, length: value.length });
      return copy;
    }
    return isMap(value) ? mapOf(value, copyOf) : value;
  }

  function restore(value: unknown): unknown {
    if (!Array.isArray(value)) return isMap(value) ? mapOf(value, restore) : value;
    const { indices, length } = positions.get(value) ?? { indices: [...value.keys()], length: value.length };
    const whole: unknown[] = new Array(length).fill(null);
    for (const [at, index] of indices.entries()) whole[index] = restore(value[at]);
    return whole;
  }

  function pathOf(pointer: string): DataPath {
    const path: (string | number)[] = [];
    let node: unknown = root;
    for (const part of pointer.split("/").slice(1)) {
      const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const isItem = Array.isArray(node);
      path.push(isItem ? (positions.get(node as unknown[])?.indices[Number(step)] ?? Number(step)) : step);
      node = (node as Record<string, unknown> | undefined)?.[step];
    }
    return path;
  }

  return { value: root, path: pathOf, restored: () => restore(root) };
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapOf(map: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(map)) result[key] = change(map[key]);
  return result;
}
