import type { Chapter, Markdown, Response, SectionText, SupportingDocument } from "../project/types.ts";
import { SECTION_LISTS } from "../project/types.ts";

/** Every Markdown text that the author wrote, those inside tables apart. */
export function textsWritten(
  responses: readonly Response[],
  sections: readonly SectionText[],
  chapters: readonly Chapter[],
  documents: readonly SupportingDocument[],
): readonly Markdown[] {
  const texts: (Markdown | null)[] = [
    ...responses.flatMap(({ narrative, evidence }) => [
      narrative,
      ...evidence.map((item) => (item.kind === "text" ? item.text : null)),
    ]),
    ...sections.flatMap(({ narrative, lists }) => [
      narrative,
      ...SECTION_LISTS.flatMap((kind) => lists[kind].items ?? []),
    ]),
    ...chapters.map(({ text }) => text),
    ...documents.flatMap((document) => [
      document.body,
      ...(document.type === "minutes" ? [...document.agenda, ...document.heard, ...document.decided] : []),
    ]),
  ];
  return texts.filter((text) => text !== null);
}
