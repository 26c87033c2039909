/**
 * How wide a table's columns want to be. In: a table on its grid and where it stands. Out: for each column, the twips below
 * which a word would be cut, and those at which no line would break, margins of the cells included.
 */
import type { Block, Caption, Gap, Heading, Look, Paragraph, Table } from "../../document/vocabulary.ts";
import { advancesOf } from "../../pages/advances.ts";
import { mayBreakBefore, PARTING } from "../../pages/break-places.ts";
import { addText, type ParagraphText, startText, textOf } from "../../pages/paragraph-text.ts";
import { CELL_SIDES, cellScope, type RowContext } from "./cell-scope.ts";
import type { ColumnNeed } from "./column-widths.ts";
import { type Grid, type GridCell, grid } from "./grid.ts";
import { DEEPEST_LEVEL, levelIndent } from "./numbering.ts";
import { placeKey, type Scope, widthAtHand } from "./state.ts";
import { twipsFromMillimetres } from "./units.ts";
import { cleanText } from "./xml.ts";

/** Twips. */
interface Need {
  readonly least: number;
  readonly most: number;
}

const NOTHING: Need = { least: 0, most: 0 };
/** Twips that programs differ by where they measure a word. */
const SLACK = 10;
/** Twips to which a picture in a line of text may shrink. */
const LEAST_DRAWING = 1134;

interface Measured {
  readonly look: Look;
  readonly width: number;
  readonly needs: readonly ColumnNeed[];
}

/** A table is measured once for all who ask: page layout, writers. */
const measured = new WeakMap<Table, Measured>();

export function columnNeeds(node: Table, cells: Grid, scope: Scope): readonly ColumnNeed[] {
  const { look } = scope.document;
  const width = widthAtHand(scope);
  const known = measured.get(node);
  if (known && known.look === look && known.width === width) return known.needs;
  const needs = scope.document.blocks.made(
    node,
    "needs",
    () => placeKey(scope),
    () => measure(node, cells, scope),
  );
  measured.set(node, { look, width, needs });
  return needs;
}

function measure(node: Table, { columns, rows, headerRows }: Grid, scope: Scope): readonly ColumnNeed[] {
  const width = (column: number) => node.columns[column]?.width ?? null;
  const needs = Array.from({ length: columns }, () => ({ least: CELL_SIDES, most: CELL_SIDES }));
  if (node.letters === "fixed" && needs.every((_, column) => width(column) !== null)) {
    return needs.map((_, column) => ({ width: width(column), least: 1, most: 1 }));
  }
  const widths = needs.map(() => widthAtHand(scope));
  const spanning: (Need & GridCell)[] = [];
  for (const [index, { row, cells }] of rows.entries()) {
    const context: RowContext = { node, widths, isHeader: index < headerRows, repeats: false, scope };
    for (const placed of cells) {
      if (placed.continued) continue;
      const { least, most } = blocksNeed(placed.cell.children, cellScope(placed, row, context));
      const need = {
        least: Math.ceil(least) + CELL_SIDES + SLACK,
        most: Math.ceil(most) + CELL_SIDES + SLACK,
      };
      if (placed.colspan === 1) widen([needs[placed.column]!], need);
      else spanning.push({ ...placed, ...need });
    }
  }
  for (const need of spanning.sort((a, b) => a.colspan - b.colspan)) {
    widen(needs.slice(need.column, need.column + need.colspan), need);
  }
  return needs.map((need, column) => ({ ...need, width: width(column) }));
}

/** What a cell over several columns wants beyond them, each gives by its own width. */
function widen(columns: { least: number; most: number }[], need: Need): void {
  for (const key of ["least", "most"] as const) {
    const sum = columns.reduce((all, column) => all + column[key], 0);
    if (sum < need[key]) for (const column of columns) column[key] *= need[key] / sum;
  }
}

/** Of what stands one below the other. */
function blocksNeed(blocks: readonly Block[], scope: Scope): Need {
  return widest(blocks.map((block) => blockNeed(block, scope)));
}

