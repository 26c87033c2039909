import { finding } from "../findings/finding.ts";
import { defineRule } from "./rule.ts";
import { unnamedAnnexesIn } from "./text/annexes.ts";
import { placeIn } from "./text/passage.ts";
import { textReadings } from "./text/readings.ts";

/** A text that speaks of an annex cites it. */
export const annexUnnamed = defineRule({
  id: "annex-unnamed",
  severity: "info",
  alone: true,
  *check(context) {
    for (const { passage, criterion, in: part } of textReadings(context))
      if (part !== "document")
        for (const { text, start, end } of unnamedAnnexesIn(passage.text))
          yield finding("annex-unnamed", { text }, placeIn(passage, start, end), { criterion });
  },
});
