import type { DocumentTree } from "../../document/vocabulary.ts";
import { walk } from "../../document/walk.ts";
import { cssString } from "./style-rules.ts";

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** CSS of the printed page: size, margins, page numbers where the footers have them, the words that mark a draft. */
export function pageStyle(tree: DocumentTree, draft: string): string {
  const { width, height, margins } = tree.look.page;
  const sides = [margins.top, margins.right, margins.bottom, margins.left].map(millimetres).join(" ");
  const boxes = [
    draft === "" ? "" : `  @top-center { content: ${cssString(draft)}; }\n`,
    hasPageNumbers(tree) ? "  @bottom-center { content: counter(page); }\n" : "",
  ].join("");
  return `@page {
  size: ${millimetres(width)} ${millimetres(height)};
  margin: ${sides};
${boxes}}
@page landscape {
  size: ${millimetres(height)} ${millimetres(width)};
}
`;
}

/**
 * Style sheets inside a page. Nothing in them can end the element, and XML does not read them: `<` and `&` are CSS too.
 */
export function styleElement(css: string): string {
  const safe = css.replaceAll("</", "<\\/").replaceAll("]]>", "]]\\>");
  return `<style>/*<![CDATA[*/\n${safe.trim()}\n/*]]>*/</style>`;
}

function hasPageNumbers(tree: DocumentTree): boolean {
  let found = false;
  for (const page of tree.pages) {
    walk([...page.header, ...page.footer], {
      inline: (node) => {
        found ||= node.type === "page-number";
      },
    });
  }
  return found;
}

function millimetres(twips: number): string {
  return `${Math.round((twips / TWIPS_PER_MILLIMETRE) * 10) / 10}mm`;
}
