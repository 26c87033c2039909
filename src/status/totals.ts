import type { Severity } from "../findings/finding.ts";
import type { Summary } from "../findings/order.ts";
import type { ChapterStatus, CriterionStatus, SectionStatus, Totals } from "./types.ts";

const NO_TOTALS: Totals = {
  criteria: 0,
  narratives: 0,
  evidenced: 0,
  rated: 0,
  ready: 0,
  done: 0,
  overdue: 0,
  gaps: 0,
};

export function totalsOfSection(criteria: readonly CriterionStatus[], lists: SectionStatus["lists"]): Totals {
  const count = (holds: (criterion: CriterionStatus) => boolean) => criteria.filter(holds).length;
  const narratives = count(({ narrative }) => narrative);
  const evidenced = count(({ evidence, evidenceNeeded }) => evidence >= evidenceNeeded);
  const unrated = count(({ rating, ratingNeeded }) => ratingNeeded && rating === null);
  const listsMissing = lists.filter(({ items, required }) => required && items === 0).length;
  return {
    criteria: criteria.length,
    narratives,
    evidenced,
    rated: count(({ rating }) => rating !== null),
    ready: count(({ narrative, status }) => narrative && status === "ready"),
    done: count(({ done }) => done),
    overdue: count(({ overdue }) => overdue),
    gaps: 2 * criteria.length - narratives - evidenced + unrated + listsMissing,
  };
}

export function totalsOfReport(
  sections: readonly SectionStatus[],
  chapters: readonly ChapterStatus[],
): Totals {
  const sum = addTotals(sections.map(({ totals }) => totals));
  const missing = chapters.filter(({ required, written }) => required && !written).length;
  return { ...sum, gaps: sum.gaps + missing };
}

export function addTotals(all: readonly Totals[]): Totals {
  const sum: Record<keyof Totals, number> = { ...NO_TOTALS };
  for (const totals of all) for (const key of Object.keys(sum) as (keyof Totals)[]) sum[key] += totals[key];
  return sum;
}

export function addSummaries(all: readonly Summary[]): Summary {
  const sum: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { error, warning, info } of all) {
    sum.error += error;
    sum.warning += warning;
    sum.info += info;
  }
  return sum;
}

/** Full per cent: 100 only where nothing is left. */
export function percentDone({ done, criteria }: Pick<Totals, "done" | "criteria">): number {
  return criteria === 0 ? 0 : Math.floor((100 * done) / criteria);
}
