import type { DocumentTree, Heading, Note, PageSection } from "../../document/vocabulary.ts";
import { walk, wordsOf } from "../../document/walk.ts";
import { grid } from "./grid.ts";

/**
 * Bookmarks of a document, found before its first word is written, because links and contents stand before what they
 * lead to. Word allows letters, digits and `_`, at most 40 (a name is `b_0001`), and each name once.
 */
export interface Anchors {
  /** `<w:bookmarkStart/><w:bookmarkEnd/>`; nothing without an id and where the id already stands on an earlier element. */
  mark(id: string | null): string;
  /** The bookmark of a heading: of its id, or one that only the contents know. */
  markHeading(heading: Heading): string;
  /** The first mark of a note, in a bookmark where the note is cited again. */
  around(note: Note, mark: string): string;
  /** The name of that bookmark; null for a note that is cited once. */
  nameOfNote(note: Note): string | null;
  /** The bookmark's name; null where the document has no such anchor. */
  nameOf(id: string): string | null;
  /** Headings for the contents, in order, with their bookmarks' names. */
  readonly headings: readonly { readonly heading: Heading; readonly name: string }[];
  /** Levels of the deepest contents table; 0 where there is none. */
  readonly contentsLevels: number;
}

export function collectAnchors(tree: DocumentTree): Anchors {
  const names = new Map<string, string>();
  const headingNames = new Map<Heading, string>();
  const notes = new Set<Note>();
  const noteNames = new Map<Note, string>();
  let contentsLevels = 0;
  let count = 0;
  const add = (id: string | null): string | null => {
    if (id === null) return null;
    if (!names.has(id)) names.set(id, nameAt(++count));
    return names.get(id)!;
  };
  const headings: Heading[] = [];
  for (const page of tree.pages) {
    for (const blocks of storiesOf(page)) {
      walk(blocks, {
        block(node) {
          if (node.type === "heading") {
            const name = add(node.id);
            if (name) headingNames.set(node, name);
            if (blocks === page.children && wordsOf(node.children).trim() !== "") headings.push(node);
          } else if (node.type === "table") {
            if (grid(node).rows.length > 0) add(node.id);
          } else if (node.type === "figure" || node.type === "caption") add(node.id);
          else if (node.type === "contents") contentsLevels = Math.max(contentsLevels, node.levels);
        },
        inline(node) {
          if (node.type === "span") add(node.id);
          else if (node.type === "note") {
            if (notes.has(node) && !noteNames.has(node)) noteNames.set(node, nameAt(++count));
            notes.add(node);
          }
        },
      });
    }
  }
  const listed = contentsLevels > 0 ? headings.filter((heading) => heading.listed) : [];
  for (const heading of listed) if (!headingNames.has(heading)) headingNames.set(heading, nameAt(++count));

  const written = new Map<string, number>();
  const write = (name: string | undefined, content = "") => {
    if (name === undefined || written.has(name)) return content;
    const id = written.size;
    written.set(name, id);
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  };
  return {
    mark: (id) => (id === null ? "" : write(names.get(id))),
    markHeading: (heading) => write(headingNames.get(heading)),
    around: (note, mark) => write(noteNames.get(note), mark),
    nameOfNote: (note) => noteNames.get(note) ?? null,
    nameOf: (id) => names.get(id) ?? null,
    headings: listed.map((heading) => ({ heading, name: headingNames.get(heading)! })),
    contentsLevels,
  };
}

/** The flows of text of a section. */
function storiesOf(page: PageSection) {
  return [page.header, page.footer, page.children];
}

function nameAt(count: number): string {
  return `b_${String(count).padStart(4, "0")}`;
}
