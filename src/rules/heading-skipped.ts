import type { Heading } from "mdast";
import { finding } from "../findings/finding.ts";
import { nodesOf, placeOf } from "../project/references.ts";
import { defineRule } from "./rule.ts";

/** The level at which headings of a text begin; the level above it is a mistake that another rule reports. */
const FIRST = 2;

/** Headings of a text begin at `##` and go down one level at a time. */
export const headingSkipped = defineRule({
  id: "heading-skipped",
  severity: "warning",
  alone: true,
  *check({ texts }) {
    for (const { markdown, criterion } of texts) {
      let above = FIRST - 1;
      for (const node of nodesOf(markdown.root)) {
        if (node.type !== "heading") continue;
        const level = Math.max((node as Heading).depth, FIRST);
        if (level > above + 1)
          yield finding(
            "heading-skipped",
            { marks: "#".repeat(level), expected: "#".repeat(above + 1) },
            placeOf(markdown, node),
            { criterion },
          );
        above = level;
      }
    }
  },
});
