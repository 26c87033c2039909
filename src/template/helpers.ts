/**
 * The helpers that a template may call. In: values of the report, the layout's words, the pictures at hand. Out: a value;
 * text is escaped where it is printed, never here. A wrong call is reported and gives null.
 */
import type { Block, Inline } from "../document/vocabulary.ts";
import type { Words } from "../layout/types.ts";
import type { MessageId, ParamsOf } from "../messages/index.ts";
import type { Picture } from "../project/types.ts";
import { longDay, shortDay } from "./day-text.ts";
import { isInline } from "./inline-types.ts";
import { labelText } from "./label-text.ts";
import { shiftHeadings } from "./shift-headings.ts";
import { slotValue } from "./slot-value.ts";
import type { Slot } from "./template-output.ts";

export type ReportProblem = <Id extends MessageId>(id: Id, params: ParamsOf<Id>) => null;

export interface Environment {
  readonly words: Words;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly report: ReportProblem;
}

export interface Helper {
  /** How it is written, without the braces of the template: for findings and the reference. */
  readonly usage: string;
  /** What it gives, for the reference. */
  readonly about: string;
  /** Fewest and most parameters. */
  readonly parameters: readonly [number, number];
  /** Whether it takes `name=value`. */
  readonly named: boolean;
  readonly run: (
    parameters: readonly unknown[],
    named: ReadonlyMap<string, unknown>,
    environment: Environment,
  ) => unknown;
}

/** Whether there is something: everything but null, false, an empty text and an empty list; the number 0 is something. */
export function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== "" && !isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The blocks; `evaluate.ts` does what they say. */
export const BLOCK_HELPERS: Readonly<Record<string, Pick<Helper, "usage" | "about">>> = {
  each: {
    usage: "#each list as |item index|",
    about:
      "For each item; inside, `@index` counts from 0, `@number` from 1, `@first` and `@last` tell the ends",
  },
  if: { usage: "#if value", about: "Where something is set: the number 0 is, an empty text or list is not" },
  unless: { usage: "#unless value", about: "Where nothing is set" },
  with: { usage: "#with value as |name|", about: "Makes the value the thing at hand, where it is set" },
};

