/**
 * In: the texts of a report, and the pictures that its manifest and documents name. Out: the tables, charts and pictures
 * that they show, by path, each read once, and every path that was named. A table may show pictures in its turn.
 */
import { posix } from "node:path";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Language } from "../messages/index.ts";
import { readReportPath } from "../project/report-path.ts";
import type { Chart, DataCell, DataTable, Markdown, Picture } from "../project/types.ts";
import { chartFrom } from "./chart.ts";
import { type CsvFile, readCsvFile } from "./csv-file.ts";
import { tableFromCsv } from "./csv-table.ts";
import { exampleOf, isMap, scalarText } from "./fields.ts";
import type { Folder } from "./folder.ts";
import { CHART_COST, inMegabytes, PICTURE_BYTES, SHOWN_CELLS } from "./limits.ts";
import { type NamedFile, namedFiles } from "./named-files.ts";
import { readPicture } from "./pictures.ts";
import { take } from "./take.ts";
import { readYamlData, type YamlData } from "./yaml-data.ts";
import { tableFromYaml } from "./yaml-table.ts";

export interface Materials {
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Files and folders that are shown, linked to or drawn from. */
  readonly named: ReadonlySet<string>;
}

export function loadMaterials(
  folder: Folder,
  texts: readonly Markdown[],
  pictures: readonly Omit<NamedFile, "kind">[],
  language: Language,
): Outcome<Materials> {
  const findings: Finding[] = [];
  const tables = new Map<string, DataTable>();
  const charts = new Map<string, Chart>();
  const shown = new Map<string, Picture>();
  const named = new Set<string>();
  const tried = new Set<string>();
  const spreadsheets = new Map<string, CsvFile | null>();
  let cells = 0;
  let pictureBytes = 0;
  const drawn = { bytes: 0, parts: 0 };

  const waiting = [...texts];
  for (const picture of pictures) show({ ...picture, kind: "picture" });
  // Tables that are found on the way bring their own texts.
  for (const text of waiting) for (const file of namedFiles(text, findings)) show(file);
  return { value: { tables, charts, pictures: shown, named }, findings };

  function show(file: NamedFile): void {
    const { kind, path, place } = file;
    named.add(path);
    if (kind === "link") return;
    if (!tried.has(path)) read(file);
    tried.add(path);
    const table = tables.get(path);
    const chart = charts.get(path);
    if (!table && !chart) return;
    cells += table ? cellsOf(table).length : pointsOf(chart!) + CHART_COST;
    if (cells <= SHOWN_CELLS) return;
    findings.push(finding("limit-exceeded/shown", { limit: SHOWN_CELLS }, place));
    tables.delete(path);
    charts.delete(path);
  }

  function read({ kind, path, place }: NamedFile): void {
    if (kind === "picture") {
      pictureBytes += folder.files.get(path)?.size ?? 0;
      if (pictureBytes > PICTURE_BYTES) {
        const limit = inMegabytes(PICTURE_BYTES);
        findings.push(finding("limit-exceeded/pictures", { path, limit }, place));
        return;
      }
      const picture = take(readPicture(folder, path, place, drawn), findings);
      if (picture) shown.set(path, picture);
      return;
    }
    if (!folder.files.has(path)) {
      const suggestion = didYouMean(path, folder.files.keys());
      findings.push(finding("image-missing/data", { path, suggestion }, place));
    } else if (kind === "table") {
      const table = readTable(path);
      if (!table) return;
      tables.set(path, table);
      for (const cell of cellsOf(table)) waiting.push(cell.text);
    } else {
      const chart = readChart(path);
      if (chart) charts.set(path, chart);
    }
  }

  function spreadsheet(path: string): CsvFile | null {
    const known = spreadsheets.get(path);
    if (known !== undefined) return known;
    const csv = take(readCsvFile(folder, path), findings);
    spreadsheets.set(path, csv);
    return csv;
  }

  function readTable(path: string): DataTable | null {
    if (/\.csv$/i.test(path)) {
      const csv = spreadsheet(path);
      return csv && take(tableFromCsv(csv), findings);
    }
    const data = take(readYamlData(folder, path, "table"), findings);
    return data && take(tableFromYaml(data.value, data.yaml, language), findings);
  }

  function readChart(path: string): Chart | null {
    const data = take(readYamlData(folder, path, "chart"), findings);
    if (!data) return null;
    return take(chartFrom(data.value, data.yaml, dataOf(path, data), language), findings);
  }

  /** The CSV that a chart names; null where it names none or none that can be read. */
  function dataOf(path: string, { value, yaml }: YamlData): CsvFile | null {
    const written = isMap(value) ? scalarText(value.data) : null;
    if (written === null) return null;
    const place = yaml.at(["data"]);
    const csv = readReportPath(written, posix.dirname(path));
    if (csv === null) {
      findings.push(finding("path-outside/path", { path: written, example: exampleOf(written) }, place));
      return null;
    }
    named.add(csv);
    if (!/\.csv$/i.test(csv)) findings.push(finding("chart-data/not-csv", { path: written }, place));
    else if (!folder.files.has(csv)) {
      const near = [...folder.files.keys()].filter((each) => /\.csv$/i.test(each));
      findings.push(finding("chart-data/absent", { path: csv, suggestion: didYouMean(csv, near) }, place));
    } else return spreadsheet(csv);
    return null;
  }
}

function cellsOf({ header, rows }: DataTable): readonly DataCell[] {
  return [...header, ...rows].flat();
}

function pointsOf({ categories, series }: Chart): number {
  return categories.length * series.length;
}
