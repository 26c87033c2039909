/** A template in, its tree or its findings out, as text. */
import type { Finding } from "../../src/findings/finding.ts";
import { positionAt, type SourceFile } from "../../src/findings/source.ts";
import { translate } from "../../src/messages/index.ts";
import type { Picture } from "../../src/project/types.ts";
import { evaluate } from "../../src/template/evaluate.ts";
import { readMarkup } from "../../src/template/markup.ts";
import { parseTemplate, type Template } from "../../src/template/template.ts";
import { treeText } from "./tree-text.ts";

export interface RenderOptions {
  readonly draft?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly classes?: readonly string[];
}

const PICTURE: Picture = {
  path: "images/emblem.png",
  format: "png",
  width: 10,
  height: 10,
  orientation: 1,
  bytes: new Uint8Array(),
};

/** `templates` by path; `report.hbs` is the main one. A template without a document is put on a page. */
export function renderText(
  templates: Readonly<Record<string, string>>,
  context: unknown,
  options: RenderOptions = {},
): string {
  const names = new Set(
    Object.keys(templates).flatMap((path) => /^partials\/(.+)\.hbs$/.exec(path)?.[1] ?? []),
  );
  const parsed = new Map<string, Template>();
  const findings: Finding[] = [];
  for (const [path, text] of Object.entries(templates)) {
    const isPart = path !== "report.hbs" || text.includes("<document");
    const file: SourceFile = { path, text: isPart ? text : `<document><page>\n${text}</page></document>` };
    const outcome = parseTemplate(file, names);
    findings.push(...outcome.findings);
    if (outcome.value) parsed.set(path, outcome.value);
  }
  const main = parsed.get("report.hbs");
  if (!main || findings.length > 0) return findingLines(findings);
  const pictures = new Map([[PICTURE.path, PICTURE]]);
  const words = { language: "ky" as const, labels: options.labels ?? {} };
  const written = evaluate(main, parsed, context, { words, pictures });
  const read = readMarkup(written.value, {
    pictures,
    classes: new Set(options.classes ?? ["title", "note", "criteria"]),
    draft: options.draft ?? false,
  });
  findings.push(...written.findings, ...read.findings);
  return findings.length > 0 || !read.value ? findingLines(findings) : treeText(read.value);
}

export function findingLines(findings: readonly Finding[]): string {
  return findings
    .map((found) => {
      const position = found.place && positionAt(found.place.file, found.place.span.start);
      const where = position ? `${found.place.file.path}:${position.line}:${position.column}` : "-";
      return `${where} ${found.rule} ${translate(found.message, "en")}`;
    })
    .join("\n");
}
