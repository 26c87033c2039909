/**
 * Yearly series: numbers beside years, as rows or columns of a table, categories of a chart, or items of a list. Several
 * rules ask how long they are, what they skip and how old they are.
 */
import type { List, Node, Parents } from "mdast";
import type { Place } from "../../findings/source.ts";
import { aloneImage, embedOf, nodesOfType } from "../../project/references.ts";
import type { Chart, Project } from "../../project/types.ts";
import type { CheckedText, RuleContext } from "../rule.ts";
import { isHeadingRow, numbersRows } from "../tables/columns.ts";
import { cellsOf, type Table } from "../tables/table.ts";
import { tablesShown } from "../tables/tables-shown.ts";
import { isTotalRow } from "../tables/totals.ts";
import { oncePerPart } from "../text/once-per-text.ts";
import { type Passage, passageOf, placeIn } from "../text/passage.ts";
import { comparable } from "../text/words.ts";
import { leadingYear, type YearLabel, yearLabel } from "./years.ts";

export interface YearlySeries {
  readonly years: readonly { readonly year: YearLabel; readonly text: string; readonly place: Place }[];
  /** What stands over it: its caption, and the paragraph or heading right before it. */
  readonly over: readonly Passage[];
  /** Kind and id by which texts refer to it; null where they cannot. */
  readonly name: string | null;
  readonly criterion: string | null;
}

const known = new WeakMap<RuleContext["texts"], readonly YearlySeries[]>();

/** Every series of two years and more; one that stands in a table and in a chart beside it counts once. */
export function yearlySeries(context: Pick<RuleContext, "texts" | "project">): readonly YearlySeries[] {
  const { texts, project } = context;
  let series = known.get(texts);
  if (!series) {
    const all = [
      ...tablesShown(context).flatMap((table) => seriesInTable(table)),
      ...texts.flatMap((text) => seriesInText(text, project)),
    ];
    series = all.filter(({ years }) => years.length > 1);
    known.set(texts, series);
  }
  return series;
}

const seriesInTable = oncePerPart((table: Table): readonly YearlySeries[] => [...inTable(table)]);
const seriesInText = oncePerPart((text: CheckedText, project: Project): readonly YearlySeries[] => [
  ...inText(text, text.markdown.root, project),
]);

/** Whether a text holds one, or shows a chart, which may. */
export function holdsSeries(text: CheckedText, project: Project): boolean {
  return (
    nodesOfType(text.markdown.root, "image").some((image) => embedOf(image).kind === "chart") ||
    yearlySeries({ texts: [text], project }).length > 0
  );
}

type Year = YearlySeries["years"][number];

function* inTable(table: Table): Generator<YearlySeries> {
  const { over, criterion } = table;
  const name = table.id === null ? null : `table:${table.id}`;
  const column = table.width > 1 && numbersRows(table, 0) ? 1 : 0;
  const rows = table.rows.filter((row) => !isTotalRow(table, row) && !isHeadingRow(row));
  const labels = [...new Set(rows.map((row) => row[column]!))];
  const years = labels.flatMap((cell): Year[] => {
    const year = yearLabel(cell.text);
    return year ? [{ year, text: cell.text, place: cell.place }] : [];
  });
  if (years.length === labels.length) yield { years, over, name, criterion };
  for (const row of table.header) {
    const groups = new Map<string, Year[]>();
    for (const { text, place } of cellsOf(row)) {
      const found = yearInside(text);
      if (!found) continue;
      const group = groups.get(found.rest) ?? [];
      group.push({ year: found.year, text, place });
      groups.set(found.rest, group);
    }
    for (const group of groups.values()) yield { years: group, over, name, criterion };
  }
}

/** The one year in the head of a column, and the words around it: «Орточо балл, 2021-2022». */
function yearInside(text: string): { year: YearLabel; rest: string } | null {
  const start = text.search(/(?<!\d)(?:19|20)\d\d(?!\d)/u);
  const year = start < 0 ? null : leadingYear(text.slice(start));
  if (!year) return null;
  const rest = `${text.slice(0, start)} ${text.slice(start + year.length)}`;
  return /(?:19|20)\d\d/.test(rest) ? null : { year, rest: comparable(rest) };
}

function* inText(text: CheckedText, parent: Node, project: Project): Generator<YearlySeries> {
  const { criterion, markdown } = text;
  let before: Passage | null = null;
  for (const node of (parent as Partial<Parents>).children ?? []) {
    const own = passageOf(node, markdown.file);
    const over = [own, before].filter((passage) => passage !== null && passage.text !== "") as Passage[];
    const image = node.type === "paragraph" ? aloneImage(node.children) : null;
    const embed = image ? embedOf(image) : null;
    const chart = embed ? project.charts.get(embed.path) : undefined;
    if (embed && chart) yield { years: inChart(chart), over, name: `figure:${embed.id}`, criterion };
    if (node.type === "list") yield { years: inList(node, text), over, name: null, criterion };
    if ("children" in node && !own) yield* inText(text, node, project);
    before = own;
  }
}

function inChart({ categories, at }: Chart): readonly Year[] {
  const years = categories.flatMap((text, index): Year[] => {
    const year = yearLabel(text);
    return year ? [{ year, text, place: at(["categories", index]) }] : [];
  });
  return years.length === categories.length ? years : [];
}

/** Items that begin with a year and go on with a number: «2019-2020-окуу жылы – 35%». A chronicle is no series. */
function inList(list: List, { markdown }: CheckedText): readonly Year[] {
  const years = list.children.flatMap((item): Year[] => {
    const passage = item.children[0] ? passageOf(item.children[0], markdown.file) : null;
    const year = passage && leadingYear(passage.text);
    if (!passage || !year || !/^\D*\d[\d\s.,]*\D{0,20}$/u.test(passage.text.slice(year.length))) return [];
    return [{ year, text: passage.text.slice(0, year.length), place: placeIn(passage, 0, year.length) }];
  });
  return years.length === list.children.length && years.length > 2 ? years : [];
}
