/** What references print in a given place of the report: a label in a criterion, a title in a chapter. */
import type { Resolver } from "../document/markdown-state.ts";
import type { LinkTarget } from "../document/vocabulary.ts";
import type { Words } from "../layout/types.ts";
import type { Annexes } from "../project/annexes.ts";
import { printFact } from "../project/fact-value.ts";
import { inLanguage } from "../project/local-text.ts";
import { readLinkPath } from "../project/report-path.ts";
import type { Project } from "../project/types.ts";
import { anchors } from "./anchors.ts";
import type { EvidenceViews } from "./evidence-view.ts";
import { label } from "./labels.ts";
import type { NumberedCaptions } from "./numbered-captions.ts";
import { pathOnDisk } from "./path-on-disk.ts";

export interface ReferenceContext {
  readonly project: Project;
  readonly words: Words;
  readonly base: string;
  readonly annexes: Annexes;
  readonly captions: NumberedCaptions;
  readonly views: EvidenceViews;
  /** Anchors that stand already: each may stand once. */
  readonly usedAnchors: Set<string>;
}

export interface PlaceResolver extends Resolver {
  /** `1.1-тиркеме`; null where the evidence has no number here. */
  annexLabel(id: string): string | null;
}

/** `section` is the number of the section that the text stands in, null for chapters and supporting documents. */
export function resolverFor(context: ReferenceContext, where: { section: string | null }): PlaceResolver {
  const { project, words, captions, views } = context;
  const { language } = project.manifest;

  const annexLabel = (id: string): string | null => {
    const number = where.section === null ? null : context.annexes.number(where.section, id);
    if (!number) return null;
    if (number.kind === "label") return number.label;
    const key = project.standard.annexes === "global" ? "annex_global" : "annex_per_section";
    return label(words, key, { number: number.number });
  };

  const to = (text: string, target: LinkTarget | null) => ({ text, target });
  const toAnchor = (text: string, id: string) => to(text, { kind: "anchor", id });

  return {
    annexLabel,
    reference(kind, id) {
      switch (kind) {
        case "evidence": {
          const view = views.get(id);
          if (!view) return null;
          const listed: LinkTarget | null =
            where.section === null ? null : { kind: "anchor", id: anchors.evidence(where.section, id) };
          return to(annexLabel(id) ?? view.title, views.target(id) ?? listed);
        }
        case "fact": {
          const fact = project.facts.values.get(id);
          return fact ? to(printFact(fact, language), null) : null;
        }
        case "criterion":
          return project.standard.sections.some((section) =>
            section.criteria.some((criterion) => criterion.number === id),
          )
            ? toAnchor(label(words, "criterion_reference", { number: id }), anchors.criterion(id))
            : null;
        case "chapter": {
          const chapter = project.standard.chapters.find((each) => each.id === id);
          if (!chapter) return null;
          const written = project.chapters.find((each) => each.id === id);
          const title = written?.title ?? inLanguage(chapter.title.text, language);
          const words_ =
            chapter.number === null
              ? label(words, "chapter_title_reference", { title })
              : label(words, "chapter_reference", { number: chapter.number });
          return toAnchor(words_, anchors.chapter(id));
        }
        case "table":
        case "figure": {
          const number = captions.number(kind, id);
          return number === null
            ? null
            : toAnchor(label(words, `${kind}_reference`, { number: String(number) }), anchors[kind](id));
        }
      }
    },
    table: (path) => project.tables.get(path) ?? null,
    chart: (path) => project.charts.get(path) ?? null,
    picture: (path) => project.pictures.get(path) ?? null,
    caption(of, id, caption) {
      const number = captions.number(of, id);
      if (number === null) return caption;
      return caption === ""
        ? label(words, `${of}_reference`, { number: String(number) })
        : label(words, `${of}_caption`, { number: String(number), caption });
    },
    anchor(of, embed) {
      const anchor = anchors[of](embed.id);
      if (context.usedAnchors.has(anchor)) return null;
      context.usedAnchors.add(anchor);
      return anchor;
    },
    file: (address) => {
      const path = readLinkPath(address);
      return context.base + (path === null ? address : pathOnDisk(path, project));
    },
    chartAlt(caption, chart) {
      const names = chart.series.map((series) => series.name).filter((name) => name !== "");
      return [caption, names.join(", "), chart.categories.join(", ")]
        .filter((part) => part !== "")
        .join(": ");
    },
  };
}
