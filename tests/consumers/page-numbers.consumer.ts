/** Page numbers of our own layout against the pages that LibreOffice prints. */
import { describe, expect, test } from "vitest";
import { layOutPages } from "../../src/pages/lay-out-pages.ts";
import { builtDocuments } from "./documents.ts";
import { headingPages } from "./heading-pages.ts";
import { hasLibreOffice } from "./programs.ts";
import { readPages } from "./read-pdf.ts";

/** One heading in so many may be a page off, none more. */
const TOLERANCE = 20;

describe.skipIf(!hasLibreOffice)("pages, if LibreOffice and poppler are installed:", () => {
  test.each(builtDocuments().map((each) => [each.name, each] as const))("%s", (_, { tree, file }) => {
    const map = layOutPages(tree);
    expect(map.count).toBe(readPages(file("pdf")).length);
    const headings = headingPages(tree, map, file("pdf"));
    const off = headings.filter(({ ours, printed }) => ours !== printed);
    expect(off.filter(({ ours, printed }) => Math.abs((ours ?? 0) - (printed ?? 0)) > 1)).toEqual([]);
    expect(off.length, JSON.stringify(off)).toBeLessThanOrEqual(Math.floor(headings.length / TOLERANCE));
  });
});
