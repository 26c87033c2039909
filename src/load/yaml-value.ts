/**
 * In: a YAML document without errors. Out: its plain value, the places in it, and what YAML accepts but the author did
 * not mean (repeated keys, tags, merge keys).
 */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
} from "yaml";
import type { Span } from "../findings/source.ts";
import type { DataPath } from "../project/types.ts";
import { mistake, type YamlMistake } from "./yaml-mistake.ts";

export const ALIAS_LIMIT = 100;
const NOTHING: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

export interface YamlReading {
  readonly value: unknown;
  readonly mistakes: readonly (YamlMistake & { readonly first: Span | null })[];
}

export function yamlValue(document: Document.Parsed): YamlReading {
  const mistakes: (YamlMistake & { first: Span | null })[] = [];
  let aliases = 0;
  const say = (said: YamlMistake, first: Span | null = null) => mistakes.push({ ...said, first });

  function read(node: Node | null | undefined): unknown {
    if (!node) return null;
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > ALIAS_LIMIT) {
        if (aliases === ALIAS_LIMIT + 1)
          say(mistake("limit-exceeded/yaml-aliases", { limit: ALIAS_LIMIT }, rangeOf(node)));
        return null;
      }
      return read(node.resolve(document) as Node | undefined);
    }
    if (node.tag) {
      say(
        mistake(
          "file-invalid/yaml-tag",
          { tag: node.tag.replace("tag:yaml.org,2002:", "!!") },
          rangeOf(node),
        ),
      );
      return null;
    }
    if (isMap(node)) return readMap(node.items as Pair<ParsedNode, ParsedNode | null>[]);
    if (isSeq(node))
      return node.items.map((item) =>
        isPair(item) ? readMap([item as Pair<ParsedNode, ParsedNode | null>]) : read(item as Node),
      );
    if (!isScalar(node)) return null;
    return isEmpty(node) ? null : String(node.value);
  }

  function readMap(items: readonly Pair<ParsedNode, ParsedNode | null>[]): Record<string, unknown> {
    const map: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, Span>();
    for (const { key, value } of items) {
      const span = rangeOf(key);
      if (!isScalar(key) || key.tag) {
        say(mistake("file-invalid/yaml-key-shape", {}, span));
        continue;
      }
      const name = keyText(key);
      const first = seen.get(name);
      if (first) {
        say(mistake("file-invalid/yaml-key-repeated", { key: name }, span), first);
        continue;
      }
      seen.set(name, span);
      if (name === "<<") {
        say(mistake("file-invalid/yaml-merge", {}, span));
        continue;
      }
      const read_ = read(value);
      if (read_ !== null) map[name] = read_;
    }
    return map;
  }

  return { value: read(document.contents), mistakes };
}

/** The range of a value or key by its path; of the nearest parent where the path leads nowhere; null for the whole. */
export function yamlRange(document: Document.Parsed, path: DataPath, what: "value" | "key"): Span | null {
  let node: Node | null = document.contents;
  let span: Span | null = null;
  let key: Span | null = null;
  for (const step of path) {
    while (isAlias(node)) node = (node.resolve(document) as Node | undefined) ?? null;
    const pair = isMap(node)
      ? (node.items as Pair<ParsedNode, ParsedNode | null>[]).find((item) => keyText(item.key) === step)
      : undefined;
    const next: Node | null | undefined = pair
      ? pair.value
      : isSeq(node) && typeof step === "number"
        ? (node.items[step] as Node | undefined)
        : undefined;
    if (!pair && !next) return span;
    key = pair ? rangeOf(pair.key) : null;
    span = next && !isEmpty(next) ? rangeOf(next) : (key ?? span);
    node = next ?? null;
  }
  return what === "key" ? (key ?? span) : span;
}

export function rangeOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : "";
}

/** Nothing typed, `~`, `null` or empty quotation marks. */
function isEmpty(node: Node): boolean {
  if (!isScalar(node)) return false;
  return node.type === "PLAIN"
    ? NOTHING.has(node.source ?? "")
    : node.value === "" && node.type?.startsWith("QUOTE") === true;
}
