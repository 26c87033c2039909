/**
 * Report + Layout → DocumentTree. Templates are parsed once a layout; their output is read at once by the strict reader, so a
 * writer never sees markup. Every page of a draft carries the draft's mark; the pages come out without landscape blocks.
 * Where a template is broken the findings say so, and what can be read of the document is there.
 */
import { splitPages } from "../document/split-pages.ts";
import type { Block, DocumentProperties, DocumentTree, PageSection } from "../document/vocabulary.ts";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { Layout } from "../layout/types.ts";
import type { Picture } from "../project/types.ts";
import type { DocumentView, Report } from "../report/types.ts";
import { evaluate } from "./evaluate.ts";
import { readMarkup } from "./markup.ts";
import { parseTemplate, type Template } from "./template.ts";

export function renderReport(
  report: Report,
  layout: Layout,
  pictures: ReadonlyMap<string, Picture>,
): Outcome<DocumentTree | null> {
  const properties: DocumentProperties = {
    title: report.title,
    subject: report.standard.title,
    author: report.institution.name,
    date: dayInside(report),
  };
  return render("report.hbs", report, report, properties, layout, pictures);
}

/** A supporting document, by the layout of its type. */
export function renderDocument(
  view: DocumentView,
  layout: Layout,
  pictures: ReadonlyMap<string, Picture>,
): Outcome<DocumentTree | null> {
  const properties: DocumentProperties = {
    title: view.title,
    subject: "",
    author: view.institution,
    date: view.date ?? view.adopted?.date ?? view.approved?.date ?? dayInside(view.report),
  };
  return render("document.hbs", view, view.report, properties, layout, pictures);
}

/** A document about reports: `root` is plain JSON. */
export function renderOther(
  root: Pick<Report, "language">,
  properties: DocumentProperties,
  layout: Layout,
): Outcome<DocumentTree | null> {
  const report = { language: root.language, draft: false };
  return render("document.hbs", root, report, properties, layout, new Map());
}

/** The report's day, the last one of its year, or the first one that a zip archive can hold. */
function dayInside(report: Report): string {
  const isYear = report.year !== null && /^\d{4}$/.test(report.year);
  return report.date ?? (isYear ? `${report.year}-12-31` : "1980-01-01");
}

function render(
  main: string,
  root: unknown,
  report: Pick<Report, "language" | "draft">,
  properties: DocumentProperties,
  layout: Layout,
  reportPictures: ReadonlyMap<string, Picture>,
): Outcome<DocumentTree | null> {
  const { templates, findings } = parsedTemplates(layout);
  const template = templates.get(main);
  if (!template) {
    const isThere = layout.templates.has(main);
    const missing = finding("template-invalid/template-missing", { layout: layout.id, name: main }, null);
    return { value: null, findings: isThere ? findings : [...findings, missing] };
  }
  const pictures = new Map([...layout.pictures, ...reportPictures]);
  const written = evaluate(template, templates, root, { words: layout.words, pictures });
  // What was stopped on the way has no end that could be read.
  if (written.findings.some(({ rule }) => rule === "limit-exceeded"))
    return { value: null, findings: [...findings, ...written.findings] };
  const read = readMarkup(written.value, { pictures, classes: layout.classes, draft: report.draft });
  const pages = read.value && splitPages(read.value).map((page) => withDraftMark(page, report, layout));
  return {
    value: pages && { language: report.language, properties, look: layout.look, pages },
    findings: [...findings, ...written.findings, ...read.findings],
  };
}

function withDraftMark(page: PageSection, report: Pick<Report, "draft">, layout: Layout): PageSection {
  if (!report.draft) return page;
  const value = layout.words.labels.draft_mark ?? "";
  const mark: Block = { type: "paragraph", style: "draft", children: [{ type: "text", value }] };
  return { ...page, header: [mark, ...page.header] };
}

interface ParsedTemplates {
  readonly templates: ReadonlyMap<string, Template>;
  readonly findings: readonly Finding[];
}

const parsedOf = new WeakMap<Layout, ParsedTemplates>();

function parsedTemplates(layout: Layout): ParsedTemplates {
  const known = parsedOf.get(layout);
  if (known) return known;
  const names = [...layout.templates.keys()].flatMap((path) => /^partials\/(.+)\.hbs$/.exec(path)?.[1] ?? []);
  const partialNames = new Set(names);
  const templates = new Map<string, Template>();
  const findings: Finding[] = [];
  for (const [path, file] of layout.templates) {
    const parsed = parseTemplate(file, partialNames);
    if (parsed.value) templates.set(path, parsed.value);
    findings.push(...parsed.findings);
  }
  const result = { templates, findings };
  parsedOf.set(layout, result);
  return result;
}
