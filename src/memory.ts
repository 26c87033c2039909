/**
 * What reading a text gave, kept for the next run. Reading depends on nothing but the text, so it is remembered by the
 * text itself: a file that has not changed is not parsed again, and one that has changed is. What is kept is plain
 * JSON. Who runs the tool chooses a memory; without one everything is read anew, with the same outcome.
 */

export interface Memory {
  /** Plain JSON that was kept of the text; undefined where nothing was. It must not be changed. */
  readonly recall: (kind: string, text: string) => unknown;
  readonly keep: (kind: string, text: string, value: unknown) => void;
  /** A short name of a text, its own in all runs that share this memory; without it a text is its own name. */
  readonly nameOf?: (text: string) => string;
  /** Large values, each read and written by itself; without them what is large is made anew. */
  readonly parts?: Parts | undefined;
}

export interface Parts {
  /** What was kept under the name; undefined where nothing was. */
  readonly recall: (name: string) => Part | undefined;
  readonly keep: (name: string, part: Part) => void;
}

/** It must not be changed. */
export interface Part {
  /** Plain JSON. */
  readonly value: unknown;
  /** Long ones. */
  readonly texts: readonly string[];
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
  return memory?.recall(kind, text);
}

export function keep(kind: string, text: string, value: unknown): void {
  memory?.keep(kind, text, value);
}

/** Stands for the text in a longer one that something is kept of. */
export function nameOf(text: string): string {
  return memory?.nameOf?.(text) ?? text;
}

/** What little was made anew is made anew the next time too: to write all of it again would take longer. */
export function isWorthKeeping(fresh: number, all: number): boolean {
  return fresh > all * WORTH;
}

const WORTH = 0.05;

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
  const known = recall(kind, text) as Kept | undefined;
  if (known !== undefined) return reading.restore(known);
  const fresh = reading.read();
  if (fresh !== null) memory?.keep(kind, text, reading.keep(fresh));
  return fresh;
}
