/**
 * DocumentTree → on which page each heading stands, and how many pages there are. In: the tree that the DOCX writer gets.
 * Out: the pages on which LibreOffice shows the document. Pure: from bundled measures of fonts, never from a program that
 * happens to be installed. Where a font has none, the count is an estimate and no page of a heading is known.
 */
import type { DocumentTree, Heading, PageSection } from "../document/vocabulary.ts";
import { EMPTY_PAGE, type PageShape, pageScope, shapeOf } from "../formats/docx/sections.ts";
import { type DocumentState, startDocument } from "../formats/docx/state.ts";
import type { Box } from "./boxes.ts";
import { fill, type Placed, type Room } from "./fill.ts";
import { endedBoxes, flow } from "./flow.ts";
import { unmeasuredFonts } from "./fonts.ts";
import type { PageMap } from "./page-map.ts";
import { textArea } from "./text-area.ts";

export function layOutPages(tree: DocumentTree): PageMap {
  const pages = placeOnPages(tree);
  const isExact = unmeasuredFonts(tree.look).length === 0;
  const found = new Map<Heading, number>();
  for (const [index, { placed }] of pages.entries()) {
    for (const { box } of placed)
      if (box.heading && !found.has(box.heading)) found.set(box.heading, index + 1);
  }
  return { count: pages.length, pageOf: (heading) => (isExact ? (found.get(heading) ?? null) : null) };
}

/** A page with its paragraphs; a paragraph that goes on over several pages stands on each. */
export interface PlacedPage {
  /** Twips from the top of the paper to the text. */
  readonly top: number;
  readonly placed: readonly Placed[];
}

export function placeOnPages(tree: DocumentTree): PlacedPage[] {
  const document = startDocument(tree);
  const sections = tree.pages.length > 0 ? tree.pages : [EMPTY_PAGE];
  return sections.flatMap((section) => placeSection(section, shapeOf(section, tree), document));
}

function placeSection(section: PageSection, shape: PageShape, document: DocumentState): PlacedPage[] {
  const scope = pageScope(section, shape, document);
  const pages: PlacedPage[] = [];
  let boxes: readonly Box[] = endedBoxes(flow(section.children, scope), scope);
  do {
    const isFirst = pages.length === 0;
    const { top, height } = textArea(section, isFirst, shape, document);
    const room: Room = { height, notes: 0, kind: "page", goesOn: !isFirst, fresh: true };
    const { placed, rest } = fill(boxes, room);
    pages.push({ top, placed });
    boxes = rest;
  } while (boxes.length > 0);
  return pages;
}
