/**
 * What the handlers share. `DocumentState` belongs to one document and counts its ids, so that a second document in the
 * same process is like the first. `Scope` says where in the document a handler stands; it is never changed, only replaced.
 */

import { type BlockMemory, blockMemory } from "../../document/block-memory.ts";
import type {
  ChartElement,
  DocumentTree,
  Heading,
  ListMarker,
  Look,
  Note,
  Picture,
} from "../../document/vocabulary.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Language } from "../../messages/index.ts";
import type { PageMap } from "../../pages/page-map.ts";
import type { PreparedPictures } from "../pictures/prepared-picture.ts";
import { type Anchors, makeAnchors } from "./anchors.ts";
import type { Size } from "./drawing.ts";
import { outlineOf } from "./outline.ts";
import { type StyleSheet, styleSheetOf } from "./style-sheet.ts";
import { EMU_PER_TWIP } from "./units.ts";

/** A chart and the place it takes. */
export interface DrawnChart {
  readonly chart: ChartElement;
  readonly size: Size;
}

export interface DocumentState {
  readonly language: Language;
  /** Of the tree, and its styles as Word's. */
  readonly look: Look;
  readonly sheet: StyleSheet;
  readonly anchors: Anchors;
  /** null where nobody has laid the pages out. */
  readonly pages: PageMap | null;
  /** Twips between the margins of a portrait page. */
  readonly textWidth: number;
  /** The main part. */
  readonly main: Part;
  readonly footnotesPart: Part;
  /** `<w:footnote>` elements. */
  readonly footnotes: string[];
  /** Ids of the footnotes that have a mark. */
  readonly noteIds: Map<Note, number>;
  readonly lists: ListInstance[];
  readonly charts: DrawnChart[];
  readonly pictures: PreparedPictures;
  /** Of the files of supporting documents. */
  readonly documentEnding: "docx" | "pdf";
  /** EMU that each picture is wide where it is widest. */
  readonly printedWidths: Map<Picture, number>;
  /** Picture files of the package, by their bytes. */
  readonly media: Map<Uint8Array, string>;
  readonly findings: Finding[];
  /** `<w:rPr>` by what it depends on. */
  readonly runCache: Map<string, string>;
  readonly blocks: BlockMemory;
  drawings: number;
}

/** A part with relationships of its own: the document, the footnotes, a header, a footer. */
export interface Part {
  readonly relationships: Relationship[];
}

export interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A `<w:num>`: one list of the document. */
export interface ListInstance {
  readonly marker: ListMarker;
  /** Whether its indents are those of a table's cell. */
  readonly compact: boolean;
  readonly level: number;
  readonly start: number;
}

export interface Scope {
  readonly document: DocumentState;
  readonly part: Part;
  readonly container: "page" | "cell" | "note" | "header" | "footer";
  /** Twips from the left edge to the right edge of the page's text or the cell. */
  readonly width: number;
  /** EMU that a picture may be high. */
  readonly height: number;
  /** Twips from the left edge at which paragraphs begin; null leaves it to their style. */
  readonly indent: number | null;
  /** Id of the style of paragraphs that name none. */
  readonly paragraphStyle: string;
  readonly align: "left" | "center" | "right" | null;
  readonly keepWithNext: boolean;
  /** Lists around. */
  readonly listDepth: number;
  /** Marker of the first paragraph. */
  readonly numbering: { readonly id: number; readonly level: number } | null;
  /** Runs that the first paragraph begins with. */
  readonly lead: string;
  /** Words of the caption before a table. */
  readonly tableCaption: string | null;
  /** Ids of character styles around, outermost first. */
  readonly characterStyles: readonly string[];
  readonly language: Language;
}

export function startDocument(
  tree: DocumentTree,
  pages: PageMap | null = null,
  pictures: PreparedPictures = new Map(),
  documentEnding: DocumentState["documentEnding"] = "docx",
): DocumentState {
  const outline = outlineOf(tree);
  const { page } = tree.look;
  return {
    language: tree.language,
    look: tree.look,
    sheet: styleSheetOf(tree.look, {
      unlistedHeadings: outline.contentsLevels > 0,
      headings: outline.headingStyles,
    }),
    anchors: makeAnchors(outline),
    pages,
    textWidth: page.width - page.margins.left - page.margins.right,
    main: { relationships: [] },
    footnotesPart: { relationships: [] },
    footnotes: [],
    noteIds: new Map(),
    lists: [],
    charts: [],
    pictures,
    documentEnding,
    printedWidths: new Map(),
    media: new Map(),
    findings: [],
    runCache: new Map(),
    blocks: blockMemory(tree.look),
    drawings: 0,
  };
}

/** Where the blocks of a part begin. `width` and `height` are twips. */
export function startScope(
  document: DocumentState,
  part: Part,
  place: { container: Scope["container"]; width: number; height: number; paragraphStyle: string },
): Scope {
  return {
    document,
    part,
    container: place.container,
    width: place.width,
    height: place.height * EMU_PER_TWIP,
    indent: null,
    paragraphStyle: place.paragraphStyle,
    align: null,
    keepWithNext: false,
    listDepth: 0,
    numbering: null,
    lead: "",
    tableCaption: null,
    characterStyles: [],
    language: document.language,
  };
}

/** All of a scope that words depend on, but for the document. */
export function placeKey(scope: Scope): string {
  const { container, width, indent, paragraphStyle, align, keepWithNext, listDepth, numbering, lead } = scope;
  const { language, characterStyles } = scope;
  const list = numbering && `${numbering.id}.${numbering.level}`;
  const place = [container, width, indent, paragraphStyle, align, keepWithNext, listDepth, list, language];
  return [...place, ...characterStyles, lead].join(" ");
}

/** All of a document that words in it depend on, but for the place. */
export function surroundingsOf(tree: DocumentTree): string {
  const { contentsLevels, headingStyles } = outlineOf(tree);
  return JSON.stringify([tree.language, tree.look, contentsLevels > 0, [...headingStyles]]);
}

/** Twips that a block may be wide. */
export function widthAtHand(scope: Scope): number {
  return Math.max(scope.width - (scope.indent ?? 0), 1);
}

/** Ids of a part's relationships by type and target: a report has thousands of links. */
const idsOf = new WeakMap<Part, Map<string, string>>();

/** The id of a relationship, the same for the same target. */
export function relate(part: Part, type: string, target: string, external = false): string {
  const ids = idsOf.get(part) ?? new Map<string, string>();
  idsOf.set(part, ids);
  const key = `${type} ${target}`;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = `rId${part.relationships.push({ type, target, external })}`;
  ids.set(key, id);
  return id;
}

/** Whether the heading is text in the outline, because the contents must not list it. */
export function isUnlisted(heading: Heading, document: DocumentState): boolean {
  return !heading.listed && heading.level <= document.anchors.contentsLevels;
}
