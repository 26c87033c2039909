import type { Heading, List, Node } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { nodesOf, placeOf } from "../project/references.ts";
import { type Markdown, SECTION_LISTS } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { passageOf, passagesOf, placeIn } from "./text/passage.ts";
import { typedLines } from "./text/typed-items.ts";

/** Beyond these a number is a year and not an item's. */
const HIGHEST = 999;

/**
 * Numbers that are typed go up by one from 1, or on from an earlier list of the file. A list of ones alone is numbered
 * by the tool.
 */
export const listNumbering = defineRule({
  id: "list-numbering",
  severity: "warning",
  alone: true,
  *check({ project, texts }) {
    const lastNumbers = new Map<string, Set<number>>();
    for (const { markdown, criterion } of texts) {
      const { path } = markdown.file;
      const last = lastNumbers.get(path) ?? new Set();
      lastNumbers.set(path, last);
      for (const node of nodesOf(markdown.root)) {
        if (node.type === "paragraph") for (const number of unmarkedNumbers(node, markdown)) last.add(number);
        if (node.type !== "list" || !(node as List).ordered) continue;
        const numbers = (node as List).children
          .flatMap((item) => numberAt(markdown, placeOf(markdown, item)) ?? [])
          .filter(({ value }) => value <= HIGHEST);
        if (numbers.length > 1 && numbers.every(({ value }) => value === 1)) last.add(numbers.length);
        else yield* wrongIn(numbers, last, criterion);
      }
      yield* wrongHeadings(markdown, criterion);
    }
    for (const { lists } of project.sections)
      for (const kind of SECTION_LISTS) {
        const items = lists[kind].items ?? [];
        const numbers = items.flatMap((item) => typedNumber(item) ?? []);
        if (numbers.length > 1 && numbers.length === items.length) yield* wrongIn(numbers, new Set(), null);
      }
  },
});

interface TypedNumber {
  readonly value: number;
  readonly place: Place;
}

function* wrongIn(
  numbers: readonly TypedNumber[],
  lastNumbers: Set<number>,
  criterion: string | null,
  before: number | null = null,
): Generator<Finding> {
  let previous = before;
  let repeated = false;
  for (const { value, place } of numbers) {
    // After a repeat the list may go on by its places: 1, 2, 2, 4.
    const goesOn = previous !== null && (value === previous + 1 || (repeated && value === previous + 2));
    repeated = value === previous;
    if (previous === null && value !== 1 && !lastNumbers.has(value - 1))
      yield finding("list-numbering/start", { number: value }, place, { criterion });
    else if (previous !== null && !goesOn)
      yield finding(
        repeated ? "list-numbering/repeated" : "list-numbering/skipped",
        { number: value, previous, expected: previous + 1 },
        place,
        { criterion },
      );
    previous = value;
  }
  if (previous !== null) lastNumbers.add(previous);
}

function numberAt({ file }: Markdown, { span }: Place): TypedNumber | null {
  const digits = /^\d{1,9}/.exec(file.text.slice(span.start, span.start + 9))?.[0];
  if (!digits) return null;
  return {
    value: Number(digits),
    place: { file, span: { start: span.start, end: span.start + digits.length } },
  };
}

/** «1.Кадр», which Markdown does not take for an item, and another rule reports: a list may go on from it. */
function unmarkedNumbers(node: Node, { file }: Markdown): number[] {
  const { text } = passageOf(node, file)!;
  if (!/\d/.test(text)) return [];
  return typedLines(text).flatMap(({ mark }) =>
    mark && /^\d/.test(mark.instead) ? [Number.parseInt(mark.instead, 10)] : [],
  );
}

/** «3. X» in an item that is one paragraph, where Markdown leaves the number as text. */
function typedNumber(markdown: Markdown): TypedNumber | null {
  const [passage] = passagesOf(markdown);
  const digits = passage && /^(\d{1,3})[.)]\s/.exec(passage.text)?.[1];
  return digits ? { value: Number(digits), place: placeIn(passage, 0, digits.length) } : null;
}

/** Headings of one level with numbers before them: `## 1. …`, `## 2. …`. */
function* wrongHeadings(markdown: Markdown, criterion: string | null): Generator<Finding> {
  const headings = passagesOf(markdown).filter(({ kind }) => kind === "heading");
  const byLevel = new Map<number, TypedNumber>();
  for (const passage of headings) {
    const { depth } = passage.node as Heading;
    for (const level of byLevel.keys()) if (level > depth) byLevel.delete(level);
    const digits = /^(\d{1,3})[.)]\s/.exec(passage.text)?.[1];
    if (!digits) continue;
    const number = { value: Number(digits), place: placeIn(passage, 0, digits.length) };
    const previous = byLevel.get(depth);
    if (previous) yield* wrongIn([number], new Set(), criterion, previous.value);
    byLevel.set(depth, number);
  }
}
