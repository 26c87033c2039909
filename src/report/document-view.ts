/** A supporting document of section 8 as its template sees it. */
import { fromMarkdown, inlinesFromMarkdown } from "../document/from-markdown.ts";
import { numberAnnexes } from "../project/annexes.ts";
import { inLanguage } from "../project/local-text.ts";
import { outlineOf } from "../project/outline.ts";
import type { LocalText, Markdown, Project, SupportingDocument } from "../project/types.ts";
import type { ReportOptions } from "./build-report.ts";
import { evidenceViews } from "./evidence-view.ts";
import { personView } from "./institution-view.ts";
import { numberCaptions } from "./numbered-captions.ts";
import { resolverFor } from "./resolver.ts";
import type { DocumentView, Report } from "./types.ts";

/** `options.base` leads from the document's own output: `../../`. */
export function documentView(
  project: Project,
  document: SupportingDocument,
  report: Report,
  options: ReportOptions,
): DocumentView {
  const { language } = project.manifest;
  const outline = outlineOf(project);
  const resolver = resolverFor(
    {
      project,
      words: options.words,
      base: options.base,
      annexes: numberAnnexes(project, outline),
      captions: numberCaptions(project, outline),
      views: evidenceViews(project, options.base),
      usedAnchors: new Set(),
    },
    { section: null },
  );
  const local = (text: LocalText) => inLanguage(text, language);
  const items = (list: readonly Markdown[]) => list.map((item) => inlinesFromMarkdown(item, resolver));
  const empty: DocumentView = {
    report,
    type: document.type,
    name: document.name,
    title: local(document.title),
    institution: local(document.institution) || report.institution.name,
    number: null,
    date: null,
    place: report.place,
    council: "",
    present: "",
    absent: "",
    absenceReason: "",
    agenda: [],
    heard: [],
    decided: [],
    chair: "",
    secretary: "",
    adopted: null,
    approved: null,
    basis: "",
    signature: null,
    body: document.body ? fromMarkdown(document.body, resolver) : [],
  };
  switch (document.type) {
    case "minutes":
      return {
        ...empty,
        number: document.number,
        date: document.date,
        place: local(document.place) || empty.place,
        council: local(document.council),
        present: local(document.present),
        absent: local(document.absent),
        absenceReason: local(document.absenceReason),
        agenda: items(document.agenda),
        heard: items(document.heard),
        decided: items(document.decided),
        chair: local(document.chair),
        secretary: local(document.secretary),
      };
    case "regulation":
      return {
        ...empty,
        adopted: document.adopted && {
          ...document.adopted,
          body: local(document.adopted.body),
          text: local(document.adopted.text),
        },
        approved: document.approved && {
          name: local(document.approved.name),
          position: local(document.approved.position),
          date: document.approved.date,
          text: local(document.approved.text),
        },
      };
    case "order":
      return {
        ...empty,
        number: document.number,
        date: document.date,
        place: local(document.place) || empty.place,
        basis: local(document.basis),
        signature: document.signature ? personView(document.signature, language) : report.head,
      };
  }
}
