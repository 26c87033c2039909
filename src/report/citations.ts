/** Where a report cites its evidence: for the links back from an entry of a list of evidence. */
import { inLanguage } from "../project/local-text.ts";
import type { Outline, OutlineChapter } from "../project/outline.ts";
import { evidenceCitedIn } from "../project/references.ts";
import { type Markdown, type Project, SECTION_LISTS } from "../project/types.ts";
import { anchors } from "./anchors.ts";
import type { Citation } from "./types.ts";

/** The places by the id of the evidence, in the order of the report, each once. */
export function citationsOf(project: Project, outline: Outline): ReadonlyMap<string, readonly Citation[]> {
  const { language } = project.manifest;
  const byEvidence = new Map<string, Citation[]>();
  const add = (ids: Iterable<string>, citation: Citation) => {
    for (const id of new Set(ids)) {
      const known = byEvidence.get(id);
      if (known) known.push(citation);
      else byEvidence.set(id, [citation]);
    }
  };
  const addChapter = ({ chapter, text }: OutlineChapter) =>
    add(citedIn([text?.text ?? null], project), {
      kind: "chapter",
      number: chapter.number,
      title: text?.title ?? inLanguage(chapter.title.text, language),
      anchor: anchors.chapter(chapter.id),
    });

  outline.before.forEach(addChapter);
  for (const { section, text, responses } of outline.sections) {
    const lists = SECTION_LISTS.flatMap((kind) => text?.lists[kind].items ?? []);
    add(citedIn([text?.narrative ?? null, ...lists], project), {
      kind: "section",
      number: section.number,
      title: inLanguage(section.title.text, language),
      anchor: anchors.section(section.number),
    });
    for (const { response, criteria } of responses) {
      const items = response?.evidence ?? [];
      const texts = items.map((item) => (item.kind === "text" ? item.text : null));
      const listed = items.flatMap((item) => (item.kind === "reference" ? item.id : []));
      const [criterion] = criteria;
      add([...listed, ...citedIn([response?.narrative ?? null, ...texts], project)], {
        kind: "criterion",
        number: criterion!.number,
        title: inLanguage(criterion!.title.text, language),
        anchor: anchors.criterion(criterion!.number),
      });
    }
  }
  outline.after.forEach(addChapter);
  return byEvidence;
}

function citedIn(texts: readonly (Markdown | null)[], project: Project): string[] {
  return texts.flatMap((text) => (text ? evidenceCitedIn(text, project.tables) : []));
}
