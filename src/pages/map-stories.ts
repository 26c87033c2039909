/**
 * Changes blocks with knowledge of where they stand on their page. In: a tree and a change of the blocks of a story: a page's,
 * a cell's, an item's. Out: the tree with the changed blocks; what nothing changes in is the same object as before.
 */
import { mapped } from "../document/mapped.ts";
import type {
  Block,
  DocumentTree,
  List,
  PageSection,
  Quote,
  Table,
  TableCell,
} from "../document/vocabulary.ts";
import { cellScope } from "../formats/docx/cell-scope.ts";
import { listScope } from "../formats/docx/lists.ts";
import { pageScope, shapeOf } from "../formats/docx/sections.ts";
import { type DocumentState, placeKey, type Scope, startDocument } from "../formats/docx/state.ts";
import { shapeTable } from "../formats/docx/tables.ts";
import { headerHeight } from "./long-rows.ts";
import { textArea } from "./text-area.ts";

export interface Place {
  /** Of the blocks. */
  readonly scope: Scope;
  /** Twips that the page, or what is left of it for a cell, is high. */
  readonly height: number;
  /** The landscape page that a table here can have. */
  readonly turned: Place | null;
}

export type StoryChange = (blocks: readonly Block[], place: Place) => readonly Block[];

export function mapPages(tree: DocumentTree, change: StoryChange): readonly PageSection[] {
  const document = startDocument(tree);
  return mapped(tree.pages, (page) => {
    const turned = page.orientation === "portrait" ? placeOf(page, "landscape", null, tree, document) : null;
    const place = placeOf(page, page.orientation, turned, tree, document);
    const children = change(page.children, place);
    return children === page.children ? page : { ...page, children };
  });
}

function placeOf(
  page: PageSection,
  orientation: PageSection["orientation"],
  turned: Place | null,
  tree: DocumentTree,
  document: DocumentState,
): Place {
  const section = { ...page, orientation };
  const shape = shapeOf(section, tree);
  const { height } = textArea(section, false, shape, document);
  return { scope: pageScope(section, shape, document), height, turned };
}

/** Changes the items of a list. */
export function mapItems(node: List, place: Place, change: StoryChange): List {
  const scope = listScope(node, place.scope);
  const items = mapped(node.items, (item) => change(item, { ...place, turned: null, scope }));
  return items === node.items ? node : { ...node, items };
}

export function mapQuoted(node: Quote, place: Place, change: StoryChange): Quote {
  const children = change(node.children, { ...place, turned: null });
  return children === node.children ? node : { ...node, children };
}

/**
 * Changes the cells of a table that hold more than paragraphs. `what`: a word for the change, by which is kept from run to run
 * that a cell of a template's table needs none.
 */
export function mapCells(node: Table, { scope, height }: Place, what: string, change: StoryChange): Table {
  const isPlain = ({ children }: TableCell) => children.every(({ type }) => type === "paragraph");
  if (node.rows.every(({ cells }) => cells.every(isPlain))) return node;
  const shape = shapeTable(node, scope);
  const left = height - headerHeight(node, scope);
  const rows = mapped(node.rows, (row, index) => {
    const placed = shape.rows[index]!;
    const cells = mapped(row.cells, (cell) => {
      const own = placed.row.cells.find((each) => each.cell === cell && !each.continued);
      if (!own) return cell;
      const inner = cellScope(own, placed.row.row, placed.context);
      const place: Place = { scope: inner, height: left, turned: null };
      const changed = () => change(cell.children, place);
      const children =
        node.letters === "fixed" ? changedOnce(cell.children, what, place, changed) : changed();
      return children === cell.children ? cell : { ...cell, children };
    });
    return cells === row.cells ? row : { ...row, cells };
  });
  return rows === node.rows ? node : { ...node, rows };
}

function changedOnce(
  blocks: readonly Block[],
  what: string,
  { scope, height }: Place,
  change: () => readonly Block[],
): readonly Block[] {
  let changed: readonly Block[] | null = null;
  const isFit = () => {
    changed = change();
    return changed === blocks;
  };
  const place = () => `${placeKey(scope)} ${height}`;
  return scope.document.blocks.made(blocks, what, place, isFit) ? blocks : (changed ?? change());
}
