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
  /** Large values, each read and written by itself; without them what is large is made anew. */
  readonly parts?: Parts | undefined;
}

export interface Parts {
  /** Plain JSON that was kept under the name; undefined where nothing was. It must not be changed. */
  readonly recall: (name: string) => unknown;
  readonly keep: (name: string, value: unknown) => void;
}

let memory: Memory | null = null;

export function useMemory(chosen: Memory | null): void {
  memory = chosen;
}

export function hasMemory(): boolean {
  return memory !== null;
}

/** What was kept of a text; undefined where nothing was. */
export function recall(kind: string, text: string): unknown {
  return memory?.recall(keyOf(kind, text));
}

export function keep(kind: string, text: string, value: unknown): void {
  memory?.keep(keyOf(kind, text), value);
}

/** null where nothing large is kept. */
export function memoryParts(): Parts | null {
  return memory?.parts ?? null;
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
  reading: Reading<Value, Kept>,
): Value | null {
  if (!memory) return reading.read();
  const key = keyOf(kind, text);
  const known = memory.recall(key) as Kept | undefined;
  if (known !== undefined) return reading.restore(known);
  const fresh = reading.read();
  if (fresh !== null) memory.keep(key, reading.keep(fresh));
  return fresh;
}

function keyOf(kind: string, text: string): string {
  return `${kind} ${digest("sha1", text, "base64url")}`;
}
