import { nodesOf, parseReference } from "../../project/references.ts";
import type { CheckedText } from "../rule.ts";

/** Whether numbers stand in a text, or may where it shows a fact or a chart. */
export function holdsNumbers({ markdown }: CheckedText): boolean {
  return nodesOf(markdown.root).some(
    (node) =>
      node.type === "image" ||
      ("value" in node && /\d/.test(String(node.value))) ||
      ("url" in node && parseReference(String(node.url))?.kind === "fact"),
  );
}
