import type { Inline } from "../document/vocabulary.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Environment } from "./helpers.ts";
import { fieldValue } from "./scope.ts";
import { slotValue } from "./slot-value.ts";

/** Marks of a label that stand for elements: the writer knows the number. */
const ELEMENT_MARKS: Readonly<Record<string, Inline>> = {
  page_count: { type: "page-count" },
  page_number: { type: "page-number" },
};

/**
 * A label of the layout with its `{marks}` filled; a tree where it names a number of pages. The marks that it lacks and
 * a key that no language file has are reported.
 */
export function labelText(
  key: string,
  marks: ReadonlyMap<string, unknown>,
  { words, report }: Environment,
): unknown {
  if (!Object.hasOwn(words.labels, key)) {
    const suggestion = didYouMean(key, Object.keys(words.labels));
    return report("template-invalid/label-unknown", { name: key, suggestion });
  }
  const label = words.labels[key]!;
  if (!label.includes("{")) return label;
  const pieces: Inline[] = [];
  // Names of marks stand at odd places.
  const parts = label.split(/\{(\w+)\}/);
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const mark = parts[index]!;
    const element = fieldValue(ELEMENT_MARKS, mark);
    if (element) {
      pieces.push({ type: "text", value: text }, element);
      text = "";
    } else {
      text += markText(key, mark, marks, report);
    }
    text += parts[index + 1]!;
  }
  if (pieces.length === 0) return text;
  return slotValue([...pieces, { type: "text", value: text }]);
}

function markText(
  key: string,
  mark: string,
  marks: ReadonlyMap<string, unknown>,
  report: Environment["report"],
): string {
  if (!marks.has(mark)) {
    report("template-invalid/label-mark-missing", { name: key, mark });
    return "";
  }
  const value = marks.get(mark);
  if (typeof value !== "object") return String(value);
  if (value !== null) report("template-invalid/value-not-text", { name: mark });
  return "";
}
