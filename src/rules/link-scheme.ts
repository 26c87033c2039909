import { type Finding, finding } from "../findings/finding.ts";
import type { Evidence } from "../project/types.ts";
import { plainLinks, schemeOf } from "./links.ts";
import { defineRule } from "./rule.ts";

const ALLOWED = ["http", "https", "mailto"];

/** Links are https, http, mailto, or inside the folder; the addresses of the register too. */
export const linkScheme = defineRule({
  id: "link-scheme",
  severity: "error",
  alone: true,
  *check({ texts, register }) {
    for (const { scheme, place, criterion } of plainLinks(texts))
      if (scheme !== null && !ALLOWED.includes(scheme))
        yield finding("link-scheme", { scheme }, place, { criterion });
    for (const evidence of register) yield* inRegister(evidence);
  },
});

function* inRegister(evidence: Evidence): Generator<Finding> {
  const targets = [
    { target: evidence.target, path: [] },
    ...evidence.parts.map(({ target }, index) => ({ target, path: ["parts", index] })),
  ];
  for (const { target, path } of targets) {
    if (target?.kind !== "url") continue;
    const scheme = schemeOf(target.url);
    if (scheme !== null && !ALLOWED.includes(scheme))
      yield finding("link-scheme", { scheme }, evidence.at([...path, "url"]));
  }
}
