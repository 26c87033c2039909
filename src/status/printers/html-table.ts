/** A table, each row headed by its first cell, that a reader may sort by any column; without the script it stands as it was printed. */
import { type Attributes, classes, container, element, escapeText } from "../../formats/html/markup.ts";

export interface HtmlColumn {
  readonly title: string;
  readonly numeric?: boolean;
  /** A column of names is not narrow, one of days not broken. */
  readonly holds?: "name" | "day";
}

export interface HtmlCell {
  readonly text: string;
  /** Markup before the text. */
  readonly before?: string;
  /** What it is sorted by; else its text. */
  readonly sort?: string | number;
  /** Whether what it says is to be mended. */
  readonly alert?: boolean;
}

export type HtmlRow = readonly (HtmlCell | string | number)[];

export interface HtmlTable {
  readonly caption: string;
  readonly columns: readonly HtmlColumn[];
  readonly rows: readonly HtmlRow[];
  /** Stays at the foot. */
  readonly total?: HtmlRow;
  readonly sortable: boolean;
}

export function writeTable({ caption, columns, rows, total, sortable }: HtmlTable): string {
  const row = (cells: HtmlRow, sortedBy: boolean) =>
    element("tr", {}, cells.map((cell, at) => writeCell(cell, columns[at]!, at === 0, sortedBy)).join(""));
  const heads = columns.map(({ title, numeric }) =>
    element("th", { scope: "col", class: numeric ? "number" : null }, escapeText(title)),
  );
  return container("div", { class: "scroll", role: "region", "aria-label": caption, tabindex: 0 }, [
    container("table", { class: sortable ? "sortable" : null }, [
      element("caption", {}, escapeText(caption)),
      container("thead", {}, [element("tr", {}, heads.join(""))]),
      container(
        "tbody",
        {},
        rows.map((cells) => row(cells, sortable)),
      ),
      total ? container("tfoot", {}, [row(total, false)]) : "",
    ]),
  ]);
}

function writeCell(
  given: HtmlRow[number],
  { numeric, holds }: HtmlColumn,
  isHeading: boolean,
  sortedBy: boolean,
): string {
  const {
    text,
    before = "",
    sort,
    alert,
  }: HtmlCell = typeof given === "object" ? given : { text: String(given) };
  const attributes: Attributes = {
    scope: isHeading ? "row" : null,
    class: classes(numeric === true && "number", holds ?? null, alert === true && "alert"),
    "data-sort": sortedBy && sort !== undefined ? sort : null,
  };
  return element(isHeading ? "th" : "td", attributes, before + escapeText(text));
}
