import type { List } from "mdast";
import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { type Decimal, sumDecimals, writeDecimal } from "../project/decimal.ts";
import { nodesOf } from "../project/references.ts";
import { isRounding } from "./figures/exact.ts";
import { numbersInText } from "./figures/numbers-in-text.ts";
import { withFacts } from "./figures/shown-text.ts";
import { namesYearOrDate } from "./figures/years.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { isHeadingRow, isPercent, labelOf, numberIn } from "./tables/columns.ts";
import { cellsOf, headText, type Row, type Table } from "./tables/table.ts";
import { tablesShown } from "./tables/tables-shown.ts";
import { isTotalRow, plainRows } from "./tables/totals.ts";
import { passageOf, placeIn } from "./text/passage.ts";
import { mentions } from "./text/words.ts";
import { allFigureWords } from "./words/figures/index.ts";

/** Shares of one whole do not make more than all of it. */
export const percentSum = defineRule({
  id: "percent-sum",
  severity: "warning",
  alone: true,
  *check(context) {
    const groups = [...sharesInTables(context), ...sharesInLists(context), ...sharesInPies(context)];
    for (const { numbers, words, labels, place, criterion } of groups) {
      const sum = excess(numbers);
      if (!sum || labels.some(namesYearOrDate) || areRates(words, numbers, sum)) continue;
      yield finding("percent-sum", { sum: writeDecimal({ ...sum, suffix: "%" }) }, place, { criterion });
    }
  },
});

interface Shares {
  readonly numbers: readonly Decimal[];
  readonly labels: readonly string[];
  /** What says what the numbers are: heads, captions, the line before. */
  readonly words: string;
  readonly place: Place;
  readonly criterion: string | null;
}

const HUNDRED: Decimal = { units: 100n, scale: 0, mark: null, grouping: "", suffix: "" };

/** The sum, where it is over 100 by more than rounding. */
function excess(numbers: readonly Decimal[]): Decimal | null {
  const sum = numbers.length > 1 ? sumDecimals(numbers)! : null;
  const over = sum && sumDecimals([sum, { ...HUNDRED, units: -100n }])!;
  const scale = numbers.reduce((most, each) => Math.max(most, each.scale), 0);
  return sum && over && over.units > 0n && !isRounding(over, scale, numbers.length) ? sum : null;
}

const rates = allFigureWords("rates");
const shares = allFigureWords("shares");

/** Percentages that stand each for itself: by their words, or because they are too large for parts of one whole. */
function areRates(words: string, numbers: readonly Decimal[], sum: Decimal): boolean {
  if (mentions(words, shares)) return false;
  if (mentions(words, rates)) return true;
  const most = numbers.filter(({ units, scale }) => units * 2n >= 100n * 10n ** BigInt(scale));
  return (
    sum.units > 200n * 10n ** BigInt(sum.scale) ||
    (most.length > 1 && sum.units > 130n * 10n ** BigInt(sum.scale))
  );
}

function* sharesInTables(context: RuleContext): Generator<Shares> {
  for (const table of tablesShown(context))
    for (let column = 1; column < table.width; column++) {
      if (!isPercent(table, column) || hasTotal(table, column)) continue;
      for (const rows of groupsOf(table)) {
        const cells = rows.map((row) => row[column]!).filter((cell) => numberIn(cell) !== null);
        const over = table.over.map(({ text }) => text).join(" ");
        const labels = rows.flatMap((row) => labelOf(table, row)?.text ?? row[0]!.text);
        if (cells.length < 2) continue;
        yield {
          numbers: cells.map((cell) => numberIn(cell)!),
          labels,
          words: [headText(table, column), over, ...labels].join(" "),
          place: cells.at(-1)!.place,
          criterion: table.criterion,
        };
      }
    }
}

/** Whether a total says already what the shares make. */
function hasTotal(table: Table, column: number): boolean {
  return table.rows.some((row) => isTotalRow(table, row) && numberIn(row[column]!) !== null);
}

/** Rows under one heading, or beside one cell that spans them; all where there is neither. */
function groupsOf(table: Table): Row[][] {
  const plain = new Set(plainRows(table));
  const groups: Row[][] = [[]];
  let label = null;
  for (const row of table.rows) {
    const spanning = row[0]!.rowspan > 1 ? row[0]! : null;
    if (isHeadingRow(row) || spanning !== label) groups.push([]);
    label = spanning;
    if (plain.has(row) && !isHeadingRow(row) && cellsOf(row).length > 1) groups.at(-1)!.push(row);
  }
  return groups;
}

function* sharesInLists({ texts, project }: RuleContext): Generator<Shares> {
  for (const { markdown, criterion } of texts) {
    let before = "";
    for (const node of nodesOf(markdown.root)) {
      if (node.type === "list") {
        const items = (node as List).children.map((item) => {
          const first = item.children[0] ? passageOf(item.children[0], markdown.file) : null;
          const passage = first && withFacts(first, project);
          const percents = passage ? numbersInText(passage.text).filter((each) => each.isPercent) : [];
          return passage && percents.length === 1 ? { passage, percent: percents[0]! } : null;
        });
        const given = items.filter((item) => item !== null);
        const last = given.at(-1);
        if (given.length === items.length && last)
          yield {
            numbers: given.map((item) => item.percent.number),
            labels: given.map((item) => item.passage.text),
            words: [before, ...given.map((item) => item.passage.text)].join(" "),
            place: placeIn(last.passage, last.percent.start, last.percent.end),
            criterion,
          };
      }
      before = passageOf(node, markdown.file)?.text ?? before;
    }
  }
}

function* sharesInPies({ project }: RuleContext): Generator<Shares> {
  for (const { type, unit, series, categories, at } of project.charts.values()) {
    if (type !== "pie" || unit !== "%") continue;
    for (const [index, { values }] of series.entries())
      yield {
        numbers: values.flatMap((value) =>
          value === null ? [] : (numbersInText(`${value}`)[0]?.number ?? []),
        ),
        labels: categories,
        words: allFigureWords("shares")[0]!,
        place: at(["series", index, "values"]),
        criterion: null,
      };
  }
}
