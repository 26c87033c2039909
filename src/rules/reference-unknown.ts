import type { FootnoteReference, Image, Node, Parents } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Place, SourceFile } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import {
  type Embed,
  embedOf,
  nodesOfType,
  placeOf,
  readingOrder,
  referencesIn,
} from "../project/references.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { oncePerPart } from "./text/once-per-text.ts";

/** References to criteria, chapters, tables, figures and footnotes lead somewhere. */
export const referenceUnknown = defineRule({
  id: "reference-unknown",
  severity: "error",
  concernedBy: ({ markdown }) =>
    nodesOfType(markdown.root, "image").length > 0 ||
    mayHaveNotes(markdown.file) ||
    referencesIn(markdown).some(({ kind }) => kind !== "evidence" && kind !== "fact"),
  *check({ project, texts }) {
    const embedded = { table: new Map<string, MetEmbed>(), figure: new Map<string, MetEmbed>() };
    for (const { markdown, in: part, criterion, isCell } of texts)
      if (part !== "document" && !isCell && nodesOfType(markdown.root, "image").length > 0)
        for (const { node, markdown: own } of readingOrder(markdown, project.tables))
          if (node.type === "image") {
            const embed = embedOf(node as Image);
            const ids = embedded[embed.kind === "table" ? "table" : "figure"];
            const met = { embed, place: placeOf(own, node) };
            const first = ids.get(embed.id);
            if (!first) ids.set(embed.id, met);
            else if (isChosen(embed) || isChosen(first.embed)) yield repeatedId(met, first, criterion);
          }
    const known = {
      criterion: new Set(
        project.standard.sections.flatMap((section) => section.criteria.map((each) => each.number)),
      ),
      chapter: new Set(project.standard.chapters.map((chapter) => chapter.id)),
      table: new Set(embedded.table.keys()),
      figure: new Set(embedded.figure.keys()),
    };
    for (const { markdown, criterion } of texts) {
      for (const { kind, id, place } of referencesIn(markdown)) {
        if (kind === "evidence" || kind === "fact" || known[kind].has(id)) continue;
        yield finding(`reference-unknown/${kind}`, { id, suggestion: didYouMean(id, known[kind]) }, place, {
          criterion,
        });
      }
      yield* unknownNotes(markdown, criterion);
      yield* uncitedNotes(markdown, criterion);
    }
  },
});

interface MetEmbed {
  readonly embed: Embed;
  readonly place: Place;
}

/** An id of one's own, `{#id}`; files of one name are no mistake before somebody chooses between them. */
function isChosen({ node }: Embed): boolean {
  return embedOf({ ...node, alt: "" }).id !== embedOf(node).id;
}

function repeatedId({ embed: { id }, place }: MetEmbed, first: MetEmbed, criterion: string | null): Finding {
  return finding("reference-unknown/repeated-id", { id }, place, {
    criterion,
    severity: "warning",
    related: [{ message: message("reference-unknown/repeated-id-first", {}), place: first.place }],
  });
}

/** Asked of each cell of a table. */
const mayHaveNotes = oncePerPart((file: SourceFile) => file.text.includes("[^"));

/** A note that no mark leads to, also not through another note, is printed nowhere. */
function* uncitedNotes(markdown: Markdown, criterion: string | null) {
  if (!mayHaveNotes(markdown.file)) return;
  const notes = nodesOfType(markdown.root, "footnoteDefinition");
  if (notes.length === 0) return;
  const cited = new Set<string>();
  const cite = (node: Node): void => {
    if (node.type === "footnoteReference") {
      const { identifier } = node as FootnoteReference;
      if (cited.has(identifier)) return;
      cited.add(identifier);
      for (const note of notes) if (note.identifier === identifier) note.children.forEach(cite);
    } else if (node.type !== "footnoteDefinition") (node as Partial<Parents>).children?.forEach(cite);
  };
  cite(markdown.root);
  for (const note of notes) {
    if (cited.has(note.identifier)) continue;
    const { file, span } = placeOf(markdown, note);
    const colon = file.text.indexOf("]:", span.start);
    const place = { file, span: { start: span.start, end: colon < 0 ? span.end : colon + 1 } };
    const id = note.label ?? note.identifier;
    yield finding("reference-unknown/footnote-uncited", { id }, place, { criterion, severity: "warning" });
  }
}

/** A mark whose note is not defined stays text in Markdown. */
function* unknownNotes(markdown: Markdown, criterion: string | null) {
  if (!mayHaveNotes(markdown.file)) return;
  const defined = nodesOfType(markdown.root, "footnoteDefinition").map(({ identifier }) => identifier);
  for (const node of nodesOfType(markdown.root, "text")) {
    const { start, end } = placeOf(markdown, node).span;
    const source = markdown.file.text.slice(start, end);
    for (const match of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/gu)) {
      const at = start + match.index;
      yield finding(
        "reference-unknown/footnote",
        { id: match[1]!, suggestion: didYouMean(match[1]!, defined) },
        { file: markdown.file, span: { start: at, end: at + match[0].length } },
        { criterion },
      );
    }
  }
}
