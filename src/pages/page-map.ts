import type { Heading } from "../document/vocabulary.ts";

/** On which page each heading stands, and how many pages there are. */
export interface PageMap {
  readonly count: number;
  /** The page on which a heading of the tree begins, counted from 1; null where it is not known. */
  pageOf(heading: Heading): number | null;
}
