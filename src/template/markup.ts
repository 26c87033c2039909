/**
 * The strict reader of the markup that templates write. In: a template's output. Out: pages of the document vocabulary.
 * Nothing is repaired in silence: an unknown element or attribute, a wrong nesting, text between blocks, a class without a
 * style is a finding at its place in the template, and what can be read is read.
 */
import type { Block, PageSection } from "../document/vocabulary.ts";
import { finding, type Outcome } from "../findings/finding.ts";
import type { Picture } from "../project/types.ts";
import { checkAttributes, choiceOf, isYes, type Reader, reportAt, styleOf, tagOf } from "./markup-reader.ts";
import { parseMarkup } from "./markup-syntax.ts";
import { isElement, type MarkupElement, type MarkupNode } from "./markup-tree.ts";
import { readBlocks, readParts } from "./read-blocks.ts";
import { type TemplateOutput, templatePlace } from "./template-output.ts";

export interface MarkupSurroundings {
  /** By the path that `<img src>` gives. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly classes: ReadonlySet<string>;
  readonly draft: boolean;
}

export function readMarkup(
  output: TemplateOutput,
  surroundings: MarkupSurroundings,
): Outcome<readonly PageSection[] | null> {
  const { value: root, findings } = parseMarkup(output);
  if (!root) return { value: null, findings };
  if (root.name !== "document") {
    const place = templatePlace(output, root.start, root.start + 1 + root.name.length);
    return { value: null, findings: [finding("template-invalid/root", { name: root.name }, place)] };
  }
  const reader: Reader = { ...surroundings, output, anchors: new Set(), findings: [] };
  const pages = readParts(reader, root, ["page"]).map((page) => readPage(reader, page));
  return { value: pages, findings: reader.findings };
}

function readPage(reader: Reader, page: MarkupElement): PageSection {
  const isEdge = (node: MarkupNode) => isElement(node) && (node.name === "header" || node.name === "footer");
  const rest = page.children.filter((node) => !isEdge(node));
  return {
    orientation: choiceOf<PageSection["orientation"]>(reader, page, "orientation", "portrait"),
    style: styleOf(reader, page),
    header: readEdge(reader, page, "header"),
    footer: readEdge(reader, page, "footer"),
    plainFirstPage: isYes(reader, page, "plain-first-page"),
    children: readBlocks(reader, rest, page),
  };
}

function readEdge(reader: Reader, page: MarkupElement, name: "header" | "footer"): readonly Block[] {
  const [edge, second] = page.children.filter(isElement).filter((element) => element.name === name);
  if (second) {
    reportAt(reader, tagOf(second), "template-invalid/element-repeated", { name, parent: "page" });
  }
  if (edge) checkAttributes(reader, edge);
  return edge ? readBlocks(reader, edge.children, edge) : [];
}
