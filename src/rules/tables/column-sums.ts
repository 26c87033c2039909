/**
 * Total rows of a table against the numbers of their columns. In: a table. Out: the cells that are not the sum. What a
 * total row adds up is not written anywhere, so it is right if one of the usual readings makes it so.
 */
import type { Decimal } from "../../project/decimal.ts";
import { sumDecimals } from "../../project/decimal.ts";
import { difference, isLess, isRounding, isZero } from "../figures/exact.ts";
import {
  addends,
  holdsYears,
  isPercent,
  mayBeAverage,
  mayBeRounded,
  numberIn,
  numbersRows,
  quantityOf,
} from "./columns.ts";
import type { Cell, Row, Table } from "./table.ts";
import { isPartOfOthers, isPerhapsSubtotal, isTotalRow } from "./totals.ts";

export interface WrongSum {
  /** The total. */
  readonly cell: Cell;
  readonly typed: Decimal;
  readonly sum: Decimal;
  /** What is typed less the sum. */
  readonly gap: Decimal;
  /** Whether the numbers may be rounded amounts, which need not make the rounded total. */
  readonly isRounding: boolean;
}

export function wrongColumnSums(table: Table): WrongSum[] {
  return table.rows.flatMap((row, index) => {
    if (!isTotalRow(table, row)) return [];
    const declared = table.total?.row === index ? table.total : null;
    return declared?.computed ? [] : wrongIn(table, index, declared?.columns ?? null);
  });
}

/** Cells that a declared total would add up if they held numbers. */
export function wordsInDeclaredColumns(table: Table): Cell[] {
  const { total } = table;
  if (!total || total.computed) return [];
  const cells = total.columns.flatMap((column) => table.rows.map((row) => row[column]!));
  return [...new Set(cells)].filter((cell) => quantityOf(cell).kind === "words");
}

function wrongIn(table: Table, index: number, declared: readonly number[] | null): WrongSum[] {
  const readings = readingsOf(table, index);
  const columns = declared ?? Array.from({ length: table.width }, (_, column) => column);
  const judged = columns.flatMap((column) => judge(table, index, column, readings, declared !== null) ?? []);
  const wrong = judged.flatMap((each) => each.wrong ?? []);
  if (declared) return wrong;
  // Rows below a total often overlap («жогорку билимдүү», «категориясы бар»): a column that fits shows that they do not.
  const isFirst = table.rows.slice(0, index).every((row) => isTotalRow(table, row));
  return isFirst && judged.every((each) => each.wrong !== null) ? [] : wrong;
}

/** The groups of rows that a total row may add up, the most likely first. */
function readingsOf(table: Table, index: number): Row[][] {
  const plain = (row: Row) => !isTotalRow(table, row) && !isPartOfOthers(table, row);
  const above = table.rows.slice(0, index);
  const below = table.rows.slice(index + 1);
  const lastTotal = above.findLastIndex((row) => isTotalRow(table, row));
  const nextTotal = below.findIndex((row) => isTotalRow(table, row));
  const readings = [
    above.slice(lastTotal + 1).filter(plain),
    above.filter(plain),
    above.filter((row) => isTotalRow(table, row) || isPerhapsSubtotal(table, row)),
    below.slice(0, nextTotal < 0 ? below.length : nextTotal).filter(plain),
    below.filter(plain),
    [...above, ...below].filter(plain),
  ];
  return readings.filter((rows) => rows.length > 0);
}

function judge(
  table: Table,
  index: number,
  column: number,
  readings: readonly (readonly Row[])[],
  isDeclared: boolean,
): { wrong: WrongSum | null } | null {
  const cell = table.rows[index]![column]!;
  const typed = numberIn(cell);
  if (!typed || cell.column !== column || numbersRows(table, column) || holdsYears(table, column))
    return null;
  const [first] = readings;
  const own = first && addends(first.map((row) => row[column]!));
  if (!own || own.numbers.length < (isDeclared ? 1 : 2)) return null;
  const { unit } = quantityOf(cell) as { unit: string };
  if (unit !== "" && own.unit !== "" && unit !== own.unit) return null;
  const rounds = isPercent(table, column);
  const fits = readings.some((rows) => {
    const read = addends(rows.map((row) => row[column]!));
    return read !== null && read.numbers.length > 0 && agrees(typed, read.numbers, rounds);
  });
  if (fits) return { wrong: null };
  if (!isDeclared && isPerhapsAverage(table, column, typed, own.numbers)) return null;
  if (!isDeclared && table.rows.some((row) => isPartOfOthers(table, row))) return null;
  return { wrong: wrongSum(table, cell, typed, own.numbers) };
}

export function wrongSum(table: Table, cell: Cell, typed: Decimal, numbers: readonly Decimal[]): WrongSum {
  const sum = sumDecimals(numbers)!;
  const gap = difference(typed, sum);
  const scale = Math.max(typed.scale, scaleOf(numbers));
  return {
    cell,
    typed,
    sum,
    gap,
    isRounding: mayBeRounded(table, cell.column) && isRounding(gap, scale, numbers.length),
  };
}

/** Shares that are rounded one by one need not make the rounded whole. */
function agrees(typed: Decimal, numbers: readonly Decimal[], rounds: boolean): boolean {
  const gap = difference(typed, sumDecimals(numbers)!);
  return isZero(gap) || (rounds && isRounding(gap, scaleOf(numbers), numbers.length));
}

/** A total that is larger than each of its numbers can be no average of them. */
function isPerhapsAverage(
  table: Table,
  column: number,
  typed: Decimal,
  numbers: readonly Decimal[],
): boolean {
  if (mayBeAverage(table, column) && !numbers.every((number) => isLess(number, typed))) return true;
  const times = { ...typed, units: typed.units * BigInt(numbers.length) };
  return isRounding(difference(times, sumDecimals(numbers)!), typed.scale, numbers.length);
}

function scaleOf(numbers: readonly Decimal[]): number {
  return numbers.reduce((most, { scale }) => Math.max(most, scale), 0);
}
