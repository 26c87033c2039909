import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { reportDay } from "../project/report-day.ts";
import type { Manifest } from "../project/types.ts";
import { datesIn, type WrittenDate } from "./figures/written-dates.ts";
import { defineRule } from "./rule.ts";

/** Things happen in their order: decision, work, approval, report. */
export const dateOrder = defineRule({
  id: "date-order",
  severity: "warning",
  *check({ project }) {
    const { manifest } = project;
    const told = new Set<Place>();
    for (const found of inManifest(manifest)) {
      told.add(found.place!);
      yield found;
    }
    for (const { id, date, validUntil, at } of project.evidence.values())
      if (date !== null && validUntil !== null && validUntil < date)
        yield finding("date-order/validity", { id, from: date, until: validUntil }, at(["valid_until"]));
    const report = reportDay(manifest);
    if (report === null) return;
    const later = datesIn(project)
      .map((group) => group.filter(({ day }) => day > report))
      .filter((group) => group.length > 0 && !group.some(({ place }) => isTold(place, told)));
    if (later.length >= SEVERAL) yield earlyReport(later, report, manifest);
    else for (const [first, ...others] of later) yield afterReport(first!, others, report, manifest);
  },
});

/** So many days that are later than the report's say that its own day is the wrong one. */
const SEVERAL = 3;
const SHOWN = 5;

function earlyReport(
  later: readonly (readonly WrittenDate[])[],
  report: string,
  { date, at }: Manifest,
): Finding {
  const params = { report, count: later.length };
  return finding("date-order/report-early", params, at([date === null ? "year" : "date"]), {
    related: later.slice(0, SHOWN).map(([first]) => ({
      message: message("date-order/later", { day: first!.day }),
      place: first!.place,
    })),
  });
}

function isTold({ file, span }: Place, told: ReadonlySet<Place>): boolean {
  return [...told].some((place) => place.file.path === file.path && place.span.start === span.start);
}

function afterReport(
  { day, place }: WrittenDate,
  others: readonly WrittenDate[],
  report: string,
  { date, at }: Manifest,
): Finding {
  return finding("date-order/report", { day, report }, place, {
    related: [
      ...others.map((other) => ({ message: message("date-order/same", {}), place: other.place })),
      { message: message("date-order/report-day", {}), place: at([date === null ? "year" : "date"]) },
    ],
  });
}

/** The period of the assessment, what began it and what ended it. */
function* inManifest(manifest: Manifest): Generator<Finding> {
  const { at, period, workingGroup, approvals } = manifest;
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  if (from !== null && to !== null && to < from) {
    yield finding("date-order/period", { from, to }, at(["period", "to"]));
    return;
  }
  const order = workingGroup?.order?.date ?? null;
  const begin = { message: message("date-order/begin", {}), place: at(["period", "from"]) };
  if (from !== null && order !== null && order > from)
    yield finding("date-order/order", { day: order, from }, at(["working_group", "order", "date"]), {
      related: [begin],
    });
  for (const [index, { purpose, date }] of approvals.entries()) {
    const place = at(["approvals", index, "date"]);
    if (date === null) continue;
    if (purpose === "start" && from !== null && date > from)
      yield finding("date-order/start", { day: date, from }, place, { related: [begin] });
    if (purpose === "adopt" && to !== null && date < to)
      yield finding("date-order/adopt", { day: date, to }, place, {
        related: [{ message: message("date-order/end", {}), place: at(["period", "to"]) }],
      });
    const start = approvals.find((each) => each.purpose === "start" && each.date !== null);
    if (purpose === "adopt" && to === null && start?.date && date < start.date)
      yield finding("date-order/adopt-first", { day: date, start: start.date }, place);
  }
}
