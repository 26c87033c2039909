/**
 * Running text of the plainest kind, read without the Markdown parser: words, `[links](to)`, `![pictures](path "title")`,
 * `*emphasis*` and `**strong**` words, none within another. null for all else.
 */
import type { Emphasis, Image, Link, PhrasingContent, Root, Strong, Text } from "mdast";

type Position = NonNullable<Root["position"]>;

/** What has a meaning wherever it stands: such a text is the parser's. */
const MEANS_MORE = /[\\`~&<@\ufdd0\ufeff]|[^\P{Cc}\r\n]|\r(?!\n)/u;
/** Brackets from which on the parser itself is not asked. */
const MOST_BRACKETS = 1_000;
/** What has a meaning in words, though not in a destination. */
const NOT_WORDS = /_|:\/\/|www\./i;
const MARK = /[*[\]]/g;
const STARS = /\*+/y;
const LINK = /\[([^*[\]\r\n]*)\]\(([^\s()[\]*"'>|]+)(?: "([^"[\]*\r\n]+)")?\)/y;

/** Whether every letter of a text is one that the quick readers know. */
export function hasPlainLetters(text: string): boolean {
  return !MEANS_MORE.test(text) && (text.match(/\[/g)?.length ?? 0) <= MOST_BRACKETS;
}

/** The tree of a text without blocks that is one line. */
export function plainLine(text: string): Root | null {
  const position = positionAt(0, text.length);
  if (text === "") return { type: "root", children: [], position };
  if (/^ | $|[\r\n]/.test(text) || !hasPlainLetters(text)) return null;
  const children = plainWords(text, 0);
  const paragraph = children && {
    type: "paragraph" as const,
    children,
    position: positionAt(0, text.length),
  };
  return paragraph && { type: "root", children: [paragraph], position };
}

/** The nodes of running text that begins at an offset. Its lines neither begin nor end with a space. */
export function plainWords(text: string, offset: number): PhrasingContent[] | null {
  const nodes: PhrasingContent[] = [];
  let open: { readonly node: Emphasis | Strong; readonly marks: string } | null = null;
  let at = 0;
  while (at < text.length) {
    const into: PhrasingContent[] = open ? open.node.children : nodes;
    MARK.lastIndex = at;
    const mark = MARK.exec(text)?.index ?? text.length;
    const isImage = text[mark] === "[" && mark > at && text[mark - 1] === "!";
    const end = isImage ? mark - 1 : mark;
    if (end > at) {
      const value = text.slice(at, end);
      if (NOT_WORDS.test(value)) return null;
      into.push({ type: "text", value, position: positionAt(offset + at, offset + end) });
    }
    if (mark === text.length) break;
    if (text[mark] === "*") {
      const marks = runOfStars(text, mark);
      at = mark + marks.length;
      if (!open && marks.length <= 2 && opens(text, mark, marks.length)) {
        const type = marks.length === 1 ? "emphasis" : "strong";
        open = { node: { type, children: [], position: positionAt(offset + mark, 0) }, marks };
      } else if (open && marks === open.marks && closes(text, mark, marks.length)) {
        open.node.position!.end.offset = offset + at;
        nodes.push(open.node);
        open = null;
      } else return null;
    } else {
      const node = bracketed(text, mark, isImage, offset);
      if (!node) return null;
      into.push(node);
      at = LINK.lastIndex;
    }
  }
  return open ? null : nodes;
}

/** The link, or the picture, whose bracket stands at `at`; `LINK.lastIndex` is then behind it. */
function bracketed(text: string, at: number, isImage: boolean, offset: number): Link | Image | null {
  LINK.lastIndex = at;
  const found = LINK.exec(text);
  if (!found) return null;
  const words = found[1]!;
  if (NOT_WORDS.test(words)) return null;
  const url = found[2]!;
  const title = found[3] ?? null;
  const start = offset + at;
  const end = offset + LINK.lastIndex;
  if (isImage) return { type: "image", title, url, alt: words, position: positionAt(start - 1, end) };
  const position = positionAt(start + 1, start + 1 + words.length);
  const children: Text[] = words === "" ? [] : [{ type: "text", value: words, position }];
  return { type: "link", title, url, children, position: positionAt(start, end) };
}

function runOfStars(text: string, at: number): string {
  STARS.lastIndex = at;
  return STARS.exec(text)![0];
}

/** CommonMark 6.2: a run that is left-flanking may open, one that is right-flanking may close. */
function opens(text: string, at: number, length: number): boolean {
  const before = kindOf(text[at - 1]);
  const after = kindOf(text[at + length]);
  return after !== "space" && (after === "letter" || before !== "letter");
}

function closes(text: string, at: number, length: number): boolean {
  const before = kindOf(text[at - 1]);
  const after = kindOf(text[at + length]);
  return before !== "space" && (before === "letter" || after !== "letter");
}

function kindOf(letter: string | undefined): "space" | "punctuation" | "letter" {
  if (letter === undefined || /\s/.test(letter)) return "space";
  return /[\p{P}\p{S}]/u.test(letter) ? "punctuation" : "letter";
}

/** Of a position only the offsets are asked. */
export function positionAt(start: number, end: number): Position {
  return {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  };
}
