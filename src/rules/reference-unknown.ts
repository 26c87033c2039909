import type { Image } from "mdast";
import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { embedOf, nodesOf, placeOf, readingOrder, referencesIn } from "../project/references.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** References to criteria, chapters, tables, figures and footnotes lead somewhere. */
export const referenceUnknown = defineRule({
  id: "reference-unknown",
  severity: "error",
  *check({ project, texts }) {
    const embedded = { table: new Set<string>(), figure: new Set<string>() };
    for (const { markdown, in: part } of texts)
      if (part !== "document" && nodesOf(markdown.root).some(({ type }) => type === "image"))
        for (const { node } of readingOrder(markdown, project.tables))
          if (node.type === "image") {
            const embed = embedOf(node as Image);
            embedded[embed.kind === "table" ? "table" : "figure"].add(embed.id);
          }
    const known = {
      criterion: new Set(
        project.standard.sections.flatMap((section) => section.criteria.map((each) => each.number)),
      ),
      chapter: new Set(project.standard.chapters.map((chapter) => chapter.id)),
      ...embedded,
    };
    for (const { markdown, criterion } of texts) {
      for (const { kind, id, place } of referencesIn(markdown)) {
        if (kind === "evidence" || kind === "fact" || known[kind].has(id)) continue;
        yield finding(`reference-unknown/${kind}`, { id, suggestion: didYouMean(id, known[kind]) }, place, {
          criterion,
        });
      }
      yield* unknownNotes(markdown, criterion);
    }
  },
});

/** A mark whose note is not defined stays text in Markdown. */
function* unknownNotes(markdown: Markdown, criterion: string | null) {
  if (!markdown.file.text.includes("[^")) return;
  const defined = nodesOf(markdown.root).flatMap((node) =>
    node.type === "footnoteDefinition" ? [(node as unknown as { identifier: string }).identifier] : [],
  );
  for (const node of nodesOf(markdown.root)) {
    if (node.type !== "text") continue;
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
