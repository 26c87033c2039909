/** Markup as its readers see it: elements and text with their offsets. The XML parser's tree is one of these. */
export interface MarkupNode {
  readonly type: string;
  /** In the markup; the end is behind the last character. */
  readonly start: number;
  readonly end: number;
}

export interface MarkupElement extends MarkupNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

export interface MarkupText extends MarkupNode {
  readonly text: string;
}

/** Elements inside elements. */
export const MAX_DEPTH = 64;

export function isElement(node: MarkupNode): node is MarkupElement {
  return node.type === "element";
}

export function isText(node: MarkupNode): node is MarkupText {
  return node.type === "text" || node.type === "cdata";
}
