/** `word/numbering.xml` (ISO 29500-1, 17.9): kinds of lists that the document uses, and its lists. */
import type { ListMarker } from "../../document/vocabulary.ts";
import { NAMESPACES } from "./namespaces.ts";
import type { ListInstance } from "./state.ts";
import { XML_DECLARATION } from "./xml.ts";

/** Word has nine levels, from 0. */
export const DEEPEST_LEVEL = 8;
const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);
/** Twips that a level goes in, and that its marker hangs out. */
const STEP = 397;
const COMPACT_STEP = 312;
const BULLETS = ["•", "–"];

/** Twips from the left edge to the text of an item. */
export function levelIndent(level: number, compact: boolean): number {
  return (level + 1) * (compact ? COMPACT_STEP : STEP);
}

/** The id of the list's `<w:num>`; bullets share one, for they have nothing to count. */
export function addList(lists: ListInstance[], list: ListInstance): number {
  if (list.marker === "bullet") {
    const known = lists.findIndex((one) => one.marker === "bullet" && one.compact === list.compact);
    if (known >= 0) return known + 1;
  }
  return lists.push(list);
}

export function numberingPart(lists: readonly ListInstance[]): string {
  const kinds = [...new Map(lists.map((list) => [kindOf(list), list])).values()];
  const keys = kinds.map(kindOf);
  return (
    `${XML_DECLARATION}<w:numbering ${NAMESPACES.w}>` +
    kinds.map(abstractNumbering).join("") +
    lists.map((list, index) => instance(list, index + 1, keys.indexOf(kindOf(list)))).join("") +
    "</w:numbering>"
  );
}

function kindOf(list: ListInstance): string {
  return `${list.marker} ${list.compact}`;
}

function abstractNumbering(kind: ListInstance, id: number): string {
  // Word joins lists of the same nsid.
  const nsid = (0x51a50000 + id).toString(16).toUpperCase();
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="multilevel"/>` +
    LEVELS.map((level) => levelElement(kind, level)).join("") +
    "</w:abstractNum>"
  );
}

const FORMATS: Readonly<Record<ListMarker, string>> = {
  bullet: "bullet",
  "decimal-period": "decimal",
  "decimal-parenthesis": "decimal",
};

function levelElement({ marker, compact }: ListInstance, level: number): string {
  const text =
    marker === "bullet"
      ? BULLETS[level % BULLETS.length]!
      : `%${level + 1}${marker === "decimal-period" ? "." : ")"}`;
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${FORMATS[marker]}"/><w:lvlText w:val="${text}"/>` +
    `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${levelIndent(level, compact)}" w:hanging="${compact ? COMPACT_STEP : STEP}"/></w:pPr></w:lvl>`
  );
}

function instance({ marker, level, start }: ListInstance, id: number, abstractId: number): string {
  const first = Math.max(Math.trunc(start), 0);
  const restart =
    marker === "bullet"
      ? ""
      : `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${first}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${restart}</w:num>`;
}
