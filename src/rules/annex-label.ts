import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { type AnnexNumber, numberAnnexes } from "../project/annexes.ts";
import type { Evidence } from "../project/types.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { comparable } from "./text/words.ts";

/** Labels that are fixed from outside neither repeat nor leave numbers free below them. */
export const annexLabel = defineRule({
  id: "annex-label",
  severity: "warning",
  *check(context) {
    const first = new Map<string, { id: string; place: Place }>();
    for (const evidence of context.project.evidence.values()) {
      if (evidence.label === null || !evidence.annex) continue;
      const place = evidence.at(["label"]);
      const key = numberIn(evidence.label) ?? comparable(evidence.label);
      const before = first.get(key);
      if (before) {
        const related = [{ message: message("annex-label/first", {}), place: before.place }];
        yield finding("annex-label/repeated", { label: evidence.label, id: before.id }, place, { related });
      } else {
        first.set(key, { id: evidence.id, place });
        const free = freeBelow(evidence, context);
        if (free !== null) yield finding("annex-label/gap", { label: evidence.label, number: free }, place);
      }
    }
  },
});

/** The first of the numbers right below a label that no annex has; null where there is none, or the label stands nowhere. */
function freeBelow(evidence: Evidence, context: RuleContext): string | null {
  const { project, outline } = context;
  const scheme = project.standard.annexes;
  const own = numberIn(evidence.label ?? "")?.split(".") ?? [];
  if (scheme === "none" || own.length !== (scheme === "global" ? 1 : 2)) return null;
  const annexes = numberAnnexes(project, outline);
  const sections = outline.sections.map(({ section }) => section.number);
  const here = scheme === "global" ? sections : sections.filter((section) => section === own[0]);
  if (!here.some((section) => annexes.number(section, evidence.id))) return null;
  const given = new Set(
    here.flatMap((section) =>
      [...project.evidence.keys()].flatMap((id) => digitsOf(annexes.number(section, id)) ?? []),
    ),
  );
  const front = scheme === "global" ? "" : `${own[0]}.`;
  const isFree = (number: number) => number > 0 && !given.has(`${front}${number}`);
  let free = Number(own.at(-1)) - 1;
  if (!isFree(free)) return null;
  while (isFree(free - 1)) free--;
  return `${front}${free}`;
}

function digitsOf(number: AnnexNumber | null): string | null {
  return number === null ? null : number.kind === "number" ? number.number : numberIn(number.label);
}

function numberIn(label: string): string | null {
  return /\d+(\.\d+)?/.exec(label)?.[0] ?? null;
}
