/** The page of one report: what to do next, its sections, its criteria and the people responsible for them. */
import { container, element, escapeText } from "../../formats/html/markup.ts";
import type { Language } from "../../messages/index.ts";
import type { CriterionStatus, NextThing, PersonStatus, SectionStatus, Status, Totals } from "../types.ts";
import { htmlLegend } from "./html-bar.ts";
import { hint, numericColumns, paragraph, progress, wanting } from "./html-cells.ts";
import { writePage } from "./html-page.ts";
import { type HtmlCell, type HtmlRow, writeTable } from "./html-table.ts";
import { type Say, sayIn } from "./printer.ts";
import { stateOfAnswer, stateOfReport } from "./states.ts";

export function reportPage(status: Status, language: Language): string {
  const say = sayIn(language);
  const { folder, institution, standard, day, state, sections, chapters } = status;
  const about = [standard && `${standard.id} ${standard.version}`, day, stateOfReport(state, say)];
  const missing = chapters.filter(({ required, written }) => required && !written);
  return writePage({
    language,
    title: institution.name || folder,
    content: [
      paragraph(about.filter((each) => each !== null).join(" · "), "quiet"),
      ...nextThings(status.next, say),
      ...(sections.length === 0 ? [] : [sectionTable(status, say), htmlLegend(say)]),
      missing.length === 0
        ? ""
        : paragraph(
            say("status/missing-chapters", { chapters: missing.map(({ title }) => title).join("; ") }),
          ),
      ...(sections.length === 0
        ? []
        : [hint(say), criterionTable(sections, say), peopleTable(status.people, say)]),
    ],
  });
}

function nextThings(next: readonly NextThing[], say: Say): readonly string[] {
  const heading = element("h2", {}, escapeText(say("status/next")));
  if (next.length === 0) return [heading, paragraph(say("status/next-none"))];
  return [heading, container("ol", { class: "next" }, next.map(nextThing))];
}

function nextThing({ message, help, file, line, responsible, due }: NextThing): string {
  const where = file === null ? null : line === null ? file : `${file}:${line}`;
  const aside = [where, responsible, due].filter((each) => each !== null).join(" · ");
  return element(
    "li",
    {},
    escapeText(help === null ? message : `${message} ${help}`) +
      (aside === "" ? "" : `<br />${element("span", { class: "quiet" }, escapeText(aside))}`),
  );
}

function sectionTable({ sections, totals }: Status, say: Say): string {
  const numbers = ({ narratives, evidenced, ready, overdue }: Totals): HtmlRow => [
    narratives,
    evidenced,
    ready,
    wanting(overdue),
  ];
  const missing = ({ lists }: SectionStatus): HtmlCell => {
    const names = lists.filter(({ items, required }) => required && items === 0);
    return { text: names.map(({ kind }) => say(`list-name/${kind}`)).join(", "), alert: true };
  };
  return writeTable({
    caption: say("status/completeness"),
    columns: [
      { title: say("status/section"), holds: "name" },
      { title: say("status/done") },
      ...numericColumns(say, ["status/narratives", "status/evidenced", "status/ready", "status/overdue"]),
      { title: say("status/missing") },
    ],
    rows: sections.map((section) => [
      `${section.number}. ${section.title}`,
      progress(section.totals),
      ...numbers(section.totals),
      missing(section),
    ]),
    total: [say("status/total"), progress(totals), ...numbers(totals), ""],
    sortable: false,
  });
}

function criterionTable(sections: readonly SectionStatus[], say: Say): string {
  const criteria = sections.flatMap((section) => section.criteria);
  const isRated = criteria.some(({ ratingNeeded }) => ratingNeeded);
  return writeTable({
    caption: say("status/criteria"),
    columns: [
      { title: say("status/criterion") },
      { title: say("status/wording"), holds: "name" },
      ...numericColumns(say, ["status/words", "status/evidence"]),
      ...(isRated ? [{ title: say("status/rating") }] : []),
      { title: say("status/state") },
      { title: say("status/responsible") },
      { title: say("status/due"), holds: "day" },
      ...numericColumns(say, ["status/errors", "status/warnings"]),
    ],
    rows: criteria.map((each) => criterionRow(each, isRated, say)),
    sortable: true,
  });
}

function criterionRow(each: CriterionStatus, isRated: boolean, say: Say): HtmlRow {
  const { narrative, words, evidence, evidenceNeeded, rating, status, due, overdue, findings } = each;
  return [
    each.number,
    each.title,
    { text: narrative ? String(words) : "–", sort: words, alert: !narrative },
    { text: `${evidence}/${evidenceNeeded}`, sort: evidence, alert: evidence < evidenceNeeded },
    ...(isRated ? [{ text: rating?.label ?? "–", alert: rating === null }] : []),
    { text: stateOfAnswer(status, say), alert: status === null },
    each.responsible ?? "",
    { text: overdue ? `${due} – ${say("status/is-overdue")}` : (due ?? ""), sort: due ?? "", alert: overdue },
    wanting(findings.error),
    findings.warning,
  ];
}

function peopleTable(people: readonly PersonStatus[], say: Say): string {
  return writeTable({
    caption: say("status/people"),
    columns: [
      { title: say("status/responsible") },
      { title: say("status/criteria") },
      ...numericColumns(say, ["status/done", "status/overdue", "status/tasks"]),
    ],
    rows: people.map(({ name, criteria, done, overdue, tasks }) => [
      name ?? say("status/nobody"),
      criteria.join(", "),
      { text: `${done}/${criteria.length}`, sort: done },
      wanting(overdue),
      tasks.length,
    ]),
    sortable: true,
  });
}
