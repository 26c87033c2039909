import type { Edit, Finding } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import { numberAnnexes } from "../project/annexes.ts";
import type { Project } from "../project/types.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { type TypedAnnex, typedAnnexesIn } from "./text/annexes.ts";
import { isEnding } from "./text/endings.ts";
import { isVerbatim, passagesOf, placeIn } from "./text/passage.ts";

/** Numbers of annexes are given by the tool: in a text stands a reference to the evidence, never a number typed by hand. */
export const annexTyped = defineRule({
  id: "annex-typed",
  severity: "error",
  concernedBy: ({ markdown }) => passagesOf(markdown).some(({ text }) => typedAnnexesIn(text).length > 0),
  *check(context) {
    const { texts, project } = context;
    let evidenceBy: ReturnType<typeof evidenceByNumber> | null = null;
    for (const { markdown, criterion, in: part } of texts) {
      if (part === "document") continue;
      const section = criterion === null ? null : sectionOf(project, criterion);
      for (const passage of passagesOf(markdown))
        for (const typed of typedAnnexesIn(passage.text)) {
          const place = placeIn(passage, typed.start, typed.end);
          evidenceBy ??= evidenceByNumber(context);
          const id = typed.number === null ? null : evidenceBy(section, typed.number);
          const ending = endingOf(typed);
          const isSafe = id !== null && ending !== null && isVerbatim(passage, typed.start, typed.end);
          const edits: Edit[] =
            isSafe && !isInLink(place.file.text, place.span)
              ? [{ ...place, text: `[${ending}](evidence:${id})` }]
              : [];
          yield* reported(typed, id, { edits, criterion }, place);
        }
    }
  },
});

function* reported(
  { text }: TypedAnnex,
  id: string | null,
  extras: { edits: readonly Edit[]; criterion: string | null },
  place: ReturnType<typeof placeIn>,
): Generator<Finding> {
  if (id === null) yield finding("annex-typed", { text }, place, extras);
  else yield finding("annex-typed/known", { text, id }, place, extras);
}

/** The evidence that has a number where it is typed: in the section under `per-section`, anywhere under `global`. */
function evidenceByNumber({
  project,
  outline,
}: RuleContext): (section: string | null, number: string) => string | null {
  const scheme = project.standard.annexes;
  const annexes = numberAnnexes(project, outline);
  const sections = project.standard.sections.map((section) => section.number);
  const ids = new Map<string, Set<string>>();
  for (const section of sections)
    for (const id of project.evidence.keys()) {
      const found = annexes.number(section, id);
      const number = found?.kind === "number" ? found.number : /\d+(?:\.\d+)?/.exec(found?.label ?? "")?.[0];
      if (!number) continue;
      const key = scheme === "global" ? number : `${section} ${number}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  return (section, number) => {
    if (section === null) return null;
    const found = ids.get(scheme === "global" ? number : `${section} ${number}`);
    return found?.size === 1 ? [...found][0]! : null;
  };
}

function sectionOf({ standard }: Project, criterion: string): string | null {
  return (
    standard.sections.find((each) => each.criteria.some(({ number }) => number === criterion))?.number ?? null
  );
}

/** What goes between the square brackets; null where the word is inflected in a way that a label cannot be. */
function endingOf({ ending }: TypedAnnex): string | null {
  if (ending === null || ending === "") return ending;
  return isEnding(ending) && !/^л[ае]р/.test(ending) ? `{}${ending}` : null;
}

/** Whether it stands between the square brackets of a link, where no other can stand. */
function isInLink(source: string, { start, end }: { start: number; end: number }): boolean {
  const before = source.slice(Math.max(0, start - 200), start);
  const after = source.slice(end, end + 200);
  return before.lastIndexOf("[") > before.lastIndexOf("]") && /^[^[\]]*\]\s?[([]/.test(after);
}
