import type { Heading, Note } from "../../document/vocabulary.ts";
import type { Outline } from "./outline.ts";

/** Bookmarks of a document as they are written: an id stands once, and so does a bookmark's number. */
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

export function makeAnchors({ names, headingNames, noteNames, headings, contentsLevels }: Outline): Anchors {
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
    headings: headings.map((heading) => ({ heading, name: headingNames.get(heading)! })),
    contentsLevels,
  };
}
