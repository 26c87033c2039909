/** What the readers of elements share: where they are, what they know, what they found. */
import { type Finding, finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { isLanguage, type Language, type MessageId, type ParamsOf } from "../messages/index.ts";
import type { Picture } from "../project/types.ts";
import { type AttributeRule, ELEMENTS } from "./markup-elements.ts";
import type { MarkupElement } from "./markup-tree.ts";
import { fieldValue } from "./scope.ts";
import { type Slot, type TemplateOutput, templatePlace } from "./template-output.ts";

export interface Reader {
  readonly output: TemplateOutput;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Classes that the layout's styles or style sheet know. */
  readonly classes: ReadonlySet<string>;
  /** Whether gaps are kept. */
  readonly draft: boolean;
  /** Anchors so far: one that stands twice keeps its first place. */
  readonly anchors: Set<string>;
  readonly findings: Finding[];
}

export function reportAt<Id extends MessageId>(
  reader: Reader,
  node: { readonly start: number; readonly end: number },
  id: Id,
  params: ParamsOf<Id>,
): void {
  const place = templatePlace(reader.output, node.start, node.end);
  const made = finding(id, params, place);
  const isKnown = reader.findings.some(
    (other) =>
      other.message.id === id &&
      other.place?.file === place?.file &&
      other.place?.span.start === place?.span.start &&
      JSON.stringify(other.message.params) === JSON.stringify(params),
  );
  if (!isKnown) reader.findings.push(made);
}

/** The opening tag up to its name: what a finding about an element underlines. */
export function tagOf(element: MarkupElement): { readonly start: number; readonly end: number } {
  return { start: element.start, end: element.start + 1 + element.name.length };
}

/** The tree that a `<slot/>` stands for; null where the element did not come from a helper. */
export function slotAt(reader: Reader, element: MarkupElement): Slot | null {
  return reader.output.slots.get(element.start) ?? null;
}

/** Whether the element is of the closed list; else it is reported. */
export function isKnownElement(reader: Reader, element: MarkupElement): boolean {
  const isSlot = element.name === "slot";
  if (isSlot ? slotAt(reader, element) !== null : Object.hasOwn(ELEMENTS, element.name)) return true;
  const names = Object.keys(ELEMENTS).filter((name) => name !== "slot");
  const suggestion = didYouMean(element.name, names);
  reportAt(reader, tagOf(element), "template-invalid/element-unknown", { name: element.name, suggestion });
  return false;
}

/** Reports attributes that the element does not have. */
export function checkAttributes(reader: Reader, element: MarkupElement): void {
  const known = ELEMENTS[element.name]!.attributes;
  for (const name of Object.keys(element.attributes)) {
    if (Object.hasOwn(known, name)) continue;
    const suggestion = didYouMean(name, Object.keys(known));
    const params = { name, element: element.name, suggestion };
    reportAt(reader, tagOf(element), "template-invalid/attribute-unknown", params);
  }
}

/** The text of an attribute that keeps its rule; null where it is absent, empty or wrong, which is reported. */
function attribute(reader: Reader, element: MarkupElement, name: string): string | null {
  const value = element.attributes[name];
  if (value === undefined || value === "") return null;
  const rule = fieldValue(ELEMENTS[element.name]!.attributes, name);
  if (rule === undefined || keepsRule(value, rule)) return value;
  const expected = typeof rule === "object" ? rule.join(", ") : EXPECTED[rule];
  reportAt(reader, tagOf(element), "template-invalid/attribute-value", {
    name,
    element: element.name,
    value,
    expected,
  });
  return null;
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  "yes-no": /^(yes|no)$/,
  number: /^\d{1,4}$/,
  numbers: /^\s*\d{1,4}(\s+\d{1,4})*\s*$/,
};

const EXPECTED: Readonly<Record<Extract<AttributeRule, string>, string>> = {
  text: "",
  class: "",
  id: "",
  address: "",
  "yes-no": "yes, no",
  number: "1, 2, 3 …",
  numbers: "6 24 46 24",
  language: "ky, ru, en",
};

function keepsRule(value: string, rule: AttributeRule): boolean {
  if (typeof rule === "object") return rule.includes(value);
  return rule === "language" ? isLanguage(value) : (PATTERNS[rule]?.test(value) ?? true);
}

export function textOf(reader: Reader, element: MarkupElement, name: string): string | null {
  return attribute(reader, element, name);
}

export function isYes(reader: Reader, element: MarkupElement, name: string): boolean {
  return attribute(reader, element, name) === "yes";
}

export function numberOf(reader: Reader, element: MarkupElement, name: string): number | null {
  const value = attribute(reader, element, name);
  return value === null ? null : Number(value);
}

export function numbersOf(reader: Reader, element: MarkupElement, name: string): number[] {
  const value = attribute(reader, element, name);
  return value === null ? [] : value.trim().split(/\s+/).map(Number);
}

export function choiceOf<Choice extends string>(
  reader: Reader,
  element: MarkupElement,
  name: string,
  fallback: Choice,
): Choice {
  return (attribute(reader, element, name) as Choice | null) ?? fallback;
}

export function languageOf(reader: Reader, element: MarkupElement): Language | null {
  const value = attribute(reader, element, "lang");
  return isLanguage(value) ? value : null;
}

/** The class, reported where neither the styles nor the style sheet know it. */
export function styleOf(reader: Reader, element: MarkupElement): string | null {
  const name = attribute(reader, element, "class");
  if (name === null || reader.classes.has(name)) return name;
  const suggestion = didYouMean(name, reader.classes);
  reportAt(reader, tagOf(element), "template-invalid/class-unknown", { name, suggestion });
  return null;
}

/** The anchor's name; null where it has none or the name is taken. */
export function anchorOf(reader: Reader, element: MarkupElement): string | null {
  const id = attribute(reader, element, "id");
  if (id === null || reader.anchors.has(id)) return null;
  reader.anchors.add(id);
  return id;
}
