/**
 * In: a validated `.table.yaml` (specification, section 7). Out: its `DataTable`. Rows that are shorter or longer than
 * the table are said, and filled up with empty cells so that the rest can go on.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Align, DataCell, DataPath, DataTable, Locate } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { type Fields, fieldsOf, isMap, scalarText } from "./fields.ts";
import { TABLE_COLUMNS, TABLE_ROWS } from "./limits.ts";
import { readCellMarkdown } from "./markdown.ts";
import { placedScalar } from "./placed-text.ts";
import { filledUp, type GridCell, layRows } from "./table-grid.ts";
import { dataId, tooLarge, tooManyCells, usualWidth } from "./table-shape.ts";
import { totalOf } from "./table-total.ts";
import { take } from "./take.ts";

export function tableFromYaml(value: unknown, yaml: YamlFile, language: Language): Outcome<DataTable> {
  const findings: Finding[] = [];
  const { file, at } = yaml;
  const fields = fieldsOf(value, at, language, findings);
  const looks = fields.items("columns");
  const lists = { header: fields.list("header"), rows: fields.list("rows") };
  const texts = [...lists.header, ...lists.rows].slice(0, 2 * TABLE_ROWS).flatMap(textsIn);
  const excess = tooManyCells(texts, 0, at(["rows"], "key"));
  if (excess) findings.push(excess);
  const given = excess ? [] : lists.header.slice(0, TABLE_ROWS);
  const labelled = given.length === 0 && looks.some((column) => column.raw("label") !== undefined);
  const header = labelled ? [labelCells(looks, language, findings)] : cellsOf("header", given, at, findings);
  const rows = cellsOf("rows", excess ? [] : lists.rows.slice(0, TABLE_ROWS), at, findings);

  const laid = { header: layRows(header), rows: layRows(rows) };
  const lines = [...laid.header, ...laid.rows];
  const expected = looks.length || laid.header[0]?.width || usualWidth(laid.rows.map((row) => row.width));
  const widest = lines.reduce((most, row) => Math.max(most, row.width), expected);
  findings.push(...tooLarge(lists.rows.length, widest, at(["rows"], "key")));
  const width = Math.min(widest, TABLE_COLUMNS);
  const part = (key: "header" | "rows") =>
    laid[key].map((row, index) => {
      const place = labelled && key === "header" ? at(["columns"], "key") : at([key, index]);
      if (row.width !== expected) {
        const beyond = row.width > expected ? row.cells.find((cell) => cell.column >= expected) : undefined;
        const params = { cells: row.width, expected };
        findings.push(
          row.width < expected
            ? finding("table-ragged/yaml-short", params, place)
            : finding("table-ragged/yaml-long", params, beyond?.place ?? place),
        );
      }
      if (row.spansOut) findings.push(finding("table-ragged/rowspan", {}, row.spansOut));
      return filledUp(row, width, place);
    });
  const grid = { header: part("header"), rows: part("rows") };
  const total = totalOf(fields, grid.rows, width, language, findings);
  const caption = inLanguage(fields.local("caption"), language);
  return {
    value: {
      at,
      file,
      id: dataId(file.path),
      caption: caption === "" ? null : caption,
      columns: Array.from({ length: width }, (_, i) => ({
        width: looks[i]?.number("width") ?? null,
        align: (looks[i]?.text("align") ?? null) as Align | null,
      })),
      border: fields.text("border") === "none" ? "none" : "all",
      header: grid.header.map(withoutColumns),
      rows: [...grid.rows, ...(total?.added ? [total.added] : [])].map(withoutColumns),
      total: total?.total ?? null,
    },
    findings,
  };
}

function textsIn(row: unknown): string[] {
  return (Array.isArray(row) ? row : []).map((value) => scalarText(isMap(value) ? value.text : value) ?? "");
}

function labelCells(looks: readonly Fields[], language: Language, findings: Finding[]): DataCell[] {
  return looks.map((column) => {
    const place = column.at(["label"]);
    return cell(inLanguage(column.local("label"), language), place, findings);
  });
}

function cellsOf(key: string, rows: readonly unknown[], at: Locate, findings: Finding[]): DataCell[][] {
  return rows.map((row, r) =>
    (Array.isArray(row) ? row : []).map((value, c) => {
      const path: DataPath = [key, r, c];
      if (!isMap(value)) return cell(scalarText(value) ?? "", at(path), findings);
      const own = cell(scalarText(value.text) ?? "", at([...path, "text"]), findings);
      return {
        ...own,
        colspan: Number(value.colspan ?? 1),
        rowspan: Number(value.rowspan ?? 1),
        align: (value.align ?? null) as Align | null,
      };
    }),
  );
}

function cell(text: string, place: Place, findings: Finding[]): DataCell {
  const markdown = take(readCellMarkdown(placedScalar(place, text)), findings);
  return { text: markdown, colspan: 1, rowspan: 1, align: null, place };
}

function withoutColumns(row: readonly GridCell[]): DataCell[] {
  return row.map(({ column: _, ...cell }) => cell);
}
