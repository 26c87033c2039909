/** The page of many reports: a row each, then their sums by region and district, and findings by rule. */
import type { Language } from "../../messages/index.ts";
import type { RollUp, School, Sums } from "../types.ts";
import { htmlLegend } from "./html-bar.ts";
import { hint, numericColumns, paragraph, progress, wanting } from "./html-cells.ts";
import { writePage } from "./html-page.ts";
import { type HtmlRow, writeTable } from "./html-table.ts";
import { type Say, sayIn } from "./printer.ts";
import { stateOfReport } from "./states.ts";

export function rollUpPage(rollUp: RollUp, language: Language): string {
  const say = sayIn(language);
  const { regions, rules, schools } = rollUp;
  const days = [...new Set(schools.map(({ day }) => day))].sort();
  return writePage({
    language,
    title: say("status/roll-up"),
    content: [
      paragraph(days.filter((_, at) => at === 0 || at === days.length - 1).join(" – "), "quiet"),
      hint(say),
      schoolTable(rollUp, say),
      htmlLegend(say),
      regions.every(({ region }) => region === "") ? "" : regionTable(regions, say),
      rules.length === 0 ? "" : ruleTable(rules, say),
    ],
  });
}

const SUM_WORDS = ["status/overdue", "status/gaps", "status/errors", "status/warnings"] as const;

function sumCells({ totals, findings }: Pick<Sums, "totals" | "findings">): HtmlRow {
  const { narratives, evidenced, ready, overdue, gaps } = totals;
  return [
    progress(totals),
    narratives,
    evidenced,
    ready,
    wanting(overdue),
    gaps,
    wanting(findings.error),
    findings.warning,
  ];
}

function sumColumns(say: Say) {
  const counts = ["status/narratives", "status/evidenced", "status/ready", ...SUM_WORDS] as const;
  return [{ title: say("status/done") }, ...numericColumns(say, counts)];
}

function schoolTable({ schools, ratings, sums }: RollUp, say: Say): string {
  const differs = (tell: (school: School) => string) => new Set(schools.map(tell)).size > 1;
  const about = [
    { title: say("status/region"), tell: ({ institution }: School) => institution.region },
    { title: say("status/district"), tell: ({ institution }: School) => institution.district },
    { title: say("status/programme"), tell: ({ programme }: School) => programme?.name ?? "" },
    { title: say("status/standard"), tell: ({ standard }: School) => standard?.id ?? "" },
  ].filter(({ tell }) => differs(tell));
  const rated = (school: School) =>
    ratings.map(({ id, label }) => {
      const step = school.ratings.find((each) => each.id === id && each.label === label);
      return step ? step.criteria : "";
    });
  return writeTable({
    caption: `${say("status/reports")}: ${sums.schools}`,
    columns: [
      { title: say("status/institution"), holds: "name" },
      ...about.map(({ title }) => ({ title })),
      { title: say("status/state") },
      ...sumColumns(say),
      ...ratings.map(({ label }) => ({ title: label, numeric: true })),
    ],
    rows: schools.map((school) => [
      school.institution.name || school.folder,
      ...about.map(({ tell }) => tell(school)),
      { text: stateOfReport(school.state, say), alert: school.state === "unreadable" },
      ...sumCells(school),
      ...rated(school),
    ]),
    total: [
      say("status/total"),
      ...about.map(() => ""),
      "",
      ...sumCells(sums),
      ...ratings.map(({ criteria }) => criteria),
    ],
    sortable: true,
  });
}

function regionTable(regions: RollUp["regions"], say: Say): string {
  const named = (name: string) => name || say("status/unnamed");
  const row = (region: string, district: string, sums: Sums): HtmlRow => [
    named(region),
    district,
    sums.schools,
    sums.complete,
    ...sumCells(sums),
  ];
  const rows = regions.flatMap(({ region, districts, ...sums }) => [
    row(region, "", sums),
    ...districts.filter(({ district }) => district !== "").map((each) => row(region, each.district, each)),
  ]);
  return writeTable({
    caption: say("status/regions"),
    columns: [
      { title: say("status/region") },
      { title: say("status/district") },
      ...numericColumns(say, ["status/reports", "status/complete"]),
      ...sumColumns(say),
    ],
    rows,
    sortable: true,
  });
}

function ruleTable(rules: RollUp["rules"], say: Say): string {
  return writeTable({
    caption: say("status/rules"),
    columns: [{ title: say("status/rule") }, ...numericColumns(say, ["status/findings", "status/reports"])],
    rows: rules.map(({ rule, findings, schools }) => [rule, findings, schools]),
    sortable: true,
  });
}
