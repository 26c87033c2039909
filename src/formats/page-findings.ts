import type { Block, DocumentTree } from "../document/vocabulary.ts";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { unmeasuredFonts } from "../pages/fonts.ts";

/** Whether the document prints the pages of its own text, and not only of where one looks. */
export function countsPages(tree: DocumentTree): boolean {
  const counts = (block: Block): boolean =>
    block.type === "contents" ||
    ("children" in block &&
      block.children.some((child) => child.type === "page-count" || counts(child as Block)));
  return tree.pages.some((page) => page.children.some(counts));
}

/** Fonts without measures, and what the document cannot print for that. `place`: where its layout is chosen. */
export function pageFindings(tree: DocumentTree, place: Place): readonly Finding[] {
  const fonts = unmeasuredFonts(tree.look);
  const findings: Finding[] = fonts.map((font) => finding("font-unknown", { font }, place));
  if (fonts.length > 0 && countsPages(tree)) {
    findings.push(finding("page-number-unknown", { fonts: fonts.join(", ") }, place));
  }
  return findings;
}
