/** Whole reports from texts in memory: the pipeline of the command line, and what it says and writes. */
import { readdirSync, readFileSync } from "node:fs";
import { compile } from "../../src/compile.ts";
import type { GradedFinding } from "../../src/findings/finding.ts";
import { positionAt } from "../../src/findings/source.ts";
import type { Format } from "../../src/formats/format-names.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import type { Memory } from "../../src/memory.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface CompileFilesOptions {
  readonly formats?: readonly Format[];
  readonly draft?: boolean;
  /** Whether folders list what is in them from the last to the first. */
  readonly backwards?: boolean;
  /** Files outside the report's folder, by absolute path. */
  readonly elsewhere?: Files;
  /** Absolute, as `--standards` and `--layouts` name them. */
  readonly standards?: readonly string[];
  readonly layouts?: readonly string[];
  readonly memory?: Memory;
}

export interface Compiled {
  /** `criteria/1.1.md:3:5 error evidence-unknown`, as they are printed. */
  readonly findings: readonly string[];
  readonly errors: readonly string[];
  /** By path from the output folder; empty where errors stand against it. */
  readonly outputs: ReadonlyMap<string, Uint8Array>;
  /** An output that is text. */
  readonly text: (name: string) => string;
}

const root = new URL("../../", import.meta.url);

/** The standards and layouts that come with the tool, as they would lie in `/tool`. */
export const toolFiles: Files = { ...fromDisk("schemas", ".yaml", ".json"), ...fromDisk("templates", "") };

/** `files` by path from the report's folder. */
export async function compileFiles(files: Files, options: CompileFilesOptions = {}): Promise<Compiled> {
  const { formats = ["docx", "html"], draft = false, backwards = false } = options;
  const { elsewhere = {}, standards = [], layouts = [] } = options;
  const known = options.memory && { memory: options.memory };
  const memory = createMemoryHost({ ...toolFiles, ...elsewhere, ...below("/report", files) });
  const host = backwards ? { ...memory, list: (folder: string) => memory.list(folder).toReversed() } : memory;
  const compilation = await compile({
    host,
    folder: "/report",
    builtIn: { schemas: "/tool/schemas", templates: "/tool/templates" },
    standards,
    layouts,
    today: null,
    ...known,
    output: { folder: "/report/build", formats, draft },
  });
  const lines = compilation.findings.map((each) => [each.severity, findingLine(each)] as const);
  const outputs = compilation.outputs ?? new Map<string, Uint8Array>();
  return {
    findings: lines.map(([, line]) => line),
    errors: lines.filter(([severity]) => severity === "error").map(([, line]) => line),
    outputs,
    text: (name) => new TextDecoder().decode(outputs.get(name)),
  };
}

/** A report with other files laid over it; null takes one away. */
export function over(report: Files, changes: Readonly<Record<string, string | Uint8Array | null>>): Files {
  const files: Record<string, string | Uint8Array> = { ...report };
  for (const [path, content] of Object.entries(changes))
    if (content === null) delete files[path];
    else files[path] = content;
  return files;
}

function findingLine({ place, severity, rule }: GradedFinding): string {
  if (!place) return `- ${severity} ${rule}`;
  const { line, column } = positionAt(place.file, place.span.start);
  return `${place.file.path}:${line}:${column} ${severity} ${rule}`;
}

export function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

function fromDisk(folder: string, ...endings: readonly string[]): Files {
  const entries = readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/");
        return [`/tool/${path.slice(path.indexOf(`/${folder}`) + 1)}`, readFileSync(path)];
      }),
  );
}
