/**
 * CSV by RFC 4180, for spreadsheets: a row a criterion of one report, or a row a report of many. The byte order mark tells
 * Excel that it is UTF-8.
 */

import { printable } from "../../findings/printers/printable.ts";
import { percentDone } from "../totals.ts";
import type { CriterionStatus, RollUp, School, SectionStatus } from "../types.ts";
import { type Say, type StatusPrinter, sayIn } from "./printer.ts";
import { stateOfAnswer, stateOfReport } from "./states.ts";

export const csv: StatusPrinter = {
  one(status, { language }) {
    const rows = status.sections.flatMap((section) =>
      section.criteria.map((criterion) => ({ section, criterion })),
    );
    return table(criterionColumns(sayIn(language)), rows);
  },
  many: (rollUp, { language }) => table(schoolColumns(rollUp, sayIn(language)), rollUp.schools),
};

type Cell = string | number;
type Columns<Row> = readonly (readonly [title: string, cell: (row: Row) => Cell])[];

function criterionColumns(
  say: Say,
): Columns<{ readonly section: SectionStatus; readonly criterion: CriterionStatus }> {
  const yesNo = (holds: boolean) => say(holds ? "status/yes" : "status/no");
  return [
    [say("status/section"), ({ section }) => section.number],
    [say("status/criterion"), ({ criterion }) => criterion.number],
    [say("status/wording"), ({ criterion }) => criterion.title],
    [say("status/words"), ({ criterion }) => criterion.words],
    [say("status/evidence"), ({ criterion }) => criterion.evidence],
    [say("status/evidence-needed"), ({ criterion }) => criterion.evidenceNeeded],
    [say("status/rating"), ({ criterion }) => criterion.rating?.label ?? ""],
    [say("status/state"), ({ criterion }) => stateOfAnswer(criterion.status, say)],
    [say("status/responsible"), ({ criterion }) => criterion.responsible ?? ""],
    [say("status/due"), ({ criterion }) => criterion.due ?? ""],
    [say("status/overdue"), ({ criterion }) => yesNo(criterion.overdue)],
    [say("status/done"), ({ criterion }) => yesNo(criterion.done)],
    [say("status/errors"), ({ criterion }) => criterion.findings.error],
    [say("status/warnings"), ({ criterion }) => criterion.findings.warning],
    [say("status/notes"), ({ criterion }) => criterion.findings.info],
    [say("status/file"), ({ criterion }) => criterion.file ?? ""],
  ];
}

function schoolColumns({ ratings, rules }: RollUp, say: Say): Columns<School> {
  return [
    [say("status/folder"), ({ folder }) => folder],
    [say("status/institution"), ({ institution }) => institution.name],
    [say("status/region"), ({ institution }) => institution.region],
    [say("status/district"), ({ institution }) => institution.district],
    [say("status/code"), ({ institution }) => institution.code ?? ""],
    [say("status/programme"), ({ programme }) => programme?.name ?? ""],
    [say("status/standard"), ({ standard }) => standard?.id ?? ""],
    [say("status/version"), ({ standard }) => standard?.version ?? ""],
    [say("status/level"), ({ standard }) => standard?.level ?? ""],
    [say("status/language"), ({ language }) => language],
    [say("status/day"), ({ day }) => day],
    [say("status/state"), ({ state }) => stateOfReport(state, say)],
    [say("status/criteria"), ({ totals }) => totals.criteria],
    [say("status/narratives"), ({ totals }) => totals.narratives],
    [say("status/evidenced"), ({ totals }) => totals.evidenced],
    [say("status/ready"), ({ totals }) => totals.ready],
    [say("status/done"), ({ totals }) => totals.done],
    [say("status/percent"), ({ totals }) => percentDone(totals)],
    [say("status/overdue"), ({ totals }) => totals.overdue],
    [say("status/gaps"), ({ totals }) => totals.gaps],
    ...ratings.map(({ id, label }): Columns<School>[number] => [
      `${say("status/rating")}: ${label}`,
      (school) => school.ratings.find((each) => each.id === id && each.label === label)?.criteria ?? "",
    ]),
    [say("status/errors"), ({ findings }) => findings.error],
    [say("status/warnings"), ({ findings }) => findings.warning],
    [say("status/notes"), ({ findings }) => findings.info],
    ...rules.map(({ rule }): Columns<School>[number] => [rule, (school) => school.rules[rule] ?? 0]),
  ];
}

function table<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  return `\uFEFF${lines.map((cells) => `${cells.map(written).join(",")}\r\n`).join("")}`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; what steers a terminal is made visible. */
function written(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = cell.split("\n").map(printable).join("\n");
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
