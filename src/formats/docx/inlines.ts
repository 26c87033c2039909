/** Inline elements → runs and what surrounds runs in a paragraph. */
import { fileAddress, urlAddress } from "../../document/address.ts";
import type { Inline, InlineHandlers, Link } from "../../document/vocabulary.ts";
import { wordsOf } from "../../document/walk.ts";
import { spanScope, styled } from "./character-scope.ts";
import { complexField } from "./fields.ts";
import { drawPicture } from "./images.ts";
import { RELATIONSHIPS } from "./namespaces.ts";
import { writeNote, writeNoteInPlace } from "./notes.ts";
import { relate, type Scope, widthAtHand } from "./state.ts";
import { preformattedRuns, run, textRuns } from "./text.ts";

const handlers = {
  text: (node, scope) => textRuns(node.value, scope, node.at ?? null),
  strong: (node, scope) => writeInlines(node.children, styled("strong", scope)),
  emphasis: (node, scope) => writeInlines(node.children, styled("emphasis", scope)),
  deleted: (node, scope) => writeInlines(node.children, styled("deleted", scope)),
  code: (node, scope) => textRuns(node.value, styled("code", scope), node.at ?? null),
  span(node, scope) {
    return scope.document.anchors.mark(node.id) + writeInlines(node.children, spanScope(node, scope));
  },
  link: writeLink,
  break: (_node, scope) => run("<w:br/>", scope),
  image: (node, scope) => run(drawPicture(node, widthAtHand(scope), scope), scope),
  note(node, scope) {
    const isBody = scope.container === "page" || scope.container === "cell";
    return isBody ? writeNote(node, scope) : writeNoteInPlace(node, scope);
  },
  "back-link": () => "",
  "page-number": (_node, scope) => complexField("PAGE", preformattedRuns("1", scope, null)),
  "page-count": (_node, scope) =>
    complexField("NUMPAGES", preformattedRuns(String(scope.document.pages?.count ?? 1), scope, null)),
} satisfies InlineHandlers<Scope, string>;

export function writeInlines(inlines: readonly Inline[], scope: Scope): string {
  let xml = "";
  for (const node of inlines) xml += writeInline(node, scope);
  return xml;
}

function writeInline(node: Inline, scope: Scope): string {
  const handler = handlers[node.type] as (node: Inline, scope: Scope) => string;
  return handler(node, scope);
}

/** A link that leads nowhere, says nothing or stands in another link is its words. */
function writeLink(node: Link, scope: Scope): string {
  const isInLink = scope.characterStyles.includes("link");
  if (isInLink || isSilent(node.children)) return writeInlines(node.children, scope);
  const { target } = node;
  switch (target.kind) {
    case "url":
    case "anchor": {
      const attribute = target.kind === "url" ? relationOf(target.url, scope) : anchorOf(target.id, scope);
      if (attribute === null) return writeInlines(node.children, scope);
      return `<w:hyperlink ${attribute} w:history="1">${writeInlines(node.children, styled("link", scope))}</w:hyperlink>`;
    }
    case "file":
      return writeFileLink(fileAddress(target.path), node.children, scope);
    case "document":
      return writeFileLink(
        fileAddress(`${target.path}.${scope.document.documentEnding}`),
        node.children,
        scope,
      );
  }
}

function relationOf(url: string, scope: Scope): string | null {
  const address = urlAddress(url);
  return address === null ? null : `r:id="${relate(scope.part, RELATIONSHIPS.hyperlink, address, true)}"`;
}

function anchorOf(id: string, scope: Scope): string | null {
  const name = scope.document.anchors.nameOf(id);
  return name === null ? null : `w:anchor="${name}"`;
}

/**
 * A file beside the document, by a HYPERLINK field (ISO 29500-1, 17.16.5.25): its argument is a path from the document,
 * while the target of a relationship is resolved against the part inside the package.
 */
function writeFileLink(address: string | null, children: readonly Inline[], scope: Scope): string {
  if (address === null) return writeInlines(children, scope);
  return complexField(`HYPERLINK "${address}"`, writeInlines(children, styled("link", scope)));
}

function isSilent(children: readonly Inline[]): boolean {
  const hasPicture = (nodes: readonly Inline[]): boolean =>
    nodes.some(
      (node) =>
        node.type === "image" || ("children" in node && node.type !== "note" && hasPicture(node.children)),
    );
  return wordsOf(children).trim() === "" && !hasPicture(children);
}
