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
  const words: StoryWord[] = [];
  const units: StoryUnit[] = [];

  for (const { text } of outline.before)
    addText(text?.text ?? null, { in: "chapter", criterion: null, list: null });
  for (const { text, responses } of outline.sections) {
    const where = { in: "section", criterion: null, list: null } as const;
    addText(text?.narrative ?? null, where);
    for (const { response } of responses)
      addText(response?.narrative ?? null, {
        in: "criterion",
        criterion: response?.criteria[0] ?? null,
        list: null,
      });
    for (const kind of SECTION_LISTS) {
      const start = words.length;
      for (const item of text?.lists[kind].items ?? []) addNode(item.root, item, { ...where, list: text });
      units.push({ start, end: words.length });
      endRun();
    }
  }
  for (const { text } of outline.after)
    addText(text?.text ?? null, { in: "chapter", criterion: null, list: null });
  return { words, units };

  function addText(markdown: Markdown | null, where: StoryPlace) {
    if (!markdown) return;
    addNode(markdown.root, markdown, where);
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
