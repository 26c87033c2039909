import { finding } from "../findings/finding.ts";
import { reportDay } from "../project/report-day.ts";
import { defineRule } from "./rule.ts";

/** The report's own day, whatever day counts as today, lies in the time in which the standard is in force. */
export const standardExpired = defineRule({
  id: "standard-expired",
  severity: "info",
  *check({ project: { manifest, standard } }) {
    const { from, until } = standard.valid;
    const day = reportDay(manifest);
    if (day === null) return;
    if ((from !== null && day < from) || (until !== null && day > until))
      yield finding(
        "standard-expired",
        { date: day, from: from ?? "…", until: until ?? "…" },
        manifest.at([manifest.date === null ? "year" : "date"]),
      );
  },
});
