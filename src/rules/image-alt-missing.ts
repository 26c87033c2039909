import type { Image } from "mdast";
import { finding } from "../findings/finding.ts";
import { embedOf, nodesOf, placeOf } from "../project/references.ts";
import { defineRule } from "./rule.ts";

/** A picture or chart has words for those who cannot see it: its caption, or a text of its own. */
export const imageAltMissing = defineRule({
  id: "image-alt-missing",
  severity: "warning",
  alone: true,
  *check({ texts }) {
    for (const { markdown, criterion } of texts)
      for (const node of nodesOf(markdown.root)) {
        if (node.type !== "image") continue;
        const { kind, caption, path } = embedOf(node as Image);
        if (kind === "table" || caption !== "" || (node as Image).title?.trim()) continue;
        yield finding("image-alt-missing", { path }, placeOf(markdown, node), { criterion });
      }
  },
});
