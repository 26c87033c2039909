/**
 * The findings that are to be mended first: what stops a build, then what is late, then what is not there, the heaviest
 * first. What is said of one answer as a whole (late, no narrative, no evidence) is one thing to do.
 */
import type { GradedFinding } from "../findings/finding.ts";
import { positionAt } from "../findings/source.ts";
import { type Language, translate } from "../messages/index.ts";
import type { NextThing, SectionStatus } from "./types.ts";

const MOST = 5;

/** Rules about what an answer, section or chapter lacks, in the order of their weight. */
const LACKS = [
  ["overdue"],
  ["criterion-missing", "narrative-missing"],
  ["chapter-missing", "strengths-missing", "weaknesses-missing", "recommendations-missing"],
  ["rating-missing"],
  ["evidence-missing"],
  ["status-not-ready"],
];

/** Whether a finding speaks of something that is not there or not ready, so that the numbers of the status say it too. */
export function saysLack({ rule }: GradedFinding): boolean {
  return LACKS.some((rules) => rules.includes(rule));
}

/** `findings` in the order in which they are printed. */
export function nextThings(
  findings: readonly GradedFinding[],
  sections: readonly SectionStatus[],
  language: Language,
): readonly NextThing[] {
  const criteria = sections.flatMap((section) => section.criteria);
  const said = new Set<string>();
  const ordered = findings
    .filter(({ severity }) => severity !== "info")
    .toSorted((a, b) => weight(a) - weight(b))
    .filter((each) => {
      if (!saysLack(each) || each.criterion === null) return true;
      return !said.has(each.criterion) && said.add(each.criterion);
    });
  return ordered.slice(0, MOST).map((each): NextThing => {
    const { place } = each;
    const file = place?.file.path ?? null;
    const criterion =
      criteria.find(({ number }) => number === each.criterion) ??
      criteria.find((answer) => file !== null && answer.file === file);
    return {
      rule: each.rule,
      severity: each.severity,
      criterion: criterion?.number ?? each.criterion,
      file,
      line: place && positionAt(place.file, place.span.start).line,
      message: translate(each.message, language),
      help: each.help && translate(each.help, language),
      responsible: criterion?.responsible ?? null,
      due: criterion?.due ?? null,
    };
  });
}

/** The lighter the number, the more it presses. */
function weight(each: GradedFinding): number {
  const lack = LACKS.findIndex((rules) => rules.includes(each.rule));
  if (lack >= 0) return 1 + lack;
  return each.severity === "error" ? 0 : 1 + LACKS.length;
}
