import type { Link } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { printFact, statesFact } from "../project/fact-value.ts";
import { textOf } from "../project/plain-text.ts";
import { referencesIn } from "../project/references.ts";
import type { Fact, Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** The text of a reference to a fact says what data/facts.yaml says. */
export const factStale = defineRule({
  id: "fact-stale",
  severity: "error",
  concernedBy: ({ markdown }) => referencesIn(markdown).some(({ kind }) => kind === "fact"),
  *check({ project, texts }) {
    const { language } = project.manifest;
    for (const { markdown, criterion } of texts)
      for (const { kind, id, node } of referencesIn(markdown)) {
        const fact = kind === "fact" ? project.facts.values.get(id) : undefined;
        const typed = textOf(node);
        if (!fact || node.children.length === 0 || statesFact(typed, fact)) continue;
        const value = printFact(fact, language);
        const place = textPlace(markdown, node);
        const written = withUnit(value, typed, fact);
        const isRepairable = isPlain(written) && isPlain(textAt(place)) && fitsIn(place, written);
        const extras: Partial<Finding> = {
          criterion,
          related: [{ message: message("fact-stale/value", { value }), place: fact.place }],
          edits: isRepairable ? [{ ...place, text: written }] : [],
        };
        yield finding("fact-stale", { typed, value }, place, extras);
      }
  },
});

function textPlace({ file }: Markdown, { children }: Link): Place {
  const start = children[0]!.position?.start.offset ?? 0;
  return { file, span: { start, end: children.at(-1)!.position?.end.offset ?? start } };
}

function textAt({ file, span }: Place): string {
  return file.text.slice(span.start, span.end);
}

/** The unit stays where the author wrote it. */
function withUnit(value: string, typed: string, { unit }: Fact): string {
  return unit !== null && unit !== "%" && typed.endsWith(unit) && !value.endsWith(unit)
    ? `${value} ${unit}`
    : value;
}

/** No letter of it means anything in Markdown or YAML. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}\s.,%+\u2212–/-]+$/u.test(text);
}

/** A comma may end a cell of CSV. */
function fitsIn({ file, span }: Place, text: string): boolean {
  if (!/\.csv$/i.test(file.path) || !/[,;\t]/.test(text)) return true;
  return /[,;\t]/.test(file.text.slice(span.start, span.end));
}
