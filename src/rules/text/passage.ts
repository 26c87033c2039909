/**
 * Passages: the stretches of text that a reader reads in one go (a paragraph, a heading, a cell, a caption, a value of
 * YAML), each with the place of every letter of it. Rules about words look at passages and never at Markdown.
 */
import type { Image, Link, Node, Parents, PhrasingContent, Text } from "mdast";
import type { Place, SourceFile, Span } from "../../findings/source.ts";
import { aloneImage, embedOf, parseReference } from "../../project/references.ts";
import type { Markdown } from "../../project/types.ts";
import { type Letters, lettersOf } from "./letters.ts";
import { oncePerPart } from "./once-per-text.ts";

/** Stands in a passage for a picture, code, or a reference whose words are not typed. */
export const OBJECT = "\uFFFC";
/** Stands in a passage for a reference to evidence. */
export const CITATION = "\uFFFB";

export interface Passage {
  readonly kind: "paragraph" | "heading" | "cell" | "caption" | "field";
  readonly file: SourceFile;
  /** null for a value of YAML. */
  readonly node: Node | null;
  /** The words as they are read; a line break is `\n`. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Index in the text of the passage. */
  readonly from: number;
  readonly value: string;
  readonly span: Span;
  /** Whether the value is typed there, and does not only stand for something. */
  readonly typed: boolean;
}

/** Passages of a text in the order of its file. */
export function passagesOf({ root, file }: Markdown): readonly Passage[] {
  return passagesUnder(root, file);
}

/** Those of a part of it. */
export const passagesUnder = oncePerPart((part: Node, file: SourceFile): readonly Passage[] =>
  passagesIn(part, file, []),
);

function passagesIn(node: Node, file: SourceFile, passages: Passage[]): Passage[] {
  const passage = passageOf(node, file);
  if (passage) passages.push(passage);
  else for (const child of (node as Partial<Parents>).children ?? []) passagesIn(child, file, passages);
  return passages;
}

/** The passage that a paragraph, heading or cell is; null for other nodes. */
export function passageOf(node: Node, file: SourceFile): Passage | null {
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return null;
  return passageOfBlock(node as WordsNode, file);
}

type WordsNode = Node & { type: "paragraph" | "heading" | "tableCell"; children: PhrasingContent[] };

const passageOfBlock = oncePerPart(readPassage);

function readPassage(node: WordsNode, file: SourceFile): Passage {
  const image = node.type === "paragraph" ? aloneImage(node.children) : null;
  const kind = image ? "caption" : node.type === "tableCell" ? "cell" : node.type;
  const pieces = image ? captionPieces(image) : placed(piecesOf(node.children, []));
  const [first] = pieces;
  const text = pieces.length === 1 ? first!.value : pieces.map(({ value }) => value).join("");
  return { kind, file, node, text, pieces };
}

/** A value of YAML as a passage. */
export function fieldPassage({ file, span }: Place, text: string): Passage {
  return { kind: "field", file, node: null, text, pieces: [{ from: 0, value: text, span, typed: true }] };
}

/** The place of a stretch of a passage; `end` is exclusive. */
export function placeIn(passage: Passage, start: number, end: number): Place {
  const first = spanAt(passage, start);
  const last = spanAt(passage, Math.max(start, end - 1));
  return { file: passage.file, span: { start: first.start, end: last.end } };
}

/** Whether a stretch stands in the source exactly as it is read, so that it can be replaced there. */
export function isVerbatim(passage: Passage, start: number, end: number): boolean {
  const { span } = placeIn(passage, start, end);
  return passage.file.text.slice(span.start, span.end) === passage.text.slice(start, end);
}

export function wholePassage(passage: Passage): Place {
  return placeIn(passage, 0, passage.text.length);
}

/** null: the piece stands in the source as it is read. */
const letters = new WeakMap<Piece, Letters | null>();

function spanAt({ pieces, file }: Passage, index: number): Span {
  const piece = pieceAt(pieces, index);
  if (!piece) return { start: 0, end: 0 };
  const { span, value, from, typed } = piece;
  if (!typed) return span;
  const at = Math.min(index - from, value.length - 1);
  let aligned = letters.get(piece);
  if (aligned === undefined) {
    const source = file.text.slice(span.start, span.end);
    aligned = source === value ? null : lettersOf(source, value);
    letters.set(piece, aligned);
  }
  if (!aligned) return { start: span.start + at, end: span.start + at + 1 };
  return { start: span.start + (aligned.starts[at] ?? 0), end: span.start + (aligned.ends[at] ?? 0) };
}

function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

type LoosePiece = Omit<Piece, "from">;

function placed(pieces: readonly LoosePiece[]): Piece[] {
  let from = 0;
  return pieces.map(({ value, span, typed }) => {
    const piece = { from, value, span, typed };
    from += value.length;
    return piece;
  });
}

function captionPieces(image: Image): Piece[] {
  const { caption } = embedOf(image);
  const span = spanOf(image);
  return caption === ""
    ? []
    : [{ from: 0, value: caption, span: { start: span.start + 2, end: span.end }, typed: true }];
}

function piecesOf(nodes: readonly PhrasingContent[], pieces: LoosePiece[]): LoosePiece[] {
  for (const node of nodes) {
    const span = spanOf(node);
    switch (node.type) {
      case "text":
        if (node.value !== "") pieces.push({ value: (node as Text).value, span, typed: true });
        break;
      case "break":
        pieces.push({ value: "\n", span, typed: false });
        break;
      case "html":
        if (/^<br\s*\/?>$/i.test(node.value)) pieces.push({ value: "\n", span, typed: false });
        break;
      case "inlineCode":
      case "image":
      case "imageReference":
        pieces.push({ value: OBJECT, span, typed: false });
        break;
      case "link":
        addLink(node, span, pieces);
        break;
      default:
        if ("children" in node) piecesOf(node.children, pieces);
    }
  }
  return pieces;
}

function addLink(link: Link, span: Span, pieces: LoosePiece[]): void {
  const reference = parseReference(link.url);
  if (reference?.kind === "evidence") pieces.push({ value: CITATION, span, typed: false });
  else if (reference && link.children.length === 0) pieces.push({ value: OBJECT, span, typed: false });
  else piecesOf(link.children, pieces);
}

function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
