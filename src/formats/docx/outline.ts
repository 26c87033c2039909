/**
 * What must be known of a whole document before its first word is written: what links and contents lead to, and how its
 * headings look. A tree is gone through once for all who ask: page layout, the writer.
 */
import type { DocumentTree, Heading, Note, PageSection, Picture } from "../../document/vocabulary.ts";
import { walk, wordsOf } from "../../document/walk.ts";
import { grid } from "./grid.ts";

export interface Outline {
  /** Bookmarks by anchor. Word allows letters, digits and `_`, at most 40 (a name is `b_0001`), and each name once. */
  readonly names: ReadonlyMap<string, string>;
  /** Bookmarks of headings: of their anchors, or those that only the contents know. */
  readonly headingNames: ReadonlyMap<Heading, string>;
  /** Bookmarks of notes that are cited again. */
  readonly noteNames: ReadonlyMap<Note, string>;
  /** Headings for the contents, in order. */
  readonly headings: readonly Heading[];
  /** Levels of the deepest contents table; 0 where there is none. */
  readonly contentsLevels: number;
  readonly pictures: readonly Picture[];
  /** Classes that headings of the text have, with the level of the first heading that has each. */
  readonly headingStyles: ReadonlyMap<string, number>;
}

const known = new WeakMap<DocumentTree, Outline>();

export function outlineOf(tree: DocumentTree): Outline {
  let outline = known.get(tree);
  if (!outline) {
    outline = collect(tree);
    known.set(tree, outline);
  }
  return outline;
}

/** The tree has the same headings, anchors and notes as another one. */
export function shareOutline(from: DocumentTree, to: DocumentTree): DocumentTree {
  known.set(to, outlineOf(from));
  return to;
}

function collect(tree: DocumentTree): Outline {
  const names = new Map<string, string>();
  const headingNames = new Map<Heading, string>();
  const headingStyles = new Map<string, number>();
  const notes = new Set<Note>();
  const noteNames = new Map<Note, string>();
  const headings: Heading[] = [];
  const pictures = new Set<Picture>();
  let contentsLevels = 0;
  let count = 0;
  const add = (id: string | null): string | null => {
    if (id === null) return null;
    if (!names.has(id)) names.set(id, nameAt(++count));
    return names.get(id)!;
  };
  for (const page of tree.pages) {
    for (const blocks of storiesOf(page)) {
      const isText = blocks === page.children;
      walk(blocks, {
        block(node) {
          if (node.type === "heading") {
            const name = add(node.id);
            if (name) headingNames.set(node, name);
            if (isText && wordsOf(node.children).trim() !== "") headings.push(node);
            if (isText && node.style !== null && !headingStyles.has(node.style))
              headingStyles.set(node.style, Math.min(Math.max(node.level, 1), 6));
          } else if (node.type === "table") {
            if (grid(node).rows.length > 0) add(node.id);
          } else if (node.type === "figure" || node.type === "caption") add(node.id);
          else if (node.type === "contents") contentsLevels = Math.max(contentsLevels, node.levels);
        },
        inline(node) {
          if (node.type === "span") add(node.id);
          else if (node.type === "image") pictures.add(node.picture);
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
  return {
    names,
    headingNames,
    noteNames,
    headings: listed,
    contentsLevels,
    pictures: [...pictures],
    headingStyles,
  };
}

/** The flows of text of a section. */
function storiesOf(page: PageSection) {
  return [page.header, page.footer, page.children];
}

function nameAt(count: number): string {
  return `b_${String(count).padStart(4, "0")}`;
}