function blockNeed(node: Block, scope: Scope): Need {
  switch (node.type) {
    case "heading":
    case "paragraph":
    case "caption":
    case "gap": {
      const inner = { ...scope, paragraphStyle: styleOf(node, scope) };
      return textNeed(textOf(node.children, inner), indentOf(inner));
    }
    case "code-block": {
      const inner = { ...scope, paragraphStyle: "code-block" };
      const text = startText(inner);
      addText(text, cleanText(node.text).text, inner);
      return textNeed(text, indentOf(inner));
    }
    case "list": {
      const inner = { ...scope, listDepth: scope.listDepth + 1 };
      return widest(node.items.map((item) => blocksNeed(item, inner)));
    }
    case "quote":
    case "landscape":
      return blocksNeed(node.children, scope);
    case "columns": {
      const { least, most } = widest(node.columns.map((column) => blocksNeed(column, scope)));
      const count = node.columns.length;
      return { least: (least + CELL_SIDES) * count, most: (most + CELL_SIDES) * count };
    }
    case "table":
      return columnNeeds(node, grid(node), scope).reduce(beside, NOTHING);
    case "figure":
    case "divider":
    case "contents":
      return NOTHING;
  }
}

const beside = (one: Need, other: Need): Need => ({
  least: one.least + other.least,
  most: one.most + other.most,
});

function widest(needs: readonly Need[]): Need {
  return {
    least: Math.max(0, ...needs.map(({ least }) => least)),
    most: Math.max(0, ...needs.map(({ most }) => most)),
  };
}

function styleOf(node: Heading | Paragraph | Caption | Gap, scope: Scope): string {
  const own = node.type === "gap" ? null : scope.document.sheet.find(node.style, "paragraph");
  if (own) return own.id;
  if (node.type === "heading") return `heading-${Math.min(Math.max(node.level, 1), 6)}`;
  if (node.type === "caption") return node.of === "table" ? "table-caption" : "caption";
  return node.type === "gap" ? "gap" : scope.paragraphStyle;
}

/** Twips from the left edge to the text. */
function indentOf({ document: { sheet }, container, listDepth, paragraphStyle }: Scope): number {
  if (listDepth > 0) return levelIndent(Math.min(listDepth - 1, DEEPEST_LEVEL), container === "cell");
  return twipsFromMillimetres(sheet.look(sheet.get(paragraphStyle), "indentLeft") ?? 0);
}

/** Of a paragraph: its longest stretch without a place to break, and its longest line. */
function textNeed(paragraph: ParagraphText, indent: number): Need {
  const { text } = paragraph;
  const reached = advancesOf(paragraph);
  const shrunk = paragraph.drawings.size === 0 ? reached : advancesOf(paragraph, LEAST_DRAWING);
  const ends = stretchEnds(text);
  const least = longest(paragraph, shrunk, ends);
  const most = longest(
    paragraph,
    reached,
    ends.filter((end) => end === text.length || text[end - 1] === "\n"),
  );
  return { least: least + indent, most: most + indent };
}

/** Twips of the longest of the stretches that end at the places, without the spaces at its end. */
function longest({ text, runs }: ParagraphText, reached: Float64Array, ends: readonly number[]): number {
  let most = 0;
  let start = 0;
  let run = 0;
  for (const end of ends) {
    let last = end - 1;
    while (last >= start && text[last] === " ") last--;
    if (last >= start) {
      while (last >= runs[run]!.end) run++;
      const width = reached[last]! - (start === 0 ? 0 : reached[start - 1]!);
      most = Math.max(most, width + runs[run]!.letters.overhang);
    }
    start = end;
  }
  return most;
}

/** The places at which a line may end, in order, and the end of the text. */
function stretchEnds(text: string): readonly number[] {
  const inAddresses = placesInAddresses(text);
  const ends: number[] = [];
  let isBehindSign = text !== "" && PARTING[text.charCodeAt(0)] === 1;
  for (let place = 1; place < text.length; place++) {
    const isSign = PARTING[text.charCodeAt(place)] === 1;
    if (((isSign || isBehindSign) && mayBreakBefore(text, place)) || inAddresses?.has(place))
      ends.push(place);
    isBehindSign = isSign;
  }
  ends.push(text.length);
  return ends;
}

const ADDRESS = /\S*(?:\/\/|www\.|@)\S*/g;

/** Places behind the signs of addresses: one that is too long for its column may be cut there. null: there are no addresses. */
function placesInAddresses(text: string): ReadonlySet<number> | null {
  if (!/\/\/|www\.|@/.test(text)) return null;
  const places = new Set<number>();
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    for (const sign of address.matchAll(/[/.@?&=_-]/g)) places.add(index + sign.index + 1);
  }
  return places;
}
