import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { readLinkPath } from "../project/report-path.ts";
import { plainLinks } from "./links.ts";
import { defineRule } from "./rule.ts";

/** Links lead to a file of the folder, or are whole web addresses. A path that leaves the folder is `path-outside`. */
export const linkBroken = defineRule({
  id: "link-broken",
  severity: "error",
  concernedBy: (text) => !plainLinks([text]).next().done,
  *check({ project, texts }) {
    const files = [...project.files.keys()];
    for (const { url, scheme, place, criterion } of plainLinks(texts)) {
      if (scheme === "http" || scheme === "https") {
        if (!isAddress(url)) yield finding("link-broken/address", { path: url }, place, { criterion });
      } else if (scheme === null) {
        const path = readLinkPath(url);
        if (path === "") yield finding("link-broken/anchor", { path: url }, place, { criterion });
        else if (path !== null && !project.files.has(path))
          yield finding("link-broken", { path, suggestion: didYouMean(path, files) }, place, { criterion });
      }
    }
  },
});

function isAddress(url: string): boolean {
  return !/\s/.test(url) && URL.canParse(url) && new URL(url).hostname.includes(".");
}
