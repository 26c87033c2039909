/**
 * Boxes → as many of them as a page or a cell has room for, and the rest. In: boxes and a room. Out: where each paragraph
 * stands, and the boxes for the next page: what is cut goes on there. Whatever does not fit at all stands alone on a page.
 */
import type { Box, ParagraphBox } from "./boxes.ts";
import { fillTable } from "./fill-table.ts";
import { bordersOf, gapBefore } from "./heights.ts";

/** Lengths are twips. */
export interface Room {
  readonly height: number;
  /** Height of the footnotes that the page has to hold already. */
  readonly notes: number;
  readonly kind: "page" | "cell";
  /** Whether what stands above was too much for the page before: then the first paragraph begins at the very top. */
  readonly goesOn: boolean;
  /** Whether it is empty, so that something must be placed. */
  readonly fresh: boolean;
}

export interface Filled {
  readonly placed: readonly Placed[];
  readonly height: number;
  /** Of the footnotes of what is placed. */
  readonly notes: number;
  readonly rest: readonly Box[];
}

export interface Placed {
  readonly box: ParagraphBox;
  /** Twips from the top of the room to its first line. */
  readonly top: number;
}

/** Lines of a paragraph that must stand together at the foot or the head of a page; LibreOffice parts them in a cell. */
const FEWEST_LINES = { page: 2, cell: 1 } as const;
/** Twips that LibreOffice takes for the line above the footnotes of a page. */
const NOTE_SEPARATOR = 124;

/** The height that is left for text of a room. */
export function textHeight(room: Room, notes: number): number {
  const all = room.notes + notes;
  return room.height - (all > 0 ? all + NOTE_SEPARATOR : 0);
}

export function fill(boxes: readonly Box[], room: Room): Filled {
  const ends: { height: number; notes: number; placed: number }[] = [];
  const placed: Placed[] = [];
  let height = 0;
  let notes = 0;
  for (const [index, box] of boxes.entries()) {
    const breaks =
      box.kind === "paragraph" && box.look.pageBreakBefore && !box.continued && room.kind === "page";
    if (breaks && index > 0) return { placed, height, notes, rest: boxes.slice(index) };
    const isFirst = index === 0;
    const gap = isFirst && room.goesOn && !breaks ? 0 : gapBefore(box, boxes[index - 1] ?? null);
    const left: Room = {
      ...room,
      height: room.height - height - gap,
      notes: room.notes + notes,
      fresh: room.fresh && isFirst,
    };
    const part =
      box.kind === "table"
        ? fillTable(box, left)
        : fillParagraph(box, left, boxes[index - 1], boxes[index + 1]);
    if (part) {
      for (const each of part.placed) placed.push({ ...each, top: each.top + height + gap });
      height += gap + part.height;
      notes += part.notes;
      ends.push({ height, notes, placed: placed.length });
      if (part.rest) return { placed, height, notes, rest: [part.rest, ...boxes.slice(index + 1)] };
      continue;
    }
    const cut = keptFrom(boxes, index, room);
    const end = ends[cut - 1] ?? { height: 0, notes: 0, placed: 0 };
    return { ...end, placed: placed.slice(0, end.placed), rest: boxes.slice(cut) };
  }
  return { placed, height, notes, rest: [] };
}

/** Where the paragraphs begin that must stay with the box at `index`; itself where they fill the page. */
function keptFrom(boxes: readonly Box[], index: number, room: Room): number {
  if (room.kind === "cell") return index;
  let first = index;
  for (; first > 0; first--) {
    if (!keepsWithNext(boxes[first - 1]!)) return first;
  }
  return room.fresh ? index : 0;
}

/** LibreOffice keeps a table of one row with what follows as Word keeps rows with rows. */
function keepsWithNext(box: Box): boolean {
  if (box.kind === "paragraph") return box.keepWithNext;
  return box.headerRows.length === 0 && box.rows.length === 1 && box.rows[0]!.keepWithNext;
}

/** A part of a box; null where none of it fits. */
export interface Part<Rest> {
  readonly placed: readonly Placed[];
  readonly height: number;
  readonly notes: number;
  /** null where all of it is placed. */
  readonly rest: Rest | null;
}

function fillParagraph(box: ParagraphBox, room: Room, before?: Box, after?: Box): Part<ParagraphBox> | null {
  const borders = bordersOf(box, before, after);
  const hasSpaceBelow = room.kind === "cell" && after?.kind !== "table";
  const count = lineCount(box, room, borders, hasSpaceBelow);
  if (count === 0) return null;
  const lines = box.lines.slice(0, count);
  const height = lines.reduce((sum, line) => sum + line.height, borders);
  const notes = lines.reduce((sum, line) => sum + line.noteHeight, 0);
  const rest = count < box.lines.length ? { ...box, lines: box.lines.slice(count), continued: true } : null;
  return { placed: [{ box, top: 0 }], height, notes, rest };
}

/** How many lines of a paragraph a room takes; in a cell the space below the last one must fit too. */
function lineCount(box: ParagraphBox, room: Room, borders: number, hasSpaceBelow: boolean): number {
  const { lines } = box;
  const { keepLines, spaceAfter } = box.look;
  let fitting = 0;
  let height = borders;
  let notes = 0;
  for (const [index, line] of lines.entries()) {
    notes += line.noteHeight;
    const isLast = index === lines.length - 1;
    const need = hasSpaceBelow && isLast ? line.height + spaceAfter : line.least;
    if (height + need > textHeight(room, notes)) break;
    height += line.height;
    fitting++;
  }
  if (fitting === lines.length) return fitting;
  const fewest = FEWEST_LINES[room.kind];
  const most = Math.min(fitting, lines.length - fewest);
  const count = keepLines || most < fewest ? 0 : most;
  return count === 0 && room.fresh ? Math.max(fitting, 1) : count;
}
