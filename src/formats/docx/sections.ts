/** Page sections → the content of `<w:body>`, with headers and footers as parts of their own (ISO 29500-1, 17.6 and 17.10). */
import type { Block, DocumentTree, PageSection } from "../../document/vocabulary.ts";
import { writePieces, writeStory } from "./blocks.ts";
import { NAMESPACES, RELATIONSHIPS } from "./namespaces.ts";
import { pageEnd } from "./paragraph.ts";
import { type DocumentState, type Part, relate, type Scope, startScope } from "./state.ts";
import { XML_DECLARATION } from "./xml.ts";

/** A header or footer, by its path from `word/`. */
export interface RunningPart extends Part {
  readonly file: string;
  readonly kind: "header" | "footer";
  readonly xml: string;
}

export interface Body {
  /** One after the other. */
  readonly xml: readonly string[];
  readonly running: readonly RunningPart[];
}

/** Share of the page's height that a picture may take. */
const PICTURE_SHARE = 0.85;
/** A class that marks a draft on pages that have neither header nor footer otherwise. */
const DRAFT_STYLE = "draft";

export function writeBody(tree: DocumentTree, document: DocumentState): Body {
  const running = new Map<string, RunningPart>();
  const pages = tree.pages.length > 0 ? tree.pages : [EMPTY_PAGE];
  const hasRunning = {
    header: pages.some((page) => page.header.length > 0),
    footer: pages.some((page) => page.footer.length > 0),
  };
  const xml: string[] = [];
  for (const [index, page] of pages.entries()) {
    const shape = shapeOf(page, tree);
    const isLast = index === pages.length - 1;
    const scope = pageScope(page, shape, document);
    const content = ended(writePieces(page.children, scope), pageEnd(scope));
    const references = (["header", "footer"] as const)
      .filter((kind) => hasRunning[kind])
      .map((kind) => runningReferences(kind, page, shape, document, running))
      .join("");
    const properties =
      `<w:sectPr>${references}<w:type w:val="nextPage"/>${shape.xml}` +
      `${page.plainFirstPage ? "<w:titlePg/>" : ""}</w:sectPr>`;
    if (isLast) content.push(properties);
    else content.push(withSection(content.pop()!, properties));
    for (const piece of content) xml.push(piece);
  }
  return { xml, running: [...running.values()] };
}

export const EMPTY_PAGE: PageSection = {
  orientation: "portrait",
  style: null,
  header: [],
  footer: [],
  plainFirstPage: false,
  children: [],
};

/** Where the blocks of a section's running text stand. */
export function pageScope(page: PageSection, shape: PageShape, document: DocumentState): Scope {
  return startScope(document, document.main, {
    container: "page",
    width: shape.textWidth,
    height: Math.min(shape.height * PICTURE_SHARE, shape.textHeight * 0.95),
    paragraphStyle: document.sheet.find(page.style, "paragraph")?.id ?? "body",
  });
}

/** Lengths are twips. */
export interface PageShape {
  readonly height: number;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly top: number;
  readonly bottom: number;
  /** From the edges of the page to the header and the footer. */
  readonly headerDistance: number;
  readonly footerDistance: number;
  /** `<w:pgSz/><w:pgMar/>`. */
  readonly xml: string;
}

export function shapeOf(page: PageSection, { look }: DocumentTree): PageShape {
  const { margins, width: narrow, height: long } = look.page;
  const isLandscape = page.orientation === "landscape";
  const [width, height] = isLandscape ? [long, narrow] : [narrow, long];
  const { top, right, bottom, left } = margins;
  const headerDistance = Math.round(top / 2);
  const footerDistance = Math.round(bottom / 2);
  return {
    height,
    textWidth: width - left - right,
    textHeight: height - top - bottom,
    top,
    bottom,
    headerDistance,
    footerDistance,
    xml:
      `<w:pgSz w:w="${width}" w:h="${height}"${isLandscape ? ' w:orient="landscape"' : ""}/>` +
      `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" ` +
      `w:header="${headerDistance}" w:footer="${footerDistance}" w:gutter="0"/>`,
  };
}

/**
 * References to the section's header or footer. A section without one would show that of the section before it, so as
 * soon as one section has one, each has.
 */
function runningReferences(
  kind: "header" | "footer",
  page: PageSection,
  shape: PageShape,
  document: DocumentState,
  running: Map<string, RunningPart>,
): string {
  const reference = (type: "default" | "first", blocks: readonly Block[]) => {
    const file = runningPart(kind, blocks, shape, document, running);
    return `<w:${kind}Reference w:type="${type}" r:id="${relate(document.main, RELATIONSHIPS[kind], file)}"/>`;
  };
  const first = page.plainFirstPage ? reference("first", runningBlocks(page, kind, true)) : "";
  return reference("default", page[kind]) + first;
}

/** The header or footer of a section's first page or of its others. */
export function runningBlocks(
  page: PageSection,
  kind: "header" | "footer",
  first: boolean,
): readonly Block[] {
  return first && page.plainFirstPage ? page[kind].filter(isDraftMark) : page[kind];
}

function isDraftMark(block: Block): boolean {
  return block.type === "gap" || ("style" in block && block.style === DRAFT_STYLE);
}

/** The file of a header or footer; sections with the same one share it. */
function runningPart(
  kind: "header" | "footer",
  blocks: readonly Block[],
  shape: PageShape,
  document: DocumentState,
  running: Map<string, RunningPart>,
): string {
  const key = `${kind} ${shape.textWidth} ${contentKey(blocks)}`;
  const known = running.get(key);
  if (known) return known.file;
  const part: Part = { relationships: [] };
  const root = kind === "header" ? "hdr" : "ftr";
  const xml =
    `${XML_DECLARATION}<w:${root} ${NAMESPACES.w} ${NAMESPACES.r} ${NAMESPACES.wp}>` +
    `${writeStory(blocks, runningScope(kind, shape, document, part))}</w:${root}>`;
  const number = [...running.values()].filter((one) => one.kind === kind).length + 1;
  running.set(key, { ...part, file: `${kind}${number}.xml`, kind, xml });
  return running.get(key)!.file;
}

/** Where the blocks of a header or footer stand. */
export function runningScope(
  kind: "header" | "footer",
  shape: PageShape,
  document: DocumentState,
  part: Part,
): Scope {
  const { textWidth: width, textHeight } = shape;
  return startScope(document, part, { container: kind, width, height: textHeight / 3, paragraphStyle: kind });
}

/** The blocks as text, pictures by their path. */
function contentKey(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value) => (key === "at" || key === "bytes" ? undefined : value));
}

/** The last paragraph of a section carries its properties. */
function withSection(xml: string, properties: string): string {
  const start = xml.lastIndexOf("<w:p>") + "<w:p>".length;
  const end = xml.startsWith("<w:pPr>", start) ? xml.indexOf("</w:pPr>", start) : -1;
  return end < 0
    ? `${xml.slice(0, start)}<w:pPr>${properties}</w:pPr>${xml.slice(start)}`
    : xml.slice(0, end) + properties + xml.slice(end);
}

/** Content that ends with a paragraph. */
function ended(content: string[], spare: string): string[] {
  return content.at(-1)?.endsWith("</w:p>") ? content : [...content, spare];
}
