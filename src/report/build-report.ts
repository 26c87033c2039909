/**
 * Project + words → Report: everything that a template prints, as plain JSON in the report's language. Numbers of
 * annexes, tables and figures are given here, and every reference is resolved.
 *
 * It reports nothing: what is missing stands in the report as `missing`, and the rules have said so.
 */
import { fromMarkdown, inlinesFromMarkdown } from "../document/from-markdown.ts";
import { span, text } from "../document/inline.ts";
import type { Words } from "../layout/types.ts";
import { numberAnnexes } from "../project/annexes.ts";
import { inLanguage } from "../project/local-text.ts";
import { type OutlineChapter, type OutlineResponse, outlineOf } from "../project/outline.ts";
import { plainText } from "../project/plain-text.ts";
import type {
  LocalText,
  Markdown,
  Project,
  SectionListKind,
  SectionText,
  StandardSection,
} from "../project/types.ts";
import { anchors } from "./anchors.ts";
import { citationsOf } from "./citations.ts";
import { evidenceViews } from "./evidence-view.ts";
import { institutionView, personView } from "./institution-view.ts";
import { numberCaptions } from "./numbered-captions.ts";
import { type ReferenceContext, resolverFor } from "./resolver.ts";
import type {
  Citation,
  Report,
  ReportChapter,
  ReportEvidenceItem,
  ReportResponse,
  ReportSection,
  ReportSectionList,
} from "./types.ts";

export interface ReportOptions {
  readonly words: Words;
  readonly draft: boolean;
  /** From the output to the report's folder: `../`. */
  readonly base: string;
}

export function buildReport(project: Project, options: ReportOptions): Report {
  const { manifest, standard } = project;
  const { language } = manifest;
  const outline = outlineOf(project);
  const local = (text: LocalText) => inLanguage(text, language);
  const views = evidenceViews(project, options.base);
  const context: ReferenceContext = {
    project,
    words: options.words,
    base: options.base,
    annexes: numberAnnexes(project, outline),
    captions: numberCaptions(project, outline),
    usedAnchors: new Set(),
    views,
  };
  const builder = { project, context, local, citations: citationsOf(project, outline) };

  const chaptersBefore = outline.before.flatMap((entry) => chapterView(entry, builder));
  const sections = outline.sections.map(({ section, text, responses }) =>
    sectionView(section, text, responses, builder),
  );
  const chaptersAfter = outline.after.flatMap((entry) => chapterView(entry, builder));
  const responses = sections.flatMap((section) => section.responses);
  const count = (holds: (response: ReportResponse) => boolean) =>
    responses.filter(holds).reduce((sum, response) => sum + response.criteria.length, 0);

  return {
    format: 1,
    language,
    title: local(manifest.title) || local(standard.reportTitle),
    place: local(manifest.place),
    year: manifest.year,
    date: manifest.date,
    period: manifest.period,
    draft: options.draft,
    standard: {
      id: standard.id,
      version: standard.version,
      title: local(standard.title.text),
      kind: standard.kind,
      level: standard.level,
      annexes: standard.annexes,
      rating: standard.rating.map(({ id, label }) => ({ id, label: local(label) })),
    },
    institution: institutionView(manifest.institution, language, views),
    programme: manifest.programme && {
      code: manifest.programme.code,
      name: local(manifest.programme.name),
      qualification: local(manifest.programme.qualification),
      form: local(manifest.programme.form),
      duration: local(manifest.programme.duration),
    },
    previousAccreditation: local(manifest.previousAccreditation),
    head: manifest.head && personView(manifest.head, language),
    contact: manifest.contact && personView(manifest.contact, language),
    approvals: manifest.approvals.map((approval) => ({
      purpose: approval.purpose,
      body: local(approval.body),
      number: approval.number,
      date: approval.date,
      text: local(approval.text),
      evidence: views.get(approval.evidence ?? "") ?? null,
    })),
    workingGroup: manifest.workingGroup && {
      text: local(manifest.workingGroup.text),
      order: manifest.workingGroup.order && {
        number: manifest.workingGroup.order.number,
        date: manifest.workingGroup.order.date,
        evidence: views.get(manifest.workingGroup.order.evidence ?? "") ?? null,
      },
      members: manifest.workingGroup.members.map((member) => personView(member, language)),
    },
    commission: manifest.commission && {
      chair: manifest.commission.chair && personView(manifest.commission.chair, language),
      secretary: manifest.commission.secretary && personView(manifest.commission.secretary, language),
      members: manifest.commission.members.map((member) => personView(member, language)),
      place: local(manifest.commission.place),
      date: manifest.commission.date,
    },
    abbreviations: manifest.abbreviations.map(({ short, long }) => ({ short, long: local(long) })),
    chaptersBefore,
    chaptersAfter,
    sections,
    evidence: [...views.values()],
    completeness: {
      criteria: standard.sections.reduce((sum, section) => sum + section.criteria.length, 0),
      answered: count((response) => !response.missing),
      withEvidence: count((response) => !response.evidenceMissing),
      ready: count((response) => !response.missing && response.status === "ready"),
    },
  };
}

