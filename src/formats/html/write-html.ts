/**
 * DocumentTree → one HTML file. In: a tree whose landscape blocks have become pages. Out: a page that needs no network,
 * reads in the order of the tree, can be used by keyboard and screen reader (WCAG 2.2 AA), prints on the layout's paper,
 * and is well-formed XML. The same tree gives the same text.
 *
 * Running headers and footers are left to the printer, but for the mark of a draft; notes stand at the end.
 */
import { blockMemory } from "../../document/block-memory.ts";
import type { Block, DocumentTree, PageSection } from "../../document/vocabulary.ts";
import { linesOf, walk } from "../../document/walk.ts";
import type { Outcome } from "../../findings/finding.ts";
import type { PreparedPictures } from "../pictures/prepared-picture.ts";
import { writeBlocks } from "./blocks.ts";
import { writeEntries } from "./contents.ts";
import { writeInlines } from "./inlines.ts";
import { classes, container, element, emptyElement, escapeText } from "./markup.ts";
import { writeNotes } from "./notes.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { pageStyle, styleElement } from "./page-style.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_DIGEST } from "./script.ts";
import { styleRules } from "./style-rules.ts";
import { type PageWords, pageWords } from "./words.ts";
import type { Writing } from "./writing.ts";

export interface HtmlOptions {
  /** Pages of the printed document, where the text names them; unknown: a dash. */
  readonly pageCount?: number;
  /** Those of the tree; one that is not among them stands as it is. */
  readonly pictures?: PreparedPictures;
}

/** Levels that the contents beside the text list where the document prints none of its own. */
const OUTLINE_LEVELS = 3;

export function writeHtml(tree: DocumentTree, options: HtmlOptions = {}): Outcome<string> {
  const words = pageWords[tree.language];
  const outline = outlineOf(tree);
  const writing: Writing = {
    language: tree.language,
    words,
    outline,
    pageCount: String(options.pageCount ?? "—"),
    pictures: options.pictures ?? new Map(),
    memory: blockMemory(tree.look),
    insideLink: false,
    counts: { notes: [], noteNumbers: new Map(), charts: 0, regions: new Map() },
    blocks: writeBlocks,
    inlines: writeInlines,
  };
  const draft = draftMark(tree);
  const navigation = writeNavigation(outline, words);
  const header = writeHeader(tree, draft, writing);
  const sheets = tree.pages.map((page) => writeSheet(page, writing));
  const body = container("body", { class: classes(navigation !== "" && "with-outline") }, [
    element("a", { class: "skip", href: "#page-main" }, escapeText(words.skip)),
    header,
    navigation,
    container("main", { id: "page-main", tabindex: -1 }, [
      ...sheets,
      writeNotes(writing.counts.notes, words),
    ]),
    navigation === "" ? "" : element("script", {}, PAGE_SCRIPT),
  ]);
  const head = writeHead(tree, linesOf(draft).join(" "));
  const page = container("html", { lang: tree.language }, [head, body]);
  return { value: `<!DOCTYPE html>\n${page}\n`, findings: [] };
}

function writeHead(tree: DocumentTree, draft: string): string {
  const { title, subject, author, date } = tree.properties;
  const meta = (name: string, content: string) => content && emptyElement("meta", { name, content });
  return container("head", {}, [
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { "http-equiv": "Content-Security-Policy", content: securityPolicy() }),
    meta("viewport", "width=device-width, initial-scale=1"),
    element("title", {}, escapeText(title || subject || "selfassess")),
    meta("description", subject),
    meta("author", author),
    meta("dcterms.date", date),
    meta("generator", "selfassess"),
    styleElement([styleRules(tree.look), tree.look.css, pageStyle(tree, draft)].join("\n")),
  ]);
}

/** Whatever a layout's style sheet says, the page fetches nothing and runs no script but its own. */
function securityPolicy(): string {
  const rules = [
    "default-src 'none'",
    "img-src data:",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${PAGE_SCRIPT_DIGEST}'`,
  ];
  return [...rules, "base-uri 'none'", "form-action 'none'"].join("; ");
}

/** The mark of a draft, and a title for a document that has none; nothing where neither is needed. */
function writeHeader(tree: DocumentTree, draft: readonly Block[], writing: Writing): string {
  const title = writing.outline.title
    ? ""
    : element(
        "h1",
        { class: "visually-hidden" },
        escapeText(tree.properties.title || writing.words.contents),
      );
  const mark =
    draft.length === 0 ? "" : container("div", { class: "draft" }, [writing.blocks(draft, writing)]);
  return title === "" && mark === "" ? "" : container("header", {}, [mark, title]);
}

/** Blocks of a running header that mark a draft. */
function draftMark(tree: DocumentTree): readonly Block[] {
  const marks = tree.pages.map((page) => page.header.filter(marksDraft));
  return marks.find((blocks) => blocks.length > 0) ?? [];
}

function marksDraft(block: Block): boolean {
  let found = false;
  walk([block], {
    block: (node) => {
      found ||= node.type === "gap" || ("style" in node && node.style === "draft");
    },
  });
  return found;
}

/** Contents beside the text: on a wide screen always in sight, else folded. */
function writeNavigation(outline: Outline, words: PageWords): string {
  const entries = writeEntries(outline, outline.contentsLevels ?? OUTLINE_LEVELS);
  if (entries === "") return "";
  return container("nav", { class: "outline", "aria-label": words.navigation }, [
    container("details", {}, [element("summary", {}, escapeText(words.contents)), entries]),
  ]);
}

function writeSheet(page: PageSection, writing: Writing): string {
  const attributes = { class: classes("sheet", page.orientation, page.style) };
  return container("div", attributes, [writing.blocks(page.children, writing)]);
}
