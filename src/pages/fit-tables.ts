/**
 * DocumentTree → the same tree, its tables fitted to their places: before any writer, so that all agree. An author's table
 * whose words do not fit gets small letters; where these do not help, and it stands on a portrait page by itself, a landscape
 * page of its own, with the caption and headings before it. What does not fit there either, programs cut between letters, and
 * nothing is lost. A row may go on on the next page where it is longer than one. A tree that fits comes back as it is.
 */
import { splitPages } from "../document/split-pages.ts";
import type { Block, DocumentTree, PageSection, Table, TableCell } from "../document/vocabulary.ts";
import { cellScope } from "../formats/docx/cell-scope.ts";
import { listScope } from "../formats/docx/lists.ts";
import { pageScope, shapeOf } from "../formats/docx/sections.ts";
import { type DocumentState, startDocument } from "../formats/docx/state.ts";
import { isTooWide, shapeTable, tableOfColumns } from "../formats/docx/tables.ts";
import { keepTogether, keptEnd } from "./keep-together.ts";
import { breakLongRows, headerHeight, type RowPlace } from "./long-rows.ts";
import { mapped } from "./mapped.ts";
import { textArea } from "./text-area.ts";

interface Place extends RowPlace {
  /** The landscape page that a table here can have. */
  readonly turned: Place | null;
}

export function fitTables(tree: DocumentTree): DocumentTree {
  const document = startDocument(tree);
  const pages = mapped(tree.pages, (page) => fitPage(page, tree, document));
  return pages === tree.pages ? tree : { ...tree, pages: splitPages(pages) };
}

function fitPage(page: PageSection, tree: DocumentTree, document: DocumentState): PageSection {
  const placeOf = (orientation: PageSection["orientation"], turned: Place | null): Place => {
    const section = { ...page, orientation };
    const shape = shapeOf(section, tree);
    const { height } = textArea(section, false, shape, document);
    return { scope: pageScope(section, shape, document), height, above: [], turned };
  };
  const turned = page.orientation === "portrait" ? placeOf("landscape", null) : null;
  const children = fitBlocks(page.children, placeOf(page.orientation, turned));
  return children === page.children ? page : { ...page, children };
}

function fitBlocks(blocks: readonly Block[], place: Place): readonly Block[] {
  const fitted = mapped(blocks, (block, index) =>
    block.type === "table"
      ? fitTable(block, { ...place, above: keptEnd(blocks.slice(0, index), place.scope.document.sheet) })
      : fitBlock(block, place),
  );
  if (fitted.every((block, index) => block.type !== "landscape" || block === blocks[index])) return fitted;
  const joined: Block[] = [];
  for (const [index, block] of fitted.entries()) {
    if (block.type !== "landscape" || block === blocks[index]) {
      joined.push(block);
      continue;
    }
    const kept = keptEnd(joined, place.scope.document.sheet);
    joined.splice(joined.length - kept.length, kept.length, {
      ...block,
      children: [...kept, ...block.children],
    });
  }
  return joined;
}

function fitBlock(node: Block, place: Place): Block {
  const inside: Place = { ...place, above: [], turned: null };
  switch (node.type) {
    case "columns": {
      const { mayBreak, cells } = fitRows(tableOfColumns(node), inside).rows[0]!;
      const columns = mapped(node.columns, (_, index) => cells[index]!.children);
      return columns === node.columns && mayBreak === node.mayBreak ? node : { ...node, columns, mayBreak };
    }
    case "list": {
      const scope = listScope(node, place.scope);
      const items = mapped(node.items, (item) => fitBlocks(item, { ...inside, scope }));
      return items === node.items ? node : { ...node, items };
    }
    case "quote":
    case "landscape": {
      const children = fitBlocks(node.children, inside);
      return children === node.children ? node : { ...node, children };
    }
    default:
      return node;
  }
}

function fitTable(node: Table, place: Place): Block {
  if (node.letters === "fixed" || !isTooWide(node, place.scope)) return fitWholeRows(node, place);
  const small: Table = { ...node, letters: "small" };
  const { turned } = place;
  if (!turned || !isTooWide(small, place.scope)) return fitWholeRows(small, place);
  const wide = isTooWide(node, turned.scope) ? small : node;
  return { type: "landscape", children: [fitWholeRows(wide, { ...turned, above: place.above })] };
}

/** Programs part what belongs together only where a row breaks. */
function fitWholeRows(node: Table, place: Place): Table {
  const table = fitRows(node, place);
  const kept = keepTogether(table, place.scope.document.sheet);
  return kept === table ? table : fitRows(kept, place);
}

function fitRows(node: Table, place: Place): Table {
  return breakLongRows(fitCells(node, place), place);
}

function fitCells(node: Table, { scope, height }: Place): Table {
  const isPlain = ({ children }: TableCell) => children.every(({ type }) => type === "paragraph");
  if (node.rows.every(({ cells }) => cells.every(isPlain))) return node;
  const shape = shapeTable(node, scope);
  const left = height - headerHeight(node, scope);
  const rows = mapped(node.rows, (row, index) => {
    const placed = shape.rows[index]!;
    const cells = mapped(row.cells, (cell) => {
      const own = placed.row.cells.find((each) => each.cell === cell && !each.continued);
      if (!own) return cell;
      const place: Place = {
        scope: cellScope(own, placed.row.row, placed.context),
        height: left,
        above: [],
        turned: null,
      };
      const children = fitBlocks(cell.children, place);
      return children === cell.children ? cell : { ...cell, children };
    });
    return cells === row.cells ? row : { ...row, cells };
  });
  return rows === node.rows ? node : { ...node, rows };
}
