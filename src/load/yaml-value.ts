/**
 * In: a YAML document without errors. Out: its tree (`yaml-tree.ts`), and what YAML accepts but the author did not mean (repeated keys, tags, merge keys).
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
import { ALIASES, TEXT_FILE_BYTES } from "./limits.ts";
import { mistake, type YamlMistake } from "./yaml-mistake.ts";
import type { YamlEntry, YamlTree } from "./yaml-tree.ts";

/** Characters that aliases may stand for in all: more would fill the memory long before there are too many of them. */
const ALIAS_CHARACTERS = TEXT_FILE_BYTES;
/** Of one file: who has more mends the first and looks again. */
const MOST_MISTAKES = 1_000;
const NOTHING: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

export interface YamlReading {
  readonly tree: YamlTree | null;
  readonly mistakes: readonly (YamlMistake & { readonly first: Span | null })[];
}

export function yamlTree(document: Document.Parsed): YamlReading {
  const mistakes: (YamlMistake & { first: Span | null })[] = [];
  let aliases = 0;
  let repeated = 0;
  let isFull = false;
  const say = (said: YamlMistake, first: Span | null = null) => {
    if (mistakes.length < MOST_MISTAKES) mistakes.push({ ...said, first });
  };

  function read(node: Node | null | undefined): YamlTree | null {
    if (!node || isEmpty(node)) return null;
    if (isAlias(node)) {
      const target = node.resolve(document) as Node | undefined;
      aliases += 1;
      repeated += target ? rangeOf(target).end - rangeOf(target).start : 0;
      if (aliases <= ALIASES && repeated <= ALIAS_CHARACTERS) return read(target);
      if (!isFull) say(mistake("limit-exceeded/yaml-aliases", { limit: ALIASES }, rangeOf(node)));
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
