import type { Block, DocumentTree, Picture } from "../../document/vocabulary.ts";
import { walk } from "../../document/walk.ts";
import { writeBody } from "./sections.ts";
import { startDocument } from "./state.ts";

/** How wide each picture is printed, in EMU; one that stands in several places, the widest. */
export function printedWidths(tree: DocumentTree): ReadonlyMap<Picture, number> {
  const document = startDocument(tree);
  // How wide a picture is, its own block says: the others need not be written.
  const pages = tree.pages.map((page) => ({ ...page, children: page.children.filter(holdsPicture) }));
  writeBody({ ...tree, pages }, document);
  return document.printedWidths;
}

function holdsPicture(block: Block): boolean {
  let isMet = false;
  walk([block], {
    inline: ({ type }) => {
      isMet ||= type === "image";
    },
  });
  return isMet;
}
