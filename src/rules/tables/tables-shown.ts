/** Every table that the report shows, from data or typed in a text, in the order of the report, each once. */
import type { Image, Node, Parents, PhrasingContent, Table as TableNode } from "mdast";
import type { Place } from "../../findings/source.ts";
import { aloneImage, embedOf, placeOf } from "../../project/references.ts";
import { resolveSpans, spanMark } from "../../project/spans.ts";
import type { DataCell, DataTable, Markdown, Project } from "../../project/types.ts";
import { shownText } from "../figures/shown-text.ts";
import type { CheckedText, RuleContext } from "../rule.ts";
import { oncePerPart } from "../text/once-per-text.ts";
import { fieldPassage, type Passage, passageOf } from "../text/passage.ts";
import type { Cell, Row, Table } from "./table.ts";

const known = new WeakMap<readonly CheckedText[], readonly Table[]>();

export function tablesShown({ texts, project }: Pick<RuleContext, "texts" | "project">): readonly Table[] {
  let tables = known.get(texts);
  if (!tables) {
    const shown = new Set<DataTable>();
    const isNew = ({ data }: TableInText) => {
      const size = shown.size;
      return data === null || shown.add(data).size > size;
    };
    tables = texts.flatMap((text) => tablesOf(text, project).filter(isNew)).map(({ table }) => table);
    known.set(texts, tables);
  }
  return tables;
}

interface TableInText {
  readonly table: Table;
  /** null where it is typed in the text. */
  readonly data: DataTable | null;
}

/** Each once, however many rules look at the text. */
const tablesOf = oncePerPart((text: CheckedText, project: Project): readonly TableInText[] => [
  ...tablesIn(text, text.markdown.root, project),
]);

function* tablesIn(text: CheckedText, parent: Node, project: Project): Generator<TableInText> {
  let before: Node | null = null;
  for (const node of (parent as Partial<Parents>).children ?? []) {
    const over = before ? (passageOf(before, text.markdown.file) ?? null) : null;
    if (node.type === "table") yield { table: typedTable(text, node, over, project), data: null };
    else {
      const image = node.type === "paragraph" ? aloneImage(node.children) : null;
      const table = image ? project.tables.get(embedOf(image).path) : undefined;
      if (image && table) {
        const passages = [passageOf(node, text.markdown.file), over];
        yield { table: dataTable(text, table, image, passages, project), data: table };
      } else if ("children" in node && node.type !== "paragraph" && node.type !== "heading")
        yield* tablesIn(text, node, project);
    }
    before = node;
  }
}

function typedTable(
  { markdown, criterion }: CheckedText,
  node: TableNode,
  over: Passage | null,
  project: Project,
): Table {
  const width = node.children[0]?.children.length ?? 0;
  const end = (row: (typeof node.children)[number]): Place => {
    const at = row.position?.end.offset ?? 0;
    return { file: markdown.file, span: { start: at, end: at } };
  };
  const grid = node.children.map((row) =>
    Array.from({ length: width }, (_, column): Omit<Cell, "row" | "column" | "colspan" | "rowspan"> => {
      const cell = row.children[column];
      if (!cell) return { text: "", place: end(row), isFilling: true };
      return { text: shownText(cell, project), place: contentPlace(markdown, cell), isFilling: false };
    }),
  );
  const laid = (part: typeof grid) => {
    const spanned = resolveSpans(part, (cell) => spanMark(cell.text)).map((row) =>
      row.map(({ cell: { text, place, isFilling }, row: at, column, colspan, rowspan }) => ({
        text,
        place,
        row: at,
        column,
        colspan,
        rowspan,
        isFilling,
      })),
    );
    return spread(spanned, width);
  };
  return {
    file: markdown.file,
    place: placeOf(markdown, node),
    id: null,
    caption: "",
    over: over ? [over] : [],
    header: laid(grid.slice(0, 1)),
    rows: laid(grid.slice(1)),
    width,
    isData: true,
    total: null,
    criterion,
  };
}

/** What is written in a cell; where nothing is, the room between its bars. */
function contentPlace(markdown: Markdown, cell: Node & { children: readonly PhrasingContent[] }): Place {
  const first = cell.children[0]?.position?.start.offset;
  const last = cell.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return placeOf(markdown, cell);
  return { file: markdown.file, span: { start: first, end: last } };
}

function dataTable(
  { criterion }: CheckedText,
  table: DataTable,
  image: Image,
  over: readonly (Passage | null)[],
  project: Project,
): Table {
  const written = embedOf(image);
  const own = table.caption === null ? [] : [fieldPassage(table.at(["caption"]), table.caption)];
  const passages = over.filter((passage) => passage !== null && passage.text !== "");
  const width = table.columns.length;
  return {
    file: table.file,
    place: table.at([]),
    id: written.id,
    caption: written.caption === "" ? (table.caption ?? "") : written.caption,
    over: [...(passages as Passage[]), ...(written.caption === "" ? own : [])],
    header: laidOut(table.header, width, project),
    rows: laidOut(table.rows, width, project),
    width,
    isData: table.border === "all",
    total: table.total,
    criterion,
  };
}

/** Cells of which only those that begin in a row are listed → their columns. */
function laidOut(rows: readonly (readonly DataCell[])[], width: number, project: Project): Row[] {
  const freeFrom = Array.from({ length: width }, () => 0);
  const placed = rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell, index): Cell => {
      while (column < width && freeFrom[column]! > row) column++;
      const at = column;
      for (; column < Math.min(at + cell.colspan, width); column++) freeFrom[column] = row + cell.rowspan;
      const { colspan, rowspan, place } = cell;
      const isFilling = isPutIn(cell, cells[index - 1]);
      const text = shownText(cell.text.root, project);
      return { text, place, row, column: at, colspan, rowspan, isFilling };
    });
  });
  return spread(placed, width);
}

/** Into a short row of a CSV the loader puts cells that end it. */
function isPutIn({ text, place, isFilling }: DataCell, before: DataCell | undefined): boolean {
  if (isFilling) return true;
  if (text.root.children.length > 0 || !before) return false;
  const { start, end } = place.span;
  return start === end && start === before.place.span.end;
}

function spread(rows: readonly (readonly Cell[])[], width: number): Row[] {
  const grid: Cell[][] = rows.map(() => []);
  for (const cell of rows.flat())
    for (let row = cell.row; row < Math.min(cell.row + cell.rowspan, rows.length); row++)
      for (let column = cell.column; column < Math.min(cell.column + cell.colspan, width); column++)
        grid[row]![column] = cell;
  return grid.map((cells, row) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? nothingAt(rows[row]!, row, column)),
  );
}

/** A hole of a grid, which only a table with mistakes has. */
function nothingAt(row: readonly Cell[], at: number, column: number): Cell {
  const place = row.at(-1)?.place ?? { file: { path: "", text: "" }, span: { start: 0, end: 0 } };
  return { text: "", place, row: at, column, colspan: 1, rowspan: 1, isFilling: true };
}
