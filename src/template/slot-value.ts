import type { Slot } from "./template-output.ts";

const SLOT = Symbol("slot");

/** A tree as a value: it becomes a `<slot/>` where it is printed. */
export function slotValue(nodes: Slot): unknown {
  return { [SLOT]: nodes };
}

export function slotOf(value: unknown): Slot | null {
  return typeof value === "object" && value !== null && SLOT in value ? (value[SLOT] as Slot) : null;
}
