import type { DocumentTree, Picture } from "../../document/vocabulary.ts";
import { writeBody } from "./sections.ts";
import { startDocument } from "./state.ts";

/** How wide each picture is printed, in EMU; one that stands in several places, the widest. */
export function printedWidths(tree: DocumentTree): ReadonlyMap<Picture, number> {
  const document = startDocument(tree);
  writeBody(tree, document);
  return document.printedWidths;
}
