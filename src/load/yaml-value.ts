/**
 * In: a YAML document without errors. Out: its tree, plain data with the place of everything in it, from which its value
 * and its places are read; and what YAML accepts but the author did not mean (repeated keys, tags, merge keys).
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
import { TEXT_FILE_BYTES } from "./limits.ts";
import { mistake, type YamlMistake } from "./yaml-mistake.ts";

export const ALIAS_LIMIT = 100;
/** Characters that aliases may stand for in all: more would fill the memory long before there are too many of them. */
const ALIAS_CHARACTERS = TEXT_FILE_BYTES;
const NOTHING: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

/** Plain data: it can be kept as JSON. A value that counts as nothing has none of the three. */
export interface YamlTree extends Span {
  readonly text?: string;
  readonly items?: readonly (YamlTree | null)[];
  readonly entries?: readonly YamlEntry[];
}

/** A key with its place; `value` is null where nothing stands after it. */
interface YamlEntry extends Span {
  readonly key: string;
  readonly value: YamlTree | null;
}

export interface YamlReading {
  readonly tree: YamlTree | null;
  readonly mistakes: readonly (YamlMistake & { readonly first: Span | null })[];
}

export function yamlTree(document: Document.Parsed): YamlReading {
  const mistakes: (YamlMistake & { first: Span | null })[] = [];
  let aliases = 0;
  let repeated = 0;
  let isFull = false;
  const say = (said: YamlMistake, first: Span | null = null) => mistakes.push({ ...said, first });

  function read(node: Node | null | undefined): YamlTree | null {
    if (!node || isEmpty(node)) return null;
    if (isAlias(node)) {
      const target = node.resolve(document) as Node | undefined;
      aliases += 1;
      repeated += target ? rangeOf(target).end - rangeOf(target).start : 0;
      if (aliases <= ALIAS_LIMIT && repeated <= ALIAS_CHARACTERS) return read(target);
      if (!isFull) say(mistake("limit-exceeded/yaml-aliases", { limit: ALIAS_LIMIT }, rangeOf(node)));
      isFull = true;
      return null;
    }
    const span = rangeOf(node);
    if (node.tag) {
      const tag = node.tag.replace("tag:yaml.org,2002:", "!!");
      say(mistake("file-invalid/yaml-tag", { tag }, span));
      return span;
    }
    if (isMap(node)) return { ...span, entries: entriesOf(node.items as ParsedPair[]) };
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item) ? { ...span, entries: entriesOf([item as ParsedPair]) } : read(item as Node),
      );
      return { ...span, items };
    }
    return isScalar(node) ? { ...span, text: String(node.value) } : span;
  }

  function entriesOf(items: readonly ParsedPair[]): YamlEntry[] {
    const seen = new Map<string, Span>();
    return items.flatMap(({ key, value }): YamlEntry[] => {
      const span = rangeOf(key);
      if (!isScalar(key) || key.tag) {
        say(mistake("file-invalid/yaml-key-shape", {}, span));
        return [];
      }
      const name = String(key.value ?? "");
      const first = seen.get(name);
      if (first) {
        say(mistake("file-invalid/yaml-key-repeated", { key: name }, span), first);
        return [];
      }
      seen.set(name, span);
      if (name !== "<<") return [{ ...span, key: name, value: read(value) }];
      say(mistake("file-invalid/yaml-merge", {}, span));
      return [{ ...span, key: name, value: null }];
    });
  }

  return { tree: read(document.contents), mistakes };
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Maps without a prototype, lists and texts; keys without a value are left out, items without one are null. */
export function plainValue(tree: YamlTree | null): unknown {
  if (tree?.items) return tree.items.map(plainValue);
  if (!tree?.entries) return tree?.text ?? null;
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of tree.entries) {
    const inner = plainValue(value);
    if (inner !== null) map[key] = inner;
  }
  return map;
}

/** The range of a value or key by its path; of the nearest parent where the path leads nowhere; null for the whole. */
export function rangeIn(tree: YamlTree | null, path: DataPath, what: "value" | "key"): Span | null {
  let node = tree;
  let span: Span | null = null;
  let key: Span | null = null;
  for (const step of path) {
    const entry: YamlEntry | undefined = node?.entries?.find((each) => each.key === step);
    const item: YamlTree | null | undefined = typeof step === "number" ? node?.items?.[step] : undefined;
    if (!entry && !item) return span;
    key = entry ?? null;
    node = entry ? entry.value : item!;
    span = node ?? key ?? span;
  }
  return what === "key" ? (key ?? span) : span;
}

export function rangeOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** Nothing typed, `~`, `null` or empty quotation marks. */
function isEmpty(node: Node): boolean {
  if (!isScalar(node)) return false;
  return node.type === "PLAIN"
    ? NOTHING.has(node.source ?? "")
    : node.value === "" && node.type?.startsWith("QUOTE") === true;
}
