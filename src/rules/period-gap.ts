import { finding } from "../findings/finding.ts";
import { holdsSeries, type YearlySeries, yearlySeries } from "./figures/yearly-series.ts";
import { defineRule } from "./rule.ts";

/** A longer jump compares with a year of long ago on purpose. */
const MOST_SKIPPED = 2;

/** A yearly series has every year between its first and its last. */
export const periodGap = defineRule({
  id: "period-gap",
  severity: "info",
  concernedBy: holdsSeries,
  *check(context) {
    for (const series of yearlySeries(context)) {
      const gap = gapIn(series);
      if (gap) yield finding("period-gap", { year: gap.missing }, gap.place, { criterion: series.criterion });
    }
  },
});

/** The first year that is skipped, and the label after it. Where most steps are longer than a year, none is. */
function gapIn({ years }: YearlySeries) {
  const sorted = years.toSorted((a, b) => a.year.from - b.year.from);
  const steps = sorted.slice(1).map((each, index) => each.year.from - sorted[index]!.year.from);
  const single = steps.filter((step) => step === 1).length;
  if (single === 0 || single * 2 < steps.filter((step) => step > 0).length) return null;
  const at = steps.findIndex((step) => step > 1 && step - 1 <= MOST_SKIPPED);
  if (at < 0) return null;
  const { year } = sorted[at]!;
  const missing = year.from === year.to ? `${year.from + 1}` : `${year.from + 1}-${year.to + 1}`;
  return { missing, place: sorted[at + 1]!.place };
}
