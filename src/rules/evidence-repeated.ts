import { finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import type { DataPath, Evidence, EvidenceTarget } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** One file or address has one entry in the register. */
export const evidenceRepeated = defineRule({
  id: "evidence-repeated",
  severity: "warning",
  alone: true,
  *check({ register }) {
    const first = new Map<string, { id: string; place: Place }>();
    for (const evidence of register)
      for (const { name, key, place } of targetsOf(evidence)) {
        const before = first.get(key);
        if (!before) first.set(key, { id: evidence.id, place });
        else if (before.id !== evidence.id)
          yield finding("evidence-repeated", { id: before.id, name }, place, {
            related: [
              { message: message("evidence-repeated/first", { id: before.id }), place: before.place },
            ],
          });
      }
  },
});

interface NamedTarget {
  readonly name: string;
  readonly key: string;
  readonly place: Place;
}

function targetsOf(evidence: Evidence): NamedTarget[] {
  const all: [EvidenceTarget | null, DataPath][] = [
    [evidence.target, []],
    ...evidence.parts.map((part, index): [EvidenceTarget | null, DataPath] => [
      part.target,
      ["parts", index],
    ]),
  ];
  return all.flatMap(([target, path]): NamedTarget[] => {
    if (!target || target.kind === "place") return [];
    const place = evidence.at([...path, target.kind]);
    if (target.kind === "url") return [{ name: target.url, key: addressKey(target.url), place }];
    return [{ name: target.path, key: `file ${target.path}`, place }];
  });
}

/** An address that is read the same without taking it apart. */
const PLAIN_ADDRESS = /^https?:\/\/(?:www\.)?([a-z0-9-]+(?:\.[a-z][a-z0-9-]*)+)((?:\/[\w~-]+)*)\/?$/;

/** One page may be written with and without its last slash, `www.`, or in capitals. */
function addressKey(url: string): string {
  const plain = PLAIN_ADDRESS.exec(url);
  if (plain) return `url ${plain[1]}:${plain[2]}`;
  if (!URL.canParse(url)) return url.trim();
  const { hostname, port, pathname, search, hash } = new URL(url);
  return `url ${hostname.replace(/^www\./, "")}:${port}${pathname.replace(/\/$/, "")}${search}${hash}`;
}
