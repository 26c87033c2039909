import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { readDecimal, writeDecimal } from "../project/decimal.ts";
import { isSame } from "./figures/exact.ts";
import { type NumberInContext, numbersInContext } from "./figures/fact-contexts.ts";
import { holdsNumbers } from "./figures/holds-numbers.ts";
import { type LabelledNumber, labelledNumbers } from "./figures/labelled-numbers.ts";
import { indexLabels, type NumberBesideLabel, numbersBesideLabels } from "./figures/labels-in-text.ts";
import { withFacts } from "./figures/shown-text.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { tablesShown } from "./tables/tables-shown.ts";
import { placeIn } from "./text/passage.ts";
import { type Reading, textReadings } from "./text/readings.ts";
import { BETWEEN_WORDS, folded, foldedWordsIn } from "./text/words.ts";

/** One quantity has one value: what a fact says, and what stands beside the label of a table's row. */
export const numberConflict = defineRule({
  id: "number-conflict",
  severity: "warning",
  concernedBy: holdsNumbers,
  *check(context) {
    const labelled = labelledNumbers(tablesShown(context));
    yield* betweenTables(labelled);
    yield* betweenTableAndText(labelled, context);
    yield* betweenFactAndText(context);
  },
});

function conflict(
  what: string,
  value: string,
  place: Place,
  other: { value: string; place: Place },
  criterion: string | null,
): Finding {
  return finding("number-conflict", { what, value, other: other.value }, place, {
    criterion,
    related: [{ message: message("number-conflict/other", { value: other.value }), place: other.place }],
  });
}

/** Rows of two tables with one label, under one head, about the same years. */
function* betweenTables(labelled: readonly LabelledNumber[]): Generator<Finding> {
  const first = new Map<string, LabelledNumber>();
  for (const each of labelled) {
    if (each.head === "") continue;
    const key = JSON.stringify([each.label, each.head, each.isPercent, [...each.years].sort()]);
    const before = first.get(key);
    if (!before) first.set(key, each);
    else if (before.table !== each.table && isAlike(before, each) && !isSame(before.number, each.number)) {
      const { cell, table } = each;
      const other = { value: before.cell.text, place: before.cell.place };
      yield conflict(each.label.join(" "), cell.text, cell.place, other, table.criterion);
    }
  }
}

/** Whether two tables are about the same: one has no caption, or half of the words of the shorter are in both. */
function isAlike(left: LabelledNumber, right: LabelledNumber): boolean {
  const [a, b] = [left, right].map(
    ({ table }) => new Set(foldedWordsIn(table.caption).map(({ text }) => text.slice(0, 5))),
  ) as [Set<string>, Set<string>];
  const shared = [...a].filter((root) => b.has(root)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}

function* betweenTableAndText(labelled: readonly LabelledNumber[], context: RuleContext): Generator<Finding> {
  const index = indexLabels(labelled);
  if (!index) return;
  for (const { passage: typed, criterion } of textReadings(context)) {
    const passage = withFacts(typed, context.project);
    if (passage.kind === "cell") continue;
    const byPlace = new Map<number, NumberBesideLabel[]>();
    for (const found of numbersBesideLabels(passage.text, index))
      byPlace.set(found.beside.start, [...(byPlace.get(found.beside.start) ?? []), found]);
    for (const found of byPlace.values()) {
      // Of several tables with the label one may mean this very number.
      if (found.some(({ labelled: { number }, beside }) => isSame(number, beside.number))) continue;
      const { labelled: row, beside } = found[0]!;
      const place = placeIn(passage, beside.start, beside.end);
      if (place.file === row.cell.place.file && place.span.start === row.cell.place.span.start) continue;
      const other = { value: row.cell.text, place: row.cell.place };
      yield conflict(row.label.join(" "), writeDecimal(beside.number), place, other, criterion);
    }
  }
}

/** A number that is typed where the same words stand around a fact. */
function* betweenFactAndText(context: RuleContext): Generator<Finding> {
  const { project, texts } = context;
  const shown = (readings: readonly Reading[]) =>
    readings.map((reading) => ({ ...reading, passage: withFacts(reading.passage, project) }));
  const numbersIn = (readings: readonly Reading[]) =>
    readings.flatMap(({ passage, criterion }) =>
      numbersInContext(passage, project).map((each) => ({ ...each, passage, criterion })),
    );
  const citing = texts.filter(({ markdown }) => markdown.file.text.includes(CITED));
  const facts = new Map(
    numbersIn(shown(textReadings({ texts: citing }).filter(citesFact))).flatMap((each) =>
      each.fact ? [[each.key, each] as const] : [],
    ),
  );
  if (facts.size === 0) return;
  const before = new Set(Array.from(facts.values(), (each) => each.before));
  const mayBeAlike = new RegExp(`(?:${[...before].join("|")})${BETWEEN_WORDS}\\d`);
  const alike = shown(textReadings(context)).filter(({ passage }) => mayBeAlike.test(folded(passage.text)));
  for (const each of numbersIn(alike)) {
    const stated = each.fact ? undefined : facts.get(each.key);
    const value = stated?.fact && readDecimal(stated.fact.value);
    if (!stated?.fact || !value || stated.passage.node === each.passage.node) continue;
    if (isSame(value, each.number.number) || !isSamePeriod(stated, each)) continue;
    const place = placeIn(each.passage, each.number.start, each.number.end);
    const other = { value: stated.fact.value, place: stated.fact.place };
    yield conflict(each.key, writeDecimal(each.number.number), place, other, each.criterion);
  }
}

const CITED = "](fact:";

/** Whether a fact is cited in the lines of a passage. */
function citesFact({ passage: { file, node } }: Reading): boolean {
  const { start, end } = node!.position!;
  const lineEnd = file.text.indexOf("\n", end.offset);
  return file.text.slice(start.offset, lineEnd < 0 ? file.text.length : lineEnd).includes(CITED);
}

function isSamePeriod(left: NumberInContext, right: NumberInContext): boolean {
  return JSON.stringify([...left.years].sort()) === JSON.stringify([...right.years].sort());
}
