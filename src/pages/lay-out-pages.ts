/**
 * DocumentTree → on which page each heading stands, and how many pages there are. In: the tree that the DOCX writer gets.
 * Out: the pages on which LibreOffice shows the document. Pure: from bundled measures of fonts, never from a program that
 * happens to be installed. The time grows with the length of the document.
 */
import type { Block, DocumentTree, Heading, PageSection } from "../document/vocabulary.ts";
import { endedBoxes } from "./flow.ts";
import { pageShape, pictureHeight } from "../formats/docx/sections.ts";
import { type DocumentState, type Scope, startDocument, startScope } from "../formats/docx/state.ts";
import { fill, type Placed } from "./fill.ts";
import { flow, flowStory } from "./flow.ts";
import { heightOf } from "./heights.ts";

export interface PageMap {
  readonly count: number;
  /** The page on which a heading of the tree begins, counted from 1; null for one that is not in its running text. */
  pageOf(heading: Heading): number | null;
}
