import { finding } from "../findings/finding.ts";
import { plainLinks } from "./links.ts";
import { defineRule } from "./rule.ts";

const ALLOWED = ["http", "https", "mailto"];

/** Links are https, http, mailto, or inside the folder. */
export const linkScheme = defineRule({
  id: "link-scheme",
  severity: "error",
  *check({ texts }) {
    for (const { scheme, place, criterion } of plainLinks(texts))
      if (scheme !== null && !ALLOWED.includes(scheme))
        yield finding("link-scheme", { scheme }, place, { criterion });
  },
});
