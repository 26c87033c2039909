/**
 * What may not stand at the end of a page, and how it is kept from it where programs do not do so: in a cell of a row that
 * breaks, Word and LibreOffice part a paragraph from the next one, whatever its style says.
 */

import { mapped } from "../document/mapped.ts";
import type { Block, Table } from "../document/vocabulary.ts";
import type { StyleSheet } from "../formats/docx/style-sheet.ts";

/** Whether the block stays on the page of the next one: headings, captions of tables, what a style keeps. */
export function goesWithNext(block: Block, sheet: StyleSheet): boolean {
  if (block.type === "heading") return true;
  if (block.type === "caption") return block.of === "table";
  if (block.type !== "paragraph") return false;
  const style = sheet.find(block.style, "paragraph");
  return style !== null && sheet.look(style, "keepWithNext") === true;
}

/** The last of the blocks, those that go with what follows. */
export function keptEnd(blocks: readonly Block[], sheet: StyleSheet): readonly Block[] {
  return blocks.slice(blocks.findLastIndex((block) => !goesWithNext(block, sheet)) + 1);
}

/**
 * The table; in rows that may break, what belongs together is one column: a row in the cell that does not break. Not at the
 * beginning of a cell: LibreOffice cuts off text there where such a row finds no room.
 */
export function keepTogether(node: Table, sheet: StyleSheet): Table {
  const rows = mapped(node.rows, (row) => {
    if (!row.mayBreak) return row;
    const cells = mapped(row.cells, (cell) => {
      const children = joined(cell.children, sheet);
      return children === cell.children ? cell : { ...cell, children };
    });
    return cells === row.cells ? row : { ...row, cells };
  });
  return rows === node.rows ? node : { ...node, rows };
}

function joined(blocks: readonly Block[], sheet: StyleSheet): readonly Block[] {
  const groups: Block[][] = [];
  let isOpen = false;
  for (const [index, block] of blocks.entries()) {
    if (isOpen) groups.at(-1)!.push(block);
    else groups.push([block]);
    const next = blocks[index + 1];
    isOpen = index > 0 && next !== undefined && (goesWithNext(block, sheet) || isCaptioned(block, next));
  }
  if (groups.length === blocks.length) return blocks;
  return groups.map((group) =>
    group.length === 1 ? group[0]! : { type: "columns", mayBreak: false, columns: [group] },
  );
}

function isCaptioned(block: Block, next: Block): boolean {
  return block.type === "figure" && next.type === "caption" && next.of === "figure";
}
