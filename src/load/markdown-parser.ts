/**
 * In: a text. Out: what the Markdown parser makes of it: CommonMark and GFM with the fences `:::name`, or without any
 * blocks but paragraphs. A parser is made when a text first needs it, since most texts need none.
 */
import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { directive } from "micromark-extension-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

export type Syntax = "blocks" | "inline";

type Extension = ReturnType<typeof directive>;
type Parser = Processor<Root>;

const withAddresses = new Map<Syntax, Parser>();
const withoutAddresses = new Map<Syntax, Parser>();

/** What a bare address has, also one whose marks are written as `&#64;` or `\.`. */
const ADDRESS = /[@&\\]|www\.|:\/\//i;

export function parseMarkdown(text: string, syntax: Syntax): Root {
  return ADDRESS.test(text) ? parseWithAddresses(text, syntax) : parseWithoutAddresses(text, syntax);
}

/** Bare addresses become links. */
export function parseWithAddresses(text: string, syntax: Syntax): Root {
  const known = withAddresses.get(syntax) ?? parserOf(syntax).freeze();
  withAddresses.set(syntax, known);
  return known.parse(text);
}

/** Does not look for bare addresses, which takes a sixth of the time. */
export function parseWithoutAddresses(text: string, syntax: Syntax): Root {
  const known = withoutAddresses.get(syntax) ?? parserOf(syntax).use(leaveAddresses).freeze();
  withoutAddresses.set(syntax, known);
  return known.parse(text);
}

function parserOf(syntax: Syntax) {
  const blocks = syntax === "blocks";
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(extension(blocks ? fencesOnly() : noBlocks(), blocks));
}

/** Takes out what GFM does after parsing: it searches all words for addresses. */
function leaveAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}

/** A plugin that adds to the syntax and, for fences, to what its tokens become. */
function extension(syntax: Extension, directives: boolean) {
  return function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
    if (directives)
      data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
  };
}

/** The directives of micromark without those in running text and on a line of their own. */
function fencesOnly(): Extension {
  const flow = Object.entries(directive().flow ?? {}).map(([code, constructs]) => [
    code,
    [constructs].flat().slice(0, 1),
  ]);
  return { flow: Object.fromEntries(flow) };
}

function noBlocks(): Extension {
  const blocks = [
    "blockQuote",
    "codeFenced",
    "codeIndented",
    "definition",
    "gfmFootnoteDefinition",
    "headingAtx",
    "htmlFlow",
    "list",
    "setextUnderline",
    "table",
    "thematicBreak",
  ];
  return { disable: { null: blocks } };
}