interface Builder {
  readonly project: Project;
  readonly context: ReferenceContext;
  readonly local: (text: LocalText) => string;
  /** By the id of an evidence. */
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
}

/** A chapter that is neither required nor written is left out. */
function chapterView({ chapter, text }: OutlineChapter, builder: Builder): readonly ReportChapter[] {
  const missing = !text?.text;
  if (missing && !chapter.required) return [];
  const slash = chapter.id.lastIndexOf("/");
  return [
    {
      id: chapter.id,
      anchor: anchors.chapter(chapter.id),
      number: chapter.number,
      title: text?.title ?? builder.local(chapter.title.text),
      group: slash < 0 ? null : chapter.id.slice(0, slash),
      content: text?.text ? fromMarkdown(text.text, resolverFor(builder.context, { section: null })) : [],
      missing,
    },
  ];
}

function sectionView(
  section: StandardSection,
  text: SectionText | null,
  responses: readonly OutlineResponse[],
  builder: Builder,
): ReportSection {
  const resolver = resolverFor(builder.context, { section: section.number });
  const narrative = text?.narrative ? fromMarkdown(text.narrative, resolver) : [];
  const views = responses.map((entry) => responseView(entry, section.number, builder));
  const list = (kind: SectionListKind): ReportSectionList => {
    const written = text?.lists[kind];
    const items = (written?.items ?? []).map((item) => inlinesFromMarkdown(item, resolver));
    return {
      title: written?.title ?? "",
      style: written?.style ?? null,
      items,
      missing: items.length === 0 && builder.project.standard.sectionRequires.includes(kind),
    };
  };
  return {
    number: section.number,
    anchor: anchors.section(section.number),
    title: builder.local(section.title.text),
    requirement: section.requirement ? builder.local(section.requirement.text) : "",
    narrative,
    responses: views,
    strengths: list("strengths"),
    weaknesses: list("weaknesses"),
    recommendations: list("recommendations"),
  };
}

function responseView(entry: OutlineResponse, section: string, builder: Builder): ReportResponse {
  const { response, criteria } = entry;
  const { context, project, local } = builder;
  const resolver = resolverFor(context, { section });
  const evidence: ReportEvidenceItem[] = context.annexes.listed(entry).map((item) => {
    if (item.kind === "text")
      return {
        label: "",
        anchor: null,
        evidence: null,
        content: inlinesFromMarkdown(item.text, resolver),
        parts: [],
        citedBy: [],
      };
    const view = context.views.get(item.id)!;
    const anchor = anchors.evidence(section, item.id);
    const first = !context.usedAnchors.has(anchor);
    context.usedAnchors.add(anchor);
    return {
      label: resolver.annexLabel(item.id) ?? "",
      anchor: first ? anchor : null,
      evidence: view,
      content: view.content,
      parts: context.views.parts(item.id),
      citedBy: builder.citations.get(item.id) ?? [],
    };
  });
  for (const item of response?.evidence ?? [])
    if (item.kind === "reference" && !project.evidence.has(item.id)) evidence.push(unknownEvidence(item.id));
  const rating = project.standard.rating.find((each) => each.id === response?.rating);
  const narrative: Markdown | null = response?.narrative ?? null;
  return {
    criteria: criteria.map((criterion) => ({
      number: criterion.number,
      anchor: anchors.criterion(criterion.number),
      title: local(criterion.title.text),
      items: criterion.items.map(local),
    })),
    title: response?.title ?? "",
    rating: rating ? { id: rating.id, label: local(rating.label) } : null,
    ratingMissing: project.standard.rating.length > 0 && !rating,
    narrative: narrative ? fromMarkdown(narrative, resolver) : [],
    missing: !narrative,
    // Counted where it is read: few layouts print it.
    get words() {
      return narrative ? (plainText(narrative).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : 0;
    },
    evidence,
    evidenceMissing: evidence.length === 0,
    responsible: response?.responsible ?? null,
    status: response?.status ?? "draft",
    due: response?.due ?? null,
    extra: response?.extra ?? {},
  };
}

/** What a draft shows in the place of evidence that the register does not have, as `fromMarkdown` does in a text. */
function unknownEvidence(id: string): ReportEvidenceItem {
  const content = [span("gap", [text(`[evidence:${id}]`)])];
  return { label: "", anchor: null, evidence: null, content, parts: [], citedBy: [] };
}
