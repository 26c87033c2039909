/**
 * What reading a text gave, kept for the next run. Reading depends on nothing but the text, so it is remembered by the
 * text's digest: a file that has not changed is not parsed again, and one that has changed is. What is kept is plain
 * JSON. Who runs the tool chooses a memory; without one everything is read anew, with the same outcome.
 */
import { digest } from "./digest.ts";

export interface Memory {
  /** Plain JSON that was kept under the key; undefined where nothing was. It must not be changed. */
  readonly recall: (key: string) => unknown;
  readonly keep: (key: string, value: unknown) => void;
}

let memory: Memory | null = null;

export function useMemory(chosen: Memory | null): void {
  memory = chosen;
}

export interface Reading<Value, Kept> {
  /** null where something is wrong with the text: that is not kept. */
  readonly read: () => Value | null;
  readonly keep: (value: Value) => Kept;
  /** Makes the value anew from what was kept. */
  readonly restore: (kept: Kept) => Value;
}

/** What reading gives for the text, or gave for the same text before. */
export function remembered<Value, Kept>(
  kind: string,
  text: string,
  { read, keep, restore }: Reading<Value, Kept>,
): Value | null {
  if (!memory) return read();
  const key = `${kind} ${digest("sha1", text, "base64url")}`;
  const known = memory.recall(key) as Kept | undefined;
  if (known !== undefined) return restore(known);
  const fresh = read();
  if (fresh !== null) memory.keep(key, keep(fresh));
  return fresh;
}
