/**
 * What the preview's page shows beside the report, from a compilation: the completeness and the findings, grouped by the
 * place that they are about, as markup. The page puts it in place of what stood there before.
 */
import type { GradedFinding } from "../findings/finding.ts";
import { summarise } from "../findings/order.ts";
import { isAbsolute, wellFormed } from "../findings/printers/printer.ts";
import { positionAt } from "../findings/source.ts";
import { container, element, escapeText } from "../formats/html/markup.ts";
import { type Language, type Message, message, translate } from "../messages/index.ts";
import type { Project } from "../project/types.ts";
import { anchors } from "../report/anchors.ts";
import { htmlBar } from "../status/printers/html-bar.ts";
import { statusOf } from "../status/status-of.ts";

export interface PreviewState {
  /** Changes when there is another page of the report to show; null: there is none yet. */
  readonly page: number | null;
  /** What stands against the page; "" where nothing does. */
  readonly notice: string;
  /** For those who listen: what has come of a change. */
  readonly said: string;
  /** Markup. */
  readonly completeness: string;
  readonly findings: string;
}

export interface Seen {
  readonly project: Project | null;
  readonly findings: readonly GradedFinding[];
  readonly language: Language;
  readonly today: string;
  /** Absolute, and as it was typed. */
  readonly folder: { readonly path: string; readonly name: string };
  readonly page: number | null;
  /** Whether the page is older than the files. */
  readonly stale: boolean;
}

export function stateOf(seen: Seen): PreviewState {
  const { project, findings, language, today, folder, page, stale } = seen;
  const say = (text: Message) => translate(text, language);
  const counts = summarise(findings);
  const none = findings.length === 0;
  const said = say(none ? message("summary/none", {}) : message("summary/counts", counts));
  const { totals } = statusOf(project, findings, { folder: folder.name, today, language });
  const { done, criteria, gaps } = totals;
  const words = project ? say(message("preview/done", { done, criteria, gaps })) : "";
  const notice = page === null ? message("preview/no-page", {}) : stale ? message("preview/stale", {}) : null;
  return {
    page,
    notice: notice ? say(notice) : "",
    said,
    completeness: `${project ? htmlBar(totals) : ""}${element("span", {}, escapeText(words))}`,
    findings: groupsOf(seen)
      .map((group, at) => writeGroup(group, at, seen))
      .join("\n"),
  };
}

interface Group {
  readonly title: string;
  /** Of the place in the report. */
  readonly anchor: string | null;
  readonly findings: GradedFinding[];
}

/** In the order of the findings; a criterion, chapter or section once, whatever its files. */
function groupsOf({ project, findings, language }: Seen): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const each of findings) {
    const path = each.place?.file.path ?? null;
    const anchor = anchorOf(each, path, project);
    const whole = translate(message("preview/whole", {}), language);
    const title = each.criterion ?? path ?? whole;
    const key = anchor ?? path ?? "";
    const group = groups.get(key) ?? { title, anchor, findings: [] };
    groups.set(key, group);
    group.findings.push(each);
  }
  return [...groups.values()];
}

/** The anchor that layouts give to what a finding is about. */
function anchorOf(each: GradedFinding, path: string | null, project: Project | null): string | null {
  if (each.criterion !== null) return anchors.criterion(each.criterion);
  if (!project || path === null) return null;
  const response = project.responses.find(({ file }) => file.path === path);
  if (response) return anchors.criterion(response.criteria[0]!);
  const section = project.sections.find(({ file }) => file.path === path);
  if (section) return anchors.section(section.number);
  const chapter = project.chapters.find(({ file }) => file.path === path);
  return chapter ? anchors.chapter(chapter.id) : null;
}

function writeGroup({ title, anchor, findings }: Group, at: number, seen: Seen): string {
  const say = (text: Message) => translate(text, seen.language);
  const heading = element("h3", { id: `group-${at}` }, escapeText(title));
  const show = element(
    "button",
    { type: "button", class: "show" },
    escapeText(say(message("preview/show", {}))),
  );
  const marks = say(message("preview/marks", { count: findings.length }));
  const attributes = {
    "aria-labelledby": `group-${at}`,
    "data-anchor": anchor,
    "data-count": findings.length,
    "data-marks": marks,
    tabindex: -1,
  };
  const items = findings.map((each) => writeFinding(each, seen));
  return container("section", attributes, [
    element("div", { class: "title" }, `${heading}${anchor === null ? "" : show}`),
    container("ul", {}, items),
  ]);
}

function writeFinding(each: GradedFinding, { language, folder }: Seen): string {
  const say = (text: Message) => translate(text, language);
  const severity = say(message(`preview/${each.severity}`, {}));
  const words = element(
    "p",
    {},
    `${element("strong", {}, escapeText(severity))} ${escapeText(say(each.message))}`,
  );
  const help = each.help ? element("p", { class: "help" }, escapeText(say(each.help))) : "";
  return container("li", { class: each.severity }, [words, help, editorLink(each, folder.path, say)]);
}

/** A link that VS Code and its kin open at the line. */
function editorLink({ place }: GradedFinding, folder: string, say: (text: Message) => string): string {
  if (!place) return "";
  const { path } = place.file;
  const { line, column } = positionAt(place.file, place.span.start);
  const file = isAbsolute(path) ? path : `${folder}/${path}`;
  const address = wellFormed(file).replace(/^\//, "").split("/").map(encodeURIComponent).join("/");
  const href = `vscode://file/${address.replace(/^([a-z])%3A/i, "$1:")}:${line}:${column}`;
  const where = `${path}:${line}`;
  const title = say(message("preview/edit", { place: where }));
  return element("a", { class: "edit", href, title }, escapeText(where));
}
