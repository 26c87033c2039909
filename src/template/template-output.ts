/**
 * What a template gives: markup, and beside it the place in a template that each piece came from and the narratives
 * that stand in its slots. Both are kept by offset, outside of the text, so no text of a user can imitate them.
 */
import type { Block, Inline } from "../document/vocabulary.ts";
import type { Place, SourceFile } from "../findings/source.ts";
import { placeOf } from "./template.ts";

/** A tree from the report, put where its `<slot/>` stands. */
export type Slot = readonly (Block | Inline)[];

export interface TemplateOutput {
  readonly text: string;
  /** In order of `start`, an offset in `text`. */
  readonly pieces: readonly Piece[];
  /** By the offset of the `<slot/>` in `text`. */
  readonly slots: ReadonlyMap<number, Slot>;
}

export interface Piece {
  readonly start: number;
  readonly file: SourceFile;
  /** What wrote it: text that stands in the template as it is, or something that was computed. */
  readonly node: hbs.AST.ContentStatement | hbs.AST.MustacheStatement;
}

/** The place in a template that a range of the output came from. */
export function templatePlace(output: TemplateOutput, start: number, end: number): Place | null {
  const piece = pieceAt(output.pieces, start);
  if (!piece) return null;
  const { node, file } = piece;
  const own = placeOf(file, node);
  if (node.type === "MustacheStatement") return own;
  const { original, value } = node as hbs.AST.ContentStatement;
  // Handlebars takes the white space off around blocks that stand on a line of their own.
  const before = Math.max((original as unknown as string).indexOf(value), 0);
  const shift = own.span.start + before - piece.start;
  const last = pieceAt(output.pieces, Math.max(start, end - 1));
  return {
    file,
    span: { start: start + shift, end: last === piece ? end + shift : start + shift },
  };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
