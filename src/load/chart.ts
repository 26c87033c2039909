/**
 * In: a validated `.chart.yaml`, and the CSV that it names (specification, section 7). Out: its `Chart`; null where
 * there is nothing to draw. Series are made equally long, so that what is drawn never depends on a mistake.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import { firstLine, type Place } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import { decimalValue, readDecimal } from "../project/decimal.ts";
import type { Chart, ChartType } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import type { CsvFile } from "./csv-file.ts";
import { raggedRows } from "./csv-table.ts";
import { type Fields, fieldsOf, scalarText } from "./fields.ts";
import { TABLE_COLUMNS, TABLE_ROWS } from "./limits.ts";
import { dataId, tooLarge } from "./table-shape.ts";

type Series = Chart["series"][number];
interface Points {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** `data` is the CSV that `data:` names; null where it names none or none that can be read, which is said elsewhere. */
export function chartFrom(
  value: unknown,
  yaml: YamlFile,
  data: CsvFile | null,
  language: Language,
): Outcome<Chart | null> {
  const findings: Finding[] = [];
  const fields = fieldsOf(value, yaml.at, language, findings);
  const type = fields.text("type") as ChartType | null;
  const named = fields.text("data") !== null;
  if (named && fields.raw("series") !== undefined)
    findings.push(finding("chart-data/both", {}, yaml.at(["series"], "key")));
  const points = data ? pointsOfCsv(data, findings) : pointsOfLists(fields, yaml, findings);
  if (type === null || (named && !data)) return { value: null, findings };

  const hasPoints = points.series.some(({ values }) => values.some((each) => each !== null));
  if (!hasPoints && findings.length === 0)
    findings.push(finding("chart-data/empty", {}, named ? yaml.at(["data"]) : yaml.at(["type"], "key")));
  if (type === "pie" && points.series.length > 1)
    findings.push(finding("chart-data/pie", { series: points.series.length }, yaml.at(["type"])));
  if (!hasPoints) return { value: null, findings };
  const chart: Chart = {
    at: yaml.at,
    file: yaml.file,
    id: dataId(yaml.file.path),
    type,
    ...points,
    unit: fields.text("unit"),
    decimals: fields.number("decimals"),
  };
  return { value: chart, findings };
}

/** First column: categories. Each further column: a series, named by the header. */
function pointsOfCsv({ file, rows }: CsvFile, findings: Finding[]): Points {
  const [header, ...body] = rows.slice(0, TABLE_ROWS);
  const lines = body.filter((row) => row.some((cell) => cell.text !== ""));
  findings.push(...raggedRows(rows), ...tooLarge(rows.length, header?.length ?? 0, firstLine(file)));
  const series = (header ?? []).slice(1).map((name, column) => ({
    name: name.text,
    values: lines.map((row) => {
      const cell = row[column + 1];
      return cell ? numberIn(cell.text, { file, span: cell.span }, findings) : null;
    }),
  }));
  return { categories: lines.map((row) => row[0]!.text), series };
}

function pointsOfLists(fields: Fields, yaml: YamlFile, findings: Finding[]): Points {
  const given = fields.list("categories");
  const lines = fields.items("series");
  findings.push(...tooLarge(given.length, lines.length, firstLine(yaml.file)));
  const categories = given.slice(0, TABLE_ROWS).map((item) => scalarText(item) ?? "");
  const series = lines.slice(0, TABLE_COLUMNS).map((each): Series => {
    const name = each.text("name") ?? "";
    const values = each.list("values");
    if (values.length !== given.length)
      findings.push(
        finding(
          "chart-data/length",
          { name, values: values.length, categories: given.length },
          each.at(["values"]),
        ),
      );
    return {
      name,
      values: categories.map((_, i) => {
        const text = scalarText(values[i]);
        return text === null ? null : numberIn(text, each.at(["values", i]), findings);
      }),
    };
  });
  return { categories, series };
}

/** `35%` is 35; an empty cell has no point. */
function numberIn(text: string, place: Place, findings: Finding[]): number | null {
  if (text === "" || text === "-" || text === "—" || text === "–") return null;
  const number = readDecimal(text);
  if (number === null) findings.push(finding("chart-data/not-number", { text }, place));
  return number && decimalValue(number);
}
