import type { Block, DocumentTree, Heading, Paragraph } from "../../document/vocabulary.ts";
import { walk, wordsOf } from "../../document/walk.ts";
import { type Anchors, makeAnchors } from "./anchors.ts";
import { stylesBasedOn } from "./style-rules.ts";

/** What must be known of the whole document before its first word is written. */
export interface Outline {
  /** The element that is the page's `h1`; null where the tree has none and the page gives its title itself. */
  readonly title: Heading | Paragraph | null;
  /** The rank of `h1` … `h6` by heading: without gaps, whatever the levels of the tree. */
  readonly ranks: ReadonlyMap<Heading, number>;
  /** Headings that the contents list. */
  readonly entries: readonly OutlineEntry[];
  readonly anchors: Anchors;
  /** Levels of the contents table that the document prints; null where it prints none. */
  readonly contentsLevels: number | null;
  /** Name of an anchor by heading: its own, or one given here so that the contents can lead to it. */
  readonly headingIds: ReadonlyMap<Heading, string>;
}

export interface OutlineEntry {
  readonly heading: Heading;
  readonly level: number;
  readonly words: string;
  readonly id: string;
}

/** A paragraph of this style, or of one based on it, is the title of the document. */
const TITLE_STYLE = "title";

export function outlineOf(tree: DocumentTree): Outline {
  const headings: Heading[] = [];
  const ids: string[] = [];
  const headingIds = new Map<Heading, string>();
  let titleParagraph: Paragraph | null = null;
  let contentsLevels: number | null = null;
  const titles = stylesBasedOn(TITLE_STYLE, tree.look);
  const visitBlock = (node: Block) => {
    if (node.type === "heading") {
      headings.push(node);
      headingIds.set(node, node.id ?? `heading-${headings.length}`);
      ids.push(headingIds.get(node)!);
    } else if (
      (node.type === "table" || node.type === "figure" || node.type === "caption") &&
      node.id !== null
    ) {
      ids.push(node.id);
    } else if (node.type === "paragraph" && node.style !== null && titles.has(node.style)) {
      titleParagraph ??= node;
    } else if (node.type === "contents") {
      contentsLevels = Math.max(contentsLevels ?? 0, node.levels);
    }
  };
  for (const page of tree.pages) {
    walk(page.children, {
      block: visitBlock,
      inline: (node) => {
        if (node.type === "span" && node.id !== null) ids.push(node.id);
      },
    });
  }
  const title = titleParagraph ?? soleFirstHeading(headings);
  return {
    title,
    ranks: rankHeadings(headings, title),
    entries: headings
      .filter((heading) => heading.listed)
      .map((heading) => ({
        heading,
        level: heading.level,
        words: wordsOf(heading.children).replace(/\s+/g, " ").trim(),
        id: headingIds.get(heading)!,
      }))
      .filter((entry) => entry.words !== ""),
    anchors: makeAnchors(ids),
    contentsLevels,
    headingIds,
  };
}

/** A first heading above all others is the title of the document. */
function soleFirstHeading(headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  return first && others.every((heading) => heading.level > first.level) ? first : null;
}

/** A heading ranks one below the nearest earlier heading of a smaller level; the title alone is 1. */
function rankHeadings(headings: readonly Heading[], title: Heading | Paragraph | null): Map<Heading, number> {
  const ranks = new Map<Heading, number>();
  const open: number[] = [];
  const top = title?.type === "heading" ? 0 : 1;
  for (const heading of headings) {
    while (open.length > 0 && open.at(-1)! >= heading.level) open.pop();
    open.push(heading.level);
    ranks.set(heading, Math.min(top + open.length, 6));
  }
  return ranks;
}
