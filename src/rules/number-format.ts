import { type Finding, finding } from "../findings/finding.ts";
import { withFacts } from "./figures/shown-text.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { numberIn } from "./tables/columns.ts";
import { type Cell, cellsOf, type Table } from "./tables/table.ts";
import { tablesShown } from "./tables/tables-shown.ts";
import { passagesOf, placeIn } from "./text/passage.ts";
import { LETTERS, NUMERALS } from "./text/shape.ts";
import { folded } from "./text/words.ts";
import { figureWords } from "./words/figures/index.ts";

/** Numbers are written with care, and alike in one column. */
export const numberFormat = defineRule({
  id: "number-format",
  severity: "info",
  alone: true,
  *check(context) {
    yield* inTexts(context);
    for (const table of tablesShown(context)) yield* inColumns(table);
  },
});

/** «44.%»: a mark, and no digits behind it. */
const LOOSE_MARK = /(?<![\d.,])\d+[.,](?=\s?%)/gu;
/** «1160459сомго»: a unit, and no space before it. */
const RUN_TOGETHER = new RegExp(
  String.raw`(?<![${LETTERS}${NUMERALS}./_№-])(?<number>\d+(?:,\d+)?)(?<word>[${LETTERS}]{2,})`,
  "g",
);

function* inTexts({ texts, project }: RuleContext): Generator<Finding> {
  for (const { markdown, criterion } of texts)
    for (const typed of passagesOf(markdown)) {
      const passage = withFacts(typed, project);
      if (!/\d/.test(passage.text)) continue;
      for (const { 0: text, index } of passage.text.matchAll(LOOSE_MARK)) {
        const place = placeIn(passage, index, index + text.length);
        yield finding("number-format/mark", { text: `${text}%` }, place, { criterion });
      }
      for (const { 0: text, index, groups } of passage.text.matchAll(RUN_TOGETHER)) {
        const { number, word } = groups as { number: string; word: string };
        if (!figureWords.some(({ units }) => units.test(folded(word)))) continue;
        const place = placeIn(passage, index, index + text.length);
        yield finding("number-format/unit", { text, right: `${number} ${word}` }, place, { criterion });
      }
    }
}

function* inColumns(table: Table): Generator<Finding> {
  const { criterion } = table;
  for (let column = 0; column < table.width; column++) {
    const cells = table.rows.flatMap((row) => cellsOf(row).filter((cell) => cell.column === column));
    const smallest = Math.min(...cells.flatMap((cell) => (numberIn(cell)?.grouping ? digitsOf(cell) : [])));
    const grouped = oddOne(cells, (cell) => groupingOf(cell, smallest));
    if (grouped) yield finding("number-format/spaces", { text: grouped.text }, grouped.place, { criterion });
    const marked = oddOne(cells, (cell) => numberIn(cell)?.mark ?? null);
    if (marked) yield finding("number-format/marks", { text: marked.text }, marked.place, { criterion });
  }
}

/** Whether a number has spaces between its thousands; null where it has fewer digits than the `smallest` that has. */
function groupingOf(cell: Cell, smallest: number): "spaces" | "none" | null {
  const number = numberIn(cell);
  if (!number) return null;
  if (number.grouping !== "") return "spaces";
  return digitsOf(cell) >= smallest ? "none" : null;
}

function digitsOf(cell: Cell): number {
  const { units, scale } = numberIn(cell)!;
  return String(units < 0n ? -units : units).length - scale;
}

/** The first cell that is written unlike most, where two ways occur; of two equally frequent the first is right. */
function oddOne(cells: readonly Cell[], wayOf: (cell: Cell) => string | null): Cell | null {
  const ways = new Map<string, Cell[]>();
  for (const cell of new Set(cells)) {
    const way = wayOf(cell);
    if (way !== null) ways.set(way, [...(ways.get(way) ?? []), cell]);
  }
  const [first, second] = [...ways.values()];
  return first && second ? (second.length > first.length ? first[0]! : second[0]!) : null;
}
