/**
 * What is set on pages: paragraphs cut into lines, and tables of cells that hold such boxes again. Made from the elements of
 * a document (`flow.ts`), shared out among pages (`fill.ts`). Lengths are twips.
 */
import type { Heading } from "../document/vocabulary.ts";
import type { Line, LineSpacing } from "./lines.ts";

export type Box = ParagraphBox | TableBox;

export interface ParagraphBox {
  readonly kind: "paragraph";
  /** Its words; null where its lines were kept from an earlier run. */
  readonly text: string | null;
  /** The heading that it is. */
  readonly heading: Heading | null;
  readonly look: ParagraphLook;
  readonly keepWithNext: boolean;
  readonly lines: readonly Line[];
  /** Whether lines of it stand on an earlier page. */
  readonly continued: boolean;
}

/** What a style says of its paragraphs. */
export interface ParagraphLook {
  /** Id of the style. */
  readonly style: string;
  readonly indentLeft: number;
  readonly indentFirst: number;
  readonly lineSpacing: LineSpacing;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Whether space between it and a neighbour of its own style is left out. */
  readonly contextualSpacing: boolean;
  readonly borderTop: boolean;
  readonly borderBottom: boolean;
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
}

export interface TableBox {
  readonly kind: "table";
  readonly bordered: boolean;
  readonly headerRows: readonly RowBox[];
  readonly rows: readonly RowBox[];
}

export interface RowBox {
  readonly cells: readonly CellBox[];
  readonly height: number;
  readonly noteHeight: number;
  readonly mayBreak: boolean;
  readonly keepWithNext: boolean;
}

export interface CellBox {
  /** Column of the grid that it begins in. */
  readonly column: number;
  readonly boxes: readonly Box[];
  /** Rows that it covers, this one included. */
  readonly rowspan: number;
  /** Whether it goes on from the row above, and shows nothing. */
  readonly continued: boolean;
}
