/** Inline elements of the tree → markup. One handler an element. */
import { splitByLanguage } from "../../document/language.ts";
import type { BackLink, Inline, InlineHandlers, Note } from "../../document/vocabulary.ts";
import type { Language } from "../../messages/index.ts";
import { writeImage } from "./images.ts";
import { hrefOf } from "./links.ts";
import { element, emptyElement, escapeText } from "./markup.ts";
import type { Writing } from "./writing.ts";

const handlers = {
  text: (node, writing) => writeText(node.value, writing.language),
  strong: (node, writing) => element("strong", {}, writeInlines(node.children, writing)),
  emphasis: (node, writing) => element("em", {}, writeInlines(node.children, writing)),
  deleted: (node, writing) => element("del", {}, writeInlines(node.children, writing)),
  code: (node) => element("code", {}, escapeText(node.value)),
  span: (node, writing) => {
    const language = node.language ?? writing.language;
    return element(
      "span",
      {
        id: writing.outline.anchors.claim(node.id),
        class: node.style,
        lang: language === writing.language ? null : language,
      },
      writeInlines(node.children, { ...writing, language }),
    );
  },
  link: (node, writing) => {
    const href = writing.insideLink ? null : hrefOf(node.target, writing.outline.anchors);
    if (href === null) return writeInlines(node.children, writing);
    const content = writeInlines(node.children, { ...writing, insideLink: true });
    return content && element("a", { href }, content);
  },
  break: () => emptyElement("br", {}),
  image: (node, writing) => writeImage(node, writing.pictures),
  note: (node, writing) => writeNote(node, writing),
  "back-link": (node, writing) => writeBackLink(node, writing),
  "page-number": () => "",
  "page-count": (_, writing) => escapeText(writing.pageCount),
} satisfies InlineHandlers<Writing, string>;

export function writeInlines(nodes: readonly Inline[], writing: Writing): string {
  return nodes
    .map((node) => (handlers[node.type] as (node: Inline, writing: Writing) => string)(node, writing))
    .join("");
}

/** Words in another language than the text around them say so. */
function writeText(text: string, language: Language): string {
  return splitByLanguage(text, language)
    .map((piece) => {
      const words = escapeText(piece.text);
      return piece.language === language ? words : element("span", { lang: piece.language }, words);
    })
    .join("");
}

/** Its arrow and mark are the style sheet's, so that the words of the page stay those of the report. */
function writeBackLink({ to, name, mark }: BackLink, { outline, insideLink }: Writing): string {
  const href = insideLink ? null : outline.anchors.hrefTo(to);
  if (href === null || name === "") return "";
  return element(
    "a",
    { class: "back", href, role: "doc-backlink", "aria-label": name, "data-mark": mark || null },
    "",
  );
}

/** The mark of a note; its text waits in `counts.notes` for the end of the document, and leads back to its first mark. */
function writeNote(node: Note, writing: Writing): string {
  const { notes, noteNumbers } = writing.counts;
  const known = noteNumbers.get(node);
  const number = known ?? notes.push("");
  if (known === undefined) {
    noteNumbers.set(node, number);
    notes[number - 1] = writing.blocks(node.children, { ...writing, insideLink: false });
  }
  if (writing.insideLink) return element("sup", {}, String(number));
  const href = `#page-note-${number}`;
  const id = known === undefined ? `page-note-${number}-mark` : null;
  const mark = element("a", { id, href, role: "doc-noteref" }, String(number));
  return element("sup", {}, mark);
}
