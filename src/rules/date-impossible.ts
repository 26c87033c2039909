import { finding } from "../findings/finding.ts";
import { impossibleDays } from "./figures/days-in-text.ts";
import { defineRule } from "./rule.ts";
import { placeIn } from "./text/passage.ts";
import { allReadings } from "./text/readings.ts";

/** Days that a text names are days of the calendar. Fields for days are checked when they are read. */
export const dateImpossible = defineRule({
  id: "date-impossible",
  severity: "error",
  alone: true,
  *check(context) {
    const reported = new Set<string>();
    for (const { passage, criterion } of allReadings(context))
      for (const { start, end } of impossibleDays(passage.text)) {
        const place = placeIn(passage, start, end);
        // A caption that a table and a text share is typed once.
        const key = `${place.file.path}:${place.span.start}`;
        if (reported.has(key)) continue;
        reported.add(key);
        yield finding("date-impossible", { text: passage.text.slice(start, end) }, place, { criterion });
      }
  },
});
