/**
 * Numbers of annexes, in order of first mention in a criterion: inside its narrative first, then the rest of its list
 * (specification, section 5). A fixed label is kept everywhere, and the number in it is not given again.
 */

import type { Outline, OutlineResponse } from "./outline.ts";
import { evidenceCitedIn } from "./references.ts";
import type { EvidenceItem, Markdown, Project } from "./types.ts";

export interface Annexes {
  /** The number of an evidence in a section: `1.1`, `1`; a fixed label as it is; null where it has none there. */
  number(section: string, id: string): AnnexNumber | null;
  /** What a response lists, in the order printed. */
  listed(entry: OutlineResponse): readonly ListedEvidence[];
}

export type AnnexNumber =
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "label"; readonly label: string };

export type ListedEvidence =
  | { readonly kind: "evidence"; readonly id: string; readonly number: AnnexNumber | null }
  | { readonly kind: "text"; readonly text: Markdown };

export function numberAnnexes(project: Project, outline: Outline): Annexes {
  const { annexes: scheme } = project.standard;
  const reserved = new Set(
    [...project.evidence.values()].flatMap((evidence) => numberIn(evidence.label ?? "") ?? []),
  );
  const bySection = new Map<string, Map<string, AnnexNumber>>();
  const sectionOf = new Map<OutlineResponse, string>();
  const counters = new Map<string, number>();
  const global = new Map<string, AnnexNumber>();

  const next = (section: string): string => {
    const counter = scheme === "global" ? "" : section;
    for (;;) {
      const count = (counters.get(counter) ?? 0) + 1;
      counters.set(counter, count);
      const number = scheme === "global" ? String(count) : `${section}.${count}`;
      if (!reserved.has(number)) return number;
    }
  };

  for (const { section, responses } of outline.sections) {
    const numbers = scheme === "global" ? global : new Map<string, AnnexNumber>();
    bySection.set(section.number, numbers);
    for (const entry of responses) {
      sectionOf.set(entry, section.number);
      if (scheme === "none") continue;
      for (const id of [...mentionedIn(entry, project), ...listOf(entry)]) {
        const evidence = project.evidence.get(id);
        if (!evidence?.annex || numbers.has(id)) continue;
        numbers.set(
          id,
          evidence.label === null
            ? { kind: "number", number: next(section.number) }
            : { kind: "label", label: evidence.label },
        );
      }
    }
  }

  const number = (section: string, id: string) => bySection.get(section)?.get(id) ?? null;
  return {
    number,
    listed(entry) {
      const section = sectionOf.get(entry) ?? "";
      const known = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => project.evidence.has(id));
      const evidence = (id: string): ListedEvidence => ({
        kind: "evidence",
        id,
        number: number(section, id),
      });
      const items = entry.response?.evidence ?? [];
      if (scheme === "none") {
        const own = items.filter((item) => item.kind === "text" || project.evidence.has(item.id));
        const ids = new Set(listOf(entry));
        return [
          ...withoutRepeats(own).map((item) => (item.kind === "text" ? item : evidence(item.id))),
          ...known(mentionedIn(entry, project))
            .filter((id) => !ids.has(id))
            .map(evidence),
        ];
      }
      return [
        ...known([...mentionedIn(entry, project), ...listOf(entry)])
          .map(evidence)
          .sort(byNumber),
        ...items.filter((item) => item.kind === "text"),
      ];
    },
  };
}

function withoutRepeats(items: readonly EvidenceItem[]): EvidenceItem[] {
  const seen = new Set<string>();
  return items.filter((item) => item.kind === "text" || (!seen.has(item.id) && seen.add(item.id)));
}

function listOf(entry: OutlineResponse): string[] {
  return (entry.response?.evidence ?? []).flatMap((item) => (item.kind === "reference" ? item.id : []));
}

function mentionedIn({ response }: OutlineResponse, project: Project): string[] {
  return response?.narrative ? evidenceCitedIn(response.narrative, project.tables) : [];
}

/** The number in a label fixed from outside: `№6 тиркеме` → 6, `1.3-тиркеме` → 1.3. */
function numberIn(label: string): string | null {
  return /\d+(\.\d+)?/.exec(label)?.[0] ?? null;
}

/** By number; what has none comes last, in the order of mention. */
function byNumber(a: ListedEvidence, b: ListedEvidence): number {
  const [left, right] = [a, b].map((item) => {
    const number = item.kind === "evidence" ? item.number : null;
    const digits = number === null ? null : number.kind === "number" ? number.number : numberIn(number.label);
    return digits === null ? [Number.POSITIVE_INFINITY] : digits.split(".").map(Number);
  }) as [number[], number[]];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
