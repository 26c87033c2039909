import type { Finding } from "../../src/findings/finding.ts";
import { positionAt } from "../../src/findings/source.ts";
import { createMemoryHost, type MemoryHostOptions } from "../../src/hosts/memory-host.ts";
import { openFolder } from "../../src/load/folder.ts";
import { loadProject } from "../../src/load/project.ts";

/** By path; null where there is no such file. */
type Files = Readonly<Record<string, string | Uint8Array | null>>;

const MANIFEST = "selfassess: 1\nstandard: mini\ninstitution: {name: №5 орто мектеби}\n";

const STANDARD = `id: mini
version: "2"
title: {ky: Мектепти аккредитациялоо}
report_title: {ky: Отчет}
kind: institutional
level: school
languages: [ky, ru]
layout: mini
annexes: global
rating: [{id: full, label: {ky: Толук}}]
sections:
  - number: "1"
    title: {ky: Башкаруу}
    criteria: [{number: "1.1", title: {ky: План}}, {number: "1.2", title: {ky: Сапат}}, {number: "1.10", title: {ky: Угуу}}]
`;

/** A host with a report in `/report` and the standard `mini` in `/schemas`; a manifest is there unless it is given. */
export function reportHost(files: Files, options: MemoryHostOptions = {}) {
  const contents: Record<string, string | Uint8Array> = {};
  for (const [path, content] of Object.entries({ "selfassess.yaml": MANIFEST, ...files }))
    if (content !== null) contents[`/report/${path}`] = content;
  return createMemoryHost({ "/schemas/mini/standard.yaml": STANDARD, ...contents }, options);
}

/** What loading gives, with the findings as lines. */
export function load(files: Files, options: MemoryHostOptions = {}, standards: readonly string[] = []) {
  const host = reportHost(files, options);
  const loaded = loadProject(host, "/report", { builtInSchemas: "/schemas", standards });
  return { host, ...loaded, lines: loaded.findings.map(findingLine) };
}

/** A report that loads. */
export function loadReport(files: Files, options: MemoryHostOptions = {}) {
  const { value, lines, host } = load(files, options);
  if (!value) throw new Error(`no project: ${lines.join(", ")}`);
  return { project: value, findings: lines, host };
}

export function open(files: Files, options: MemoryHostOptions = {}) {
  const { value, findings } = openFolder(reportHost(files, options), "/report");
  return { folder: value, findings: findings.map(findingLine) };
}

/** `data/x.csv:2:4 chart-data/not-number “35a”`: where it stands, which it is, and the letters that it marks. */
export function findingLine({ rule, place, message }: Finding): string {
  const id = message.id.replace(/^[^/]*/, rule);
  if (!place) return id;
  const { line, column } = positionAt(place.file, place.span.start);
  const marked = place.file.text.slice(place.span.start, place.span.end);
  return `${place.file.path}:${line}:${column} ${id}${marked === "" ? "" : ` “${marked}”`}`;
}
