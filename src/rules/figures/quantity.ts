/** What a cell of a table holds: a number with its unit, nothing on purpose, or words. */
import { type Decimal, readDecimal } from "../../project/decimal.ts";
import { LETTERS } from "../text/shape.ts";
import { comparable, mentions } from "../text/words.ts";
import { allFigureWords } from "../words/figures/index.ts";

export type Quantity =
  | { readonly kind: "number"; readonly number: Decimal; readonly unit: string }
  /** A dash, or «жок». */
  | { readonly kind: "nothing" }
  | { readonly kind: "empty" }
  | { readonly kind: "words" };

const DASHES = /^[-\u2010-\u2015\u2212.]+$/u;
const WRITTEN = new RegExp(
  String.raw`^(?<number>[+\u2212\u2013-]?\d[\d \u00a0\u2009\u202f]*(?:[.,]\d+)?)\s*(?<unit>%|[${LETTERS}²³]{1,15})?\.?$`,
);
/** Longer cells hold sentences. */
const LONGEST = 60;
const nothing = new Set(allFigureWords("nothing"));
const nothingBegins = Array.from(nothing, (words) => words.split(" ", 1)[0]!);

/** `unit` is "" where none is written, and `%` for percent. */
export function readQuantity(text: string): Quantity {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  if (trimmed.length > LONGEST) return { kind: "words" };
  if (DASHES.test(trimmed)) return { kind: "nothing" };
  if (mentions(trimmed, nothingBegins) && nothing.has(comparable(trimmed))) return { kind: "nothing" };
  const { number = "", unit = "" } = WRITTEN.exec(trimmed)?.groups ?? {};
  const decimal = readDecimal(number);
  if (!decimal) return { kind: "words" };
  return { kind: "number", number: decimal, unit: unit.toLowerCase() };
}
