import { finding } from "../findings/finding.ts";
import { reportDay } from "../project/report-day.ts";
import { holdsSeries, yearlySeries } from "./figures/yearly-series.ts";
import type { YearLabel } from "./figures/years.ts";
import { defineRule } from "./rule.ts";

/** A yearly series goes on until shortly before the report. */
export const dataOld = defineRule({
  id: "data-old",
  severity: "info",
  concernedBy: holdsSeries,
  options: { years: 2 },
  *check(context) {
    const day = reportDay(context.project.manifest);
    if (day === null) return;
    const limit = `${Number(day.slice(0, 4)) - context.option("years")}${day.slice(4)}`;
    const reported = new Set<string>();
    for (const { years, criterion } of yearlySeries(context)) {
      const newest = years.reduce((latest, each) => (each.year.to > latest.year.to ? each : latest));
      // A table and the chart beside it show the same years.
      const key = JSON.stringify([criterion, years.map(({ year }) => [year.from, year.to])]);
      if (lastDayOf(newest.year) >= limit || reported.has(key)) continue;
      reported.add(key);
      yield finding("data-old", { year: newest.text.trim(), day }, newest.place, { criterion });
    }
  },
});

/** A school year ends in summer. */
function lastDayOf({ from, to }: YearLabel): string {
  return from === to ? `${to}-12-31` : `${to}-06-30`;
}