export const HELPERS: Readonly<Record<string, Helper>> = {
  content: {
    usage: "content narrative under=2",
    about: "A narrative or a list item of the report; `under` is the level of the heading above it",
    parameters: [1, 1],
    named: true,
    run: ([nodes], named, { report }) => {
      if (nodes === null) return null;
      if (!isTree(nodes)) return report("template-invalid/content-not-tree", {});
      const under = named.get("under");
      if (typeof under !== "number") return slotValue(nodes);
      return slotValue(
        nodes.flatMap((node): Slot => (isInline(node) ? [node] : shiftHeadings([node], under))),
      );
    },
  },
  label: {
    usage: 'label "key" name=value',
    about: "A word of the layout, with the values of its marks",
    parameters: [1, 1],
    named: true,
    run: ([key], named, environment) => labelText(String(key), named, environment),
  },
  date: {
    usage: "date day",
    about: "A day in figures",
    parameters: [1, 1],
    named: false,
    run: ([day], _, environment) => dayText(day, shortDay, environment),
  },
  "day-in-words": {
    usage: "day-in-words day",
    about: "A day with the name of its month",
    parameters: [1, 1],
    named: false,
    run: ([day], _, environment) => dayText(day, longDay, environment),
  },
  number: {
    usage: "number value",
    about: "A number with the language's decimal mark",
    parameters: [1, 1],
    named: false,
    run: ([value], _, { words, report }) => {
      if (!isSet(value)) return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return report("template-invalid/not-a-number", { value: String(value) });
      return new Intl.NumberFormat(words.language === "en" ? "en-GB" : words.language, {
        useGrouping: false,
        maximumFractionDigits: 20,
      }).format(number);
    },
  },
  join: {
    usage: 'join list ", "',
    about: "The texts of a list that are not empty, with the separator between them",
    parameters: [2, 2],
    named: false,
    run: ([list, separator], _, { report }) => {
      if (list === null) return null;
      if (!Array.isArray(list) || list.some((item) => typeof item === "object")) {
        return report("template-invalid/not-a-list-of-texts", {});
      }
      return list.filter(isSet).join(String(separator));
    },
  },
  list: {
    usage: "list a b",
    about: "A list of the values",
    parameters: [1, 20],
    named: false,
    run: (values) => [...values],
  },
  having: {
    usage: 'having list "field"',
    about: "The items whose field is set",
    parameters: [2, 2],
    named: false,
    run: ([list, field], _, { report }) => filtered(list, field, true, report),
  },
  without: {
    usage: 'without list "field"',
    about: "The items whose field is not set",
    parameters: [2, 2],
    named: false,
    run: ([list, field], _, { report }) => filtered(list, field, false, report),
  },
  sorted: {
    usage: 'sorted list "field"',
    about: "The items by a text of theirs, in the alphabet of the report's language; numbers by their size",
    parameters: [2, 2],
    named: false,
    run: ([list, field], _, { words, report }) => {
      const items = itemsWith(list, field, report);
      if (items === null) return null;
      const { compare } = new Intl.Collator(words.language, { numeric: true });
      const name = String(field);
      return items.toSorted((a, b) => compare(String(a[name] ?? ""), String(b[name] ?? "")));
    },
  },
  count: {
    usage: "count list",
    about: "How many items a list has",
    parameters: [1, 1],
    named: false,
    run: ([list]) => (Array.isArray(list) ? list.length : 0),
  },
  lookup: {
    usage: 'lookup object "key"',
    about: "A field that may not be there, or an item by its index; empty where there is none",
    parameters: [2, 2],
    named: false,
    run: ([object, key]) =>
      typeof object === "object" && object !== null && Object.hasOwn(object, String(key))
        ? (object as Record<string, unknown>)[String(key)]
        : null,
  },
  "has-picture": {
    usage: "has-picture path",
    about: "Whether the report or the layout has the picture",
    parameters: [1, 1],
    named: false,
    run: ([path], _, { pictures }) => pictures.has(String(path)),
  },
  eq: {
    usage: "eq a b",
    about: "Whether the values are the same",
    parameters: [2, 2],
    named: false,
    run: ([a, b]) => a === b,
  },
  and: {
    usage: "and a b",
    about: "Whether all are set",
    parameters: [1, 20],
    named: false,
    run: (values) => values.every(isSet),
  },
  or: {
    usage: "or a b",
    about: "Whether one is set",
    parameters: [1, 20],
    named: false,
    run: (values) => values.some(isSet),
  },
  not: {
    usage: "not a",
    about: "Whether it is not set",
    parameters: [1, 1],
    named: false,
    run: ([value]) => !isSet(value),
  },
};

/** Items whose field is set, or is not. */
function filtered(list: unknown, field: unknown, wanted: boolean, report: ReportProblem): unknown {
  return itemsWith(list, field, report)?.filter((item) => isSet(item[String(field)]) === wanted) ?? null;
}

/** A list of things that all have the field; anything else is reported. */
function itemsWith(
  list: unknown,
  field: unknown,
  report: ReportProblem,
): readonly Readonly<Record<string, unknown>>[] | null {
  if (list === null) return null;
  const name = String(field);
  const isItem = (item: unknown) => typeof item === "object" && item !== null && Object.hasOwn(item, name);
  if (!Array.isArray(list) || !list.every(isItem)) {
    return report("template-invalid/field-unknown", { name, suggestion: "" });
  }
  return list;
}

function isTree(value: unknown): value is readonly (Block | Inline)[] {
  return (
    Array.isArray(value) &&
    value.every((node) => typeof node === "object" && node !== null && Object.hasOwn(node, "type"))
  );
}

function dayText(
  day: unknown,
  write: (day: string, words: Words) => string | null,
  { words, report }: Environment,
): unknown {
  if (!isSet(day)) return null;
  return write(String(day), words) ?? report("template-invalid/not-a-day", { value: String(day) });
}
