/**
 * The report as rows of words, in which what is said twice is looked for. In: the report's outline. Out: one row of words, with
 * the paragraphs and lists in it. No run of words goes on from one text into another, or from a cell into the next.
 */
import type { List, Node, Parents } from "mdast";
import type { Place } from "../../findings/source.ts";
import type { Outline } from "../../project/outline.ts";
import { type Markdown, SECTION_LISTS } from "../../project/types.ts";
import { rootOf } from "./endings.ts";
import { type Passage, passageOf, placeIn } from "./passage.ts";
import { foldedWordsIn } from "./words.ts";

export interface StoryWord {
  /** What is compared; unlike any other where a run ends. */
  readonly root: string;
  readonly passage: Passage | null;
  readonly start: number;
  readonly end: number;
  readonly where: StoryPlace;
}

export interface StoryPlace {
  readonly in: "chapter" | "section" | "criterion";
  readonly criterion: string | null;
  /** Of the list that the word is an item's of; null elsewhere. Lists of one section count as one. */
  readonly list: unknown;
}

/** A paragraph, list or item: its words from `start` to `end`. */
export interface StoryUnit {
  readonly start: number;
  readonly end: number;
}

export interface Stories {
  readonly words: readonly StoryWord[];
  readonly units: readonly StoryUnit[];
}

export function storiesOf(outline: Outline): Stories {
  const { words, units, addText, addList } = emptyStories();
  for (const part of partsOf(outline))
    if (part.list) addList(part.list, part.where);
    else addText(part.text, part.where);
  return { words, units };
}

/** A text, or the items of a list of a section, which are one row of words. */
export type StoryPart = { readonly where: StoryPlace } & (
  | { readonly text: Markdown; readonly list: null }
  | { readonly text: null; readonly list: readonly Markdown[] }
);

/** In the order of the report. */
export function* partsOf({ before, sections, after }: Outline): Generator<StoryPart> {
  const inChapter = { in: "chapter", criterion: null, list: null } as const;
  for (const { text } of before) if (text?.text) yield { text: text.text, list: null, where: inChapter };
  for (const { text, responses } of sections) {
    const where = { in: "section", criterion: null, list: null } as const;
    if (text?.narrative) yield { text: text.narrative, list: null, where };
    for (const { response } of responses)
      if (response?.narrative) {
        const criterion = response.criteria[0] ?? null;
        yield { text: response.narrative, list: null, where: { in: "criterion", criterion, list: null } };
      }
    for (const kind of SECTION_LISTS)
      yield { text: null, list: text?.lists[kind].items ?? [], where: { ...where, list: text } };
  }
  for (const { text } of after) if (text?.text) yield { text: text.text, list: null, where: inChapter };
}

/** The words of one part alone. */
export function storyOf({ text, list, where }: StoryPart): Stories {
  const { words, units, addText, addList } = emptyStories();
  if (list) addList(list, where);
  else addText(text, where);
  return { words, units };
}

function emptyStories() {
  const words: StoryWord[] = [];
  const units: StoryUnit[] = [];

  function addText(markdown: Markdown, where: StoryPlace) {
    addNode(markdown.root, markdown, where);
    endRun();
  }

  function addList(items: readonly Markdown[], where: StoryPlace) {
    const start = words.length;
    for (const item of items) addNode(item.root, item, where);
    units.push({ start, end: words.length });
    endRun();
  }

  function addNode(node: Node, markdown: Markdown, where: StoryPlace) {
    const start = words.length;
    const passage = passageOf(node, markdown.file);
    if (passage) addPassage(passage, where);
    else {
      const inside = node.type === "list" && where.list === null ? { ...where, list: node as List } : where;
      for (const child of (node as Partial<Parents>).children ?? []) addNode(child, markdown, inside);
    }
    if (node.type === "tableCell") endRun();
    else if (node.type === "paragraph" || node.type === "list" || node.type === "listItem")
      units.push({ start, end: words.length });
  }

  function addPassage(passage: Passage, where: StoryPlace) {
    for (const { text, start, end } of foldedWordsIn(passage.text))
      words.push({ root: rootOf(text), passage, start, end, where });
  }

  function endRun() {
    const where = { in: "chapter", criterion: null, list: null } as const;
    words.push({ root: `\n${words.length}`, passage: null, start: 0, end: 0, where });
  }

  return { words, units, addText, addList };
}

/** The place of a row of words; of those in another file than the first, nothing. */
export function placeOfWords(words: readonly StoryWord[], { start, end }: StoryUnit): Place {
  const first = words[start]!;
  const passage = first.passage!;
  let last = first;
  for (let i = start; i < end; i++) if (words[i]!.passage?.file === passage.file) last = words[i]!;
  const from = placeIn(passage, first.start, first.end);
  const to = placeIn(last.passage!, last.start, last.end);
  return { file: passage.file, span: { start: from.span.start, end: Math.max(from.span.end, to.span.end) } };
}
