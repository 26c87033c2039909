/**
 * In: markup. Out: the tree that the XML parser would make of it, where it is of the plainest kind: nothing but the elements
 * and attributes of the closed list, on one line each, as our layouts write them. On any doubt null: then the parser reads,
 * and says what is wrong. This takes a fifth of the parser's time.
 */
import { ELEMENTS } from "./markup-elements.ts";
import { MAX_DEPTH, type MarkupElement, type MarkupNode, type MarkupText } from "./markup-tree.ts";

/** Line breaks to be made alike, what XML has no place for, and characters that are two of UTF-16. */
const UNSURE = /[^\t\n -\ud7ff\ue000-\ufffd]|\]\]>/;
const NO_ATTRIBUTES: MarkupElement["attributes"] = {};

type Tag = Pick<MarkupElement, "name" | "attributes">;

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
  end: number;
}

export function plainMarkup(text: string): MarkupElement | null {
  if (UNSURE.test(text)) return null;
  // No tag closes what has this name.
  const around = elementOf({ name: ">", attributes: NO_ATTRIBUTES }, 0, text.length);
  const open = [around];
  // Most tags are written often.
  const tags = new Map<string, Tag | null>();
  let at = 0;
  for (let start = text.indexOf("<"); start !== -1; start = text.indexOf("<", at)) {
    const parent = open[open.length - 1]!;
    if (start > at) {
      const node = textBetween(text, at, start);
      if (!node) return null;
      parent.children.push(node);
    }
    at = text.indexOf(">", start) + 1;
    if (at === 0) return null;
    if (text[start + 1] === "/") {
      if (text.slice(start + 2, at - 1) !== parent.name) return null;
      parent.end = at;
      open.pop();
    } else {
      const isEmpty = text[at - 2] === "/";
      const written = text.slice(start + 1, isEmpty ? at - 2 : at - 1);
      let tag = tags.get(written);
      if (tag === undefined) {
        tag = readTag(written);
        tags.set(written, tag);
      }
      if (!tag || open.length > MAX_DEPTH) return null;
      const element = elementOf(tag, start, at);
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  return open.length === 1 ? onlyElement(around, text.slice(at)) : null;
}

/** The root; null where anything but white space stands beside it. */
function onlyElement(around: OpenElement, rest: string): MarkupElement | null {
  const nodes = around.children.filter(
    (node) => node.type === "element" || !isWhite((node as MarkupText).text),
  );
  const isAlone = nodes.length === 1 && nodes[0]!.type === "element" && isWhite(rest);
  return isAlone ? (nodes[0] as MarkupElement) : null;
}

function isWhite(text: string): boolean {
  return !/[^ \t\n]/.test(text);
}

function textBetween(text: string, start: number, end: number): MarkupText | null {
  const value = unescaped(text.slice(start, end));
  return value === null ? null : { type: "text", start, end, text: value };
}

function elementOf({ name, attributes }: Tag, start: number, end: number): OpenElement {
  return { type: "element", name, attributes, children: [], start, end };
}

/** `tag`: what stands between `<` and `>`, without the slash of an empty element. */
function readTag(tag: string): Tag | null {
  // Names and their marks at even places, values at odd ones.
  const pieces = tag.split('"');
  const [beginning] = pieces as [string];
  const space = beginning.indexOf(" ");
  const name = space === -1 ? beginning : beginning.slice(0, space);
  if (!Object.hasOwn(ELEMENTS, name)) return null;
  if (space === -1) return pieces.length === 1 ? { name, attributes: NO_ATTRIBUTES } : null;
  if (pieces.length % 2 === 0 || pieces[pieces.length - 1] !== "") return null;
  if (tag.includes("<") || tag.includes("\n") || tag.includes("\t")) return null;
  const known = ELEMENTS[name]!.attributes;
  const attributes: Record<string, string> = {};
  pieces[0] = beginning.slice(space);
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const given = pieces[index]!;
    const attribute = given.slice(1, -1);
    const value = unescaped(pieces[index + 1]!);
    const isPlain = given === ` ${attribute}=` && Object.hasOwn(known, attribute);
    if (!isPlain || value === null || Object.hasOwn(attributes, attribute)) return null;
    attributes[attribute] = value;
  }
  return { name, attributes };
}

/** What `escapeMarkup` writes. */
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** null where a reference is none of ours. */
function unescaped(text: string): string | null {
  if (!text.includes("&")) return text;
  const [beginning, ...rest] = text.split("&");
  let value = beginning!;
  for (const piece of rest) {
    const end = piece.indexOf(";");
    const name = piece.slice(0, Math.max(end, 0));
    if (!Object.hasOwn(CHARACTERS, name)) return null;
    value += CHARACTERS[name]! + piece.slice(end + 1);
  }
  return value;
}
