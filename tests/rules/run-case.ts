/** Runs a case of a rule's page: its files over the base report, the findings as lines. */
import { readdirSync, readFileSync } from "node:fs";
import { build } from "../../src/commands/build.ts";
import { compile } from "../../src/compile.ts";
import type { GradedFinding } from "../../src/findings/finding.ts";
import { positionAt } from "../../src/findings/source.ts";
import type { Format } from "../../src/formats/format-names.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import type { Memory } from "../../src/memory.ts";
import type { RuleCase } from "../../src/rules/page.ts";
import { baseLayout, baseReport, baseStandard } from "./base-report.ts";

const root = new URL("../../", import.meta.url);

const tool: Readonly<Record<string, string | Uint8Array>> = {
  ...fromDisk("templates"),
  ...fromDisk("schemas"),
  ...under("/tool/schemas", baseStandard),
  ...under("/tool/templates", baseLayout),
};
const builtIn = {
  schemas: "/tool/schemas",
  templates: "/tool/templates",
  rules: "/tool/rules",
  memory: "/tool/built-in",
};

/** The findings of a check of files that are laid over the base report. */
export async function checkFiles(
  files: RuleCase["files"],
  memory: Memory | null = null,
): Promise<readonly GradedFinding[]> {
  const host = createMemoryHost(laidOver(files));
  const options = { host, builtIn, standards: [], layouts: [], today: null, ...(memory && { memory }) };
  return (await compile({ ...options, folder: "/report", output: null })).findings;
}

function laidOver(laid: RuleCase["files"]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...tool, ...under("/report", baseReport) };
  for (const [path, content] of laid)
    if (content === null) delete files[`/report/${path}`];
    else files[`/report/${path}`] = content;
  return files;
}

/** The findings of a check, or of a build, in the order in which they are printed. */
export async function runCase(each: RuleCase, builds: boolean): Promise<readonly string[]> {
  const failures = Object.fromEntries(each.locked.map((path) => [`/report/${path}`, "busy" as const]));
  const host = createMemoryHost(laidOver(each.files), { failures });
  const options = { host, builtIn, standards: [], layouts: [], today: null };
  if (each.locked.length > 0) {
    let said = "";
    await build(
      ["/report"],
      { formats: ["docx", "html"], out: null, draft: false, watch: false, jobs: null, shard: null },
      {
        ...options,
        cacheFolder: null,
        workingFolder: "/",
        stdout: () => {},
        stderr: (text) => {
          said += text;
        },
        color: false,
        terminal: false,
        ask: null,
        threads: null,
        standby: null,
        milliseconds: () => 0,
        listenForStop: null,
        git: () => null,
        convertToPdf: async () => "absent",
        language: "en",
        localeLanguage: "en",
      },
    );
    return [...said.matchAll(/^(?:error|warning|note) ([a-z-]+)$/gm)].map(([, rule]) => `- ${rule}`);
  }
  const formats = (each.formats ?? ["docx", "html"]) as readonly Format[];
  const output = { folder: "/report/build", formats, draft: false };
  const compilation = await compile({ ...options, folder: "/report", output: builds ? output : null });
  return compilation.findings.map(findingLine);
}

/** `criteria/1.1.md:2:12-20 evidence-unknown`; the end has a line of its own where it lies on another. */
function findingLine({ place, rule }: GradedFinding): string {
  if (!place) return `- ${rule}`;
  const start = positionAt(place.file, place.span.start);
  const end = positionAt(place.file, place.span.end);
  const until = end.line === start.line ? end.column : `${end.line}:${end.column}`;
  return `${place.file.path}:${start.line}:${start.column}-${until} ${rule}`;
}

function under<T>(folder: string, files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

/** The tool's own files, as they would lie in `/tool`. */
function fromDisk(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/");
        return [`/tool/${path.slice(root.pathname.length)}`, readFileSync(path)];
      }),
  );
}
