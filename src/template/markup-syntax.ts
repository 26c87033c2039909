/**
 * Markup text → elements with offsets, by a strict XML parser. What is not well formed is a finding in our own words: the
 * tag that is not closed, or the one that closes another.
 */
import { parseXml, XmlError } from "@rgrove/parse-xml";
import { finding, type Outcome } from "../findings/finding.ts";
import { isElement, MAX_DEPTH, type MarkupElement } from "./markup-tree.ts";
import { plainMarkup } from "./plain-markup.ts";
import { type TemplateOutput, templatePlace } from "./template-output.ts";

export function parseMarkup(output: TemplateOutput): Outcome<MarkupElement | null> {
  const plain = plainMarkup(output.text);
  if (plain) return { value: plain, findings: [] };
  try {
    const { root } = parseXml(output.text, { includeOffsets: true });
    const deep = root && elementBelow(root, MAX_DEPTH);
    if (!deep) return { value: root, findings: [] };
    const place = templatePlace(output, deep.start, deep.start + 1 + deep.name.length);
    return { value: null, findings: [finding("limit-exceeded/template-depth", { limit: MAX_DEPTH }, place)] };
  } catch (error) {
    if (!(error instanceof XmlError) && !(error instanceof RangeError)) throw error;
    return { value: null, findings: [explain(output, error instanceof XmlError ? error.pos : 0)] };
  }
}

/** An element that stands deeper than the limit. */
function elementBelow(root: MarkupElement, limit: number): MarkupElement | null {
  let level = [root];
  for (let depth = 0; depth < limit; depth += 1) {
    level = level.flatMap((element) => element.children.filter(isElement));
  }
  return level[0] ?? null;
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A comment, a whole tag, or the beginning of something else. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([\w-]+)((?:\s+[\w-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|(<)/g;

function explain(output: TemplateOutput, position: number) {
  const open: Tag[] = [];
  for (const match of output.text.matchAll(TAG)) {
    const [whole, closes, name, , closesItself, broken] = match;
    if (broken) return syntaxFinding(output, position);
    if (name === undefined || closesItself) continue;
    const tag = { name, start: match.index, end: match.index + whole.length };
    if (!closes) {
      open.push(tag);
      continue;
    }
    const opened = open.pop();
    if (opened === undefined || opened.name !== name) {
      const params = { close: name, open: opened?.name ?? "" };
      return opened === undefined
        ? finding("template-invalid/tag-not-open", { name }, placeOf(output, tag))
        : finding("template-invalid/tag-mismatch", params, placeOf(output, tag));
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    return finding("template-invalid/tag-unclosed", { name: unclosed.name }, placeOf(output, unclosed));
  }
  return syntaxFinding(output, position);
}

function syntaxFinding(output: TemplateOutput, position: number) {
  const start = unitsOf(output.text, position);
  return finding("template-invalid/markup-syntax", {}, templatePlace(output, start, start + 1));
}

function placeOf(output: TemplateOutput, tag: Tag) {
  return templatePlace(output, tag.start, tag.end);
}

/** The parser counts code points where it fails. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let count = 0; count < codePoints && units < text.length; count += 1) {
    units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  }
  return units;
}
