import type { Totals } from "../types.ts";

/** The signs of a bar: of the code page of old terminals too. */
export const BAR_SIGNS = { done: "█", written: "▒", open: "░" } as const;

export interface BarParts {
  readonly done: number;
  /** With a narrative, and not done. */
  readonly written: number;
  readonly open: number;
}

/** A bar of some length in its parts: what is done never fills it before all is done. */
export function barParts({ criteria, narratives, done }: Totals, length: number): BarParts {
  if (criteria === 0) return { done: 0, written: 0, open: length };
  const end = (count: number) => Math.floor((length * count) / criteria);
  const full = end(done);
  const written = Math.max(end(narratives) - full, 0);
  return { done: full, written, open: length - full - written };
}

export function textBar(totals: Totals, length: number): string {
  const { done, written, open } = barParts(totals, length);
  return BAR_SIGNS.done.repeat(done) + BAR_SIGNS.written.repeat(written) + BAR_SIGNS.open.repeat(open);
}
