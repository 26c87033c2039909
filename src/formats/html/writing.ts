import type { BlockMemory } from "../../document/block-memory.ts";
import type { Block, Inline, Note } from "../../document/vocabulary.ts";
import type { Language } from "../../messages/index.ts";
import type { PreparedPictures } from "../pictures/prepared-picture.ts";
import type { Outline } from "./outline.ts";
import type { PageWords } from "./words.ts";

/** What the handlers of one document share. */
export interface Writing {
  /** Language of the text at hand. */
  readonly language: Language;
  readonly words: PageWords;
  readonly outline: Outline;
  readonly pageCount: string;
  readonly pictures: PreparedPictures;
  readonly memory: BlockMemory;
  /** A link inside a link is only its words. */
  readonly insideLink: boolean;
  /** Grows as the text is written. */
  readonly counts: {
    /** Written notes, in the order of their marks. */
    readonly notes: string[];
    /** The numbers of notes that have a mark. */
    readonly noteNumbers: Map<Note, number>;
    charts: number;
    /** How often a name was given to a table that scrolls. */
    readonly regions: Map<string, number>;
  };
  readonly blocks: (nodes: readonly Block[], writing: Writing) => string;
  readonly inlines: (nodes: readonly Inline[], writing: Writing) => string;
}

/** Anchors have names, and tables in tables too, where they scroll. */
const COUNTED = /"kind":"anchor"|"type":"back-link"|"id":"|.{2}"type":"table"/s;

/** What `write` gives for the block, or gave for the same one in an earlier run. */
export function writeOnce(node: Block, writing: Writing, write: () => string): string {
  const { language, insideLink, memory } = writing;
  const place = () => `${language} ${insideLink}`;
  return memory.written(node, COUNTED, place, () => ({ text: write(), more: null }))?.text ?? write();
}

/** What a list item or a cell holds: one plain paragraph stands without a `p` of its own. */
export function flow(nodes: readonly Block[], writing: Writing): string {
  const [first] = nodes;
  if (nodes.length === 1 && first?.type === "paragraph" && first.style === null) {
    return writing.inlines(first.children, writing);
  }
  const content = writing.blocks(nodes, writing);
  return content === "" ? "" : `\n${content}\n`;
}
