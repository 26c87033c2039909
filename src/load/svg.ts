/**
 * In: the text of an SVG. Out: its size, and whether it is only a drawing: no script, no link, no animation, nothing
 * that is fetched from elsewhere (SVG 2, 2.2: static, and nothing but itself).
 */
import { parseXml, type XmlElement, XmlError } from "@rgrove/parse-xml";
import { MOST_PARTS, NESTING } from "./limits.ts";
import { drawnParts } from "./svg-parts.ts";

export type SvgReading =
  | { readonly kind: "drawing"; readonly width: number; readonly height: number; readonly parts: number }
  | { readonly kind: "broken" }
  /** More than `limit` parts, each counted as often as it is drawn. */
  | { readonly kind: "too-large"; readonly limit: number }
  /** `what` is the name of the element or attribute that it may not have. */
  | { readonly kind: "active"; readonly what: string };

/** Whether a file is meant as SVG: its root element, after a declaration, comments and a document type. */
export function isSvg(text: string): boolean {
  return /^\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>[]*(?:\[.*?\]\s*)?>\s*)*<(?:\w+:)?svg[\s>/]/s.test(
    text,
  );
}

export function readSvg(text: string): SvgReading {
  if (/<!ENTITY/i.test(text)) return { kind: "active", what: "!ENTITY" };
  if (/<\?xml-stylesheet/i.test(text)) return { kind: "active", what: "?xml-stylesheet" };
  if (depthOf(text) > NESTING) return { kind: "broken" };
  const tooLarge = { kind: "too-large", limit: MOST_PARTS } as const;
  if (text.split("<", MOST_PARTS * 2 + 2).length > MOST_PARTS * 2 + 1) return tooLarge;
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch (problem) {
    if (problem instanceof XmlError) return { kind: "broken" };
    throw problem;
  }
  if (!root || localName(root.name) !== "svg") return { kind: "broken" };
  const what = activePart(root);
  if (what !== null) return { kind: "active", what };
  const parts = drawnParts(root);
  if (parts > MOST_PARTS) return tooLarge;
  const size = sizeOf(root);
  return size ? { kind: "drawing", ...size, parts } : { kind: "broken" };
}

/** How deep elements lie within one another; counted without the parser, which calls itself for each. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of text.matchAll(/<\/?[^\s<>!?/][^<>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

function localName(name: string): string {
  return name.replace(/^.*:/, "").toLowerCase();
}

const ACTIVE_ELEMENTS = new Set([
  "a",
  "animate",
  "animatemotion",
  "animatetransform",
  "audio",
  "discard",
  "embed",
  // Filters whose work grows with a number that is written in them.
  "feconvolvematrix",
  "femorphology",
  "feturbulence",
  "foreignobject",
  "handler",
  "iframe",
  "listener",
  "mpath",
  "object",
  "script",
  "set",
  "video",
]);

/** The first part that is more than a drawing; null where there is none. */
function activePart(root: XmlElement): string | null {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (ACTIVE_ELEMENTS.has(localName(element.name))) return element.name;
    if (localName(element.name) === "style" && fetches(element.text)) return element.name;
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^on/i.test(localName(name))) return name;
      if (localName(name) === "base" || localName(name) === "src") return name;
      if (localName(name) === "href" ? !isOwnPart(value) : fetches(value)) return name;
    }
    for (const child of element.children) if (child.type === "element") waiting.push(child as XmlElement);
  }
  return null;
}

/** A part of the same drawing, or a picture inside it. */
function isOwnPart(address: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpe?g|gif);|$)/i.test(address);
}

/** Whether a style asks for something outside the drawing. A backslash can hide such a request. */
function fetches(style: string): boolean {
  if (/@import|image-set|javascript:/i.test(style) || /\\/.test(style)) return true;
  return [...style.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, address]) => !isOwnPart(address ?? ""));
}

/** Pixels in a unit, at 96 in an inch. */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** `width` and `height`, else the `viewBox`; null where neither gives a size. */
function sizeOf(root: XmlElement): { width: number; height: number } | null {
  const box = (root.attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth, boxHeight] =
    box.length === 4 && box[2]! > 0 && box[3]! > 0 ? [box[2]!, box[3]!] : [null, null];
  const width = lengthOf(root.attributes.width);
  const height = lengthOf(root.attributes.height);
  if (width !== null && height !== null) return { width, height };
  if (boxWidth === null || boxHeight === null) return null;
  if (width !== null) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== null) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

function lengthOf(written: string | undefined): number | null {
  const [, number, unit] = /^\s*([0-9]*\.?[0-9]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? "") ?? [];
  const factor = UNITS[(unit ?? "").toLowerCase()];
  const length = number === undefined || factor === undefined ? 0 : Number(number) * factor;
  return length > 0 && Number.isFinite(length) ? length : null;
}
