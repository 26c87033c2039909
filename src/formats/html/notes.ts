import { container, element, lines } from "./markup.ts";
import type { PageWords } from "./words.ts";

/** The notes of the document with links back to their marks; nothing where there are none. */
export function writeNotes(notes: readonly string[], words: PageWords): string {
  if (notes.length === 0) return "";
  const items = notes.map((content, index) => {
    const number = index + 1;
    const back = element(
      "a",
      {
        class: "note-back",
        href: `#page-note-${number}-mark`,
        role: "doc-backlink",
        "aria-label": words.noteBack(number),
      },
      "",
    );
    return container("li", { id: `page-note-${number}` }, [content, back]);
  });
  return container("section", { class: "notes", role: "doc-endnotes", "aria-label": words.notes }, [
    container("ol", {}, [lines(items)]),
  ]);
}
