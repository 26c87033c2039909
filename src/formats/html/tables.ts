import type { Caption, Table, TableCell, TableRow } from "../../document/vocabulary.ts";
import { wordsOf } from "../../document/walk.ts";
import { type Attributes, classes, container, element, emptyElement, lines } from "./markup.ts";
import { flow, type Writing, writeOnce } from "./writing.ts";

/** From this many columns on a table may be wider than a phone: it scrolls on its own. */
const WIDE = 3;

/** A table of data with its caption, headings and a frame that scrolls, or an arrangement that is only laid out. */
export function writeTable(node: Table, caption: Caption | null, writing: Writing): string {
  if (!node.data) return writeArrangement(node, writing);
  const { anchors } = writing.outline;
  const id = anchors.claim(node.id);
  const pieces: string[] = [];
  if (caption) {
    pieces.push(
      element(
        "caption",
        { id: anchors.claim(caption.id), class: classes("caption", caption.style) },
        writing.inlines(caption.children, writing),
      ),
    );
  }
  pieces.push(
    writeGrid(node),
    writeOnce(node, writing, () => lines(writeRowGroups(node, writing))),
  );
  const table = container(
    "table",
    {
      id,
      class: classes(node.border === "none" && "border-none", hasWidths(node) && "fixed", node.style),
      "aria-label": caption ? null : node.description,
    },
    pieces,
  );
  if (node.columns.length < WIDE) return table;
  const label = regionLabel(caption ? wordsOf(caption.children) : (node.description ?? ""), writing);
  return container(
    "div",
    {
      class: "table-scroll",
      style: `--columns: ${node.columns.length}`,
      role: "region",
      "aria-label": label,
      tabindex: 0,
    },
    [table],
  );
}

function writeArrangement(node: Table, writing: Writing): string {
  const id = writing.outline.anchors.claim(node.id);
  const rows = writeRows({ table: node, starts: columnStarts(node), writing }, node.rows, 0, false);
  return container(
    "table",
    {
      id,
      class: classes(
        "arrangement",
        node.border === "all" && "border-all",
        hasWidths(node) && "fixed",
        node.style,
      ),
      role: "presentation",
    },
    [writeGrid(node), container("tbody", {}, rows)],
  );
}

/** Regions of one page need names of their own. */
function regionLabel(words: string, writing: Writing): string {
  const name = words.replace(/\s+/g, " ").trim() || writing.words.table;
  const { regions } = writing.counts;
  const count = (regions.get(name) ?? 0) + 1;
  regions.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

function hasWidths(node: Table): boolean {
  return node.columns.some((column) => column.width !== null);
}

/** Shares of the table's width; a column without one takes the average of the others. */
function writeGrid(node: Table): string {
  const given = node.columns.flatMap((column) =>
    column.width !== null && column.width > 0 ? [column.width] : [],
  );
  if (given.length === 0) return "";
  const average = given.reduce((sum, width) => sum + width, 0) / given.length;
  const widths = node.columns.map((column) =>
    column.width !== null && column.width > 0 ? column.width : average,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) =>
    emptyElement("col", { style: `width: ${((width / total) * 100).toFixed(2)}%` }),
  );
  return element("colgroup", {}, columns.join(""));
}

interface Grid {
  readonly table: Table;
  /** The column in which each cell begins, by row. */
  readonly starts: readonly (readonly number[])[];
  readonly writing: Writing;
}

/** The header, then bodies: a heading across the whole table opens a body of its own. */
function writeRowGroups(table: Table, writing: Writing): string[] {
  const grid: Grid = { table, starts: columnStarts(table), writing };
  const { rows, headerRows } = table;
  const groups: string[] = [];
  const header = rows.slice(0, headerRows);
  if (header.length > 0) groups.push(container("thead", {}, writeRows(grid, header, 0, true)));
  let start = header.length;
  for (let end = start + 1; end <= rows.length; end++) {
    const next = rows[end];
    if (next && !opensGroup(next, table)) continue;
    groups.push(container("tbody", {}, writeRows(grid, rows.slice(start, end), start, false)));
    start = end;
  }
  return groups;
}

function opensGroup(row: TableRow, table: Table): boolean {
  const [cell] = row.cells;
  return (
    row.cells.length === 1 && cell!.header && cell!.colspan >= table.columns.length && cell!.rowspan === 1
  );
}

/** `first` is the index of the first of `rows` in the table. */
function writeRows(grid: Grid, rows: readonly TableRow[], first: number, inHeader: boolean): string[] {
  return rows.map((row, index) => {
    const cells = row.cells.map((cell, position) => {
      const column = grid.starts[first + index]![position]!;
      const scope = inHeader
        ? cell.colspan > 1
          ? "colgroup"
          : "col"
        : cell.rowspan > 1 || opensGroup(row, grid.table)
          ? "rowgroup"
          : "row";
      return writeCell(cell, column, inHeader || cell.header ? scope : null, grid);
    });
    return container("tr", { class: classes(row.keepWithNext && "keep-with-next", row.style) }, cells);
  });
}

/** `scope`: what a heading heads; null for a cell that is none. An empty heading heads nothing. */
function writeCell(cell: TableCell, column: number, scope: string | null, grid: Grid): string {
  const { table, writing } = grid;
  const align = cell.align ?? (scope === null ? table.columns[column]?.align : null) ?? null;
  const content = flow(cell.children, writing);
  const attributes: Attributes = {
    class: classes(align !== null && (align !== "left" || scope !== null) && `align-${align}`, cell.style),
    colspan: cell.colspan === 1 ? null : cell.colspan,
    rowspan: cell.rowspan === 1 ? null : cell.rowspan,
  };
  if (!table.data || scope === null || content === "") return element("td", attributes, content);
  return element("th", { scope, ...attributes }, content);
}

function columnStarts(table: Table): number[][] {
  const busyUntil: number[] = [];
  return table.rows.map((row, index) => {
    let column = 0;
    return row.cells.map((cell) => {
      while ((busyUntil[column] ?? 0) > index) column++;
      const start = column;
      for (; column < start + cell.colspan; column++) busyUntil[column] = index + cell.rowspan;
      return start;
    });
  });
}
