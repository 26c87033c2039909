/**
 * The good examples with one thing changed. In: a line-based text of mutations, described in `mutations/README.md`. Out:
 * for each of them the findings of a check.
 */
import { readdirSync, readFileSync } from "node:fs";
import { compile } from "../../src/compile.ts";
import type { GradedFinding } from "../../src/findings/finding.ts";
import { positionAt } from "../../src/findings/source.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import type { Memory } from "../../src/memory.ts";
import { below, type Files, toolFiles } from "../outputs/compile-files.ts";
import { exampleFiles } from "../outputs/example-files.ts";

/** A change of one file: a text for a text, a text at the end, another file's text, or the whole; null takes the file away. */
export type Change =
  | { readonly path: string; readonly old: string; readonly text: string }
  | { readonly path: string; readonly end: string }
  | { readonly path: string; readonly from: string }
  | { readonly path: string; readonly whole: string | Uint8Array | null };

export interface Mutation {
  readonly title: string;
  readonly example: string;
  readonly changes: readonly Change[];
  /** `criteria/1.1.md:3:5 evidence-unknown`, sorted. */
  readonly findings: readonly string[];
}

const folder = new URL("mutations/", import.meta.url);

/** The mutations by the name of their file. */
export function readMutations(): ReadonlyMap<string, readonly Mutation[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return new Map(
    names.sort().map((name) => [name, parseMutations(readFileSync(new URL(name, folder), "utf8"))]),
  );
}

export function parseMutations(text: string): readonly Mutation[] {
  return text
    .replace(/\r\n/g, "\n")
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title, head, ...lines] = part.split("\n").filter((line) => line !== "") as [string, string];
      const [example, ...path] = head.split(" ");
      return { title, example: example!, ...parseLines(title, path.join(" "), lines) };
    });
}

function parseLines(title: string, path: string, lines: readonly string[]) {
  let at = path;
  let old: string | null = null;
  const changes: Change[] = [];
  const findings: string[] = [];
  for (const line of lines) {
    const space = line.indexOf(" ");
    const mark = space < 0 ? line : line.slice(0, space);
    const rest = space < 0 ? "" : line.slice(space + 1);
    if (mark === "-") old = unescaped(rest);
    else if (mark === "+" && old !== null) {
      changes.push({ path: at, old, text: unescaped(rest) });
      old = null;
    } else if (mark === ">") changes.push({ path: at, end: unescaped(rest) });
    else if (mark === "!") changes.push({ path: at, whole: unescaped(rest) });
    else if (mark === "base64")
      changes.push({ path: at, whole: new Uint8Array(Buffer.from(rest, "base64")) });
    else if (mark === "fill") {
      const [count, text] = rest.split(" ") as [string, string];
      changes.push({ path: at, whole: unescaped(text).repeat(Number(count)) });
    } else if (mark === "copy") changes.push({ path: at, whole: textOf(toolFiles[`/tool/${rest}`], rest) });
    else if (mark === "delete") changes.push({ path: rest, whole: null });
    else if (mark === "rename") {
      changes.push({ path: rest, from: at }, { path: at, whole: null });
      at = rest;
    } else if (mark === "in") at = rest;
    else if (mark === "=") findings.push(rest);
    else throw new Error(`${title}: ${line}`);
  }
  return { changes, findings: findings.sort() };
}

/** `\n`, `\t` and `\u00a0`, so that what cannot be seen can be read. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("\\n", "\n")
    .replaceAll("\\t", "\t");
}

const examples = new Map<string, Files>();

function filesOf(example: string): Files {
  const files = examples.get(example) ?? exampleFiles(example);
  examples.set(example, files);
  return files;
}

/** What the checks before have kept, as if the author had checked the report and then changed it. */
const kept = new Map<string, unknown>();
const memory: Memory = {
  recall: (kind, text) => kept.get(`${kind} ${text}`),
  keep: (kind, text, value) => void kept.set(`${kind} ${text}`, value),
};

/** The findings of a check of an example with some changes, after checks of it with others. */
export async function checkMutated(example: string, changes: readonly Change[]) {
  const files: Record<string, string | Uint8Array> = { ...filesOf(example) };
  for (const change of changes) {
    if ("whole" in change) {
      if (change.whole === null) delete files[change.path];
      else files[change.path] = change.whole;
      continue;
    }
    if ("from" in change) {
      files[change.path] = textOf(files[change.from], change.from);
      continue;
    }
    const text = textOf(files[change.path], change.path);
    files[change.path] = "end" in change ? text + change.end : replacedOnce(text, change);
  }
  const { findings } = await compile({
    host: createMemoryHost({ ...toolFiles, ...below("/report", files) }),
    folder: "/report",
    builtIn: { schemas: "/tool/schemas", templates: "/tool/templates" },
    standards: [],
    layouts: [],
    memory,
    today: null,
    output: null,
  });
  return findings;
}

function textOf(content: string | Uint8Array | undefined, path: string): string {
  if (content === undefined) throw new Error(`${path} is not in the example`);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

function replacedOnce(text: string, { path, old, text: by }: Extract<Change, { old: string }>): string {
  const [before, after, ...more] = text.split(old);
  if (after === undefined || more.length > 0)
    throw new Error(`${path} holds «${old}» ${after === undefined ? "nowhere" : "more than once"}`);
  return before + by + after;
}

/** `criteria/1.1.md:3:5 evidence-unknown`. */
export function findingLine({ place, rule }: GradedFinding): string {
  if (!place) return `- ${rule}`;
  const { line, column } = positionAt(place.file, place.span.start);
  return `${place.file.path}:${line}:${column} ${rule}`;
}

/** Mutations of one example that touch no file twice, so that one check is enough for all; the manifest's stand alone. */
export function batchesOf(mutations: readonly Mutation[]): readonly (readonly Mutation[])[] {
  const batches: { mutations: Mutation[]; paths: Set<string> }[] = [];
  for (const mutation of mutations) {
    const paths = mutation.changes.map(({ path }) => path);
    const batch = batches.find(
      (each) =>
        each.mutations[0]!.example === mutation.example &&
        !each.paths.has("selfassess.yaml") &&
        !paths.includes("selfassess.yaml") &&
        paths.every((path) => !each.paths.has(path)),
    );
    if (batch) {
      batch.mutations.push(mutation);
      for (const path of paths) batch.paths.add(path);
    } else batches.push({ mutations: [mutation], paths: new Set(paths) });
  }
  return batches.map((batch) => batch.mutations);
}
