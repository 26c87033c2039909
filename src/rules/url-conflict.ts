import { distance } from "fastest-levenshtein";
import type { Link } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { textOf } from "../project/plain-text.ts";
import { nodesOf, parseReference, placeOf } from "../project/references.ts";
import type { DataPath, Project } from "../project/types.ts";
import { type CheckedText, defineRule } from "./rule.ts";
import { type Address, addressesIn, addressOf } from "./text/addresses.ts";
import { type Passage, passagesOf, placeIn } from "./text/passage.ts";
import { foldedWordsIn, hasStem, mentions } from "./text/words.ts";
import { allWords } from "./words/index.ts";

/** The site and the e-mail of the institution are the same in the texts as in the manifest. */
export const urlConflict = defineRule({
  id: "url-conflict",
  severity: "warning",
  concernedBy: (text) => met([text]).length > 0,
  *check(context) {
    const own = ownAddresses(context.project);
    if (own.length === 0) return;
    for (const { address, before, place, criterion } of met(context.texts)) {
      const known = own.find(({ kind }) => kind === address.kind);
      if (!known || own.some((each) => isSame(each, address))) continue;
      if (!isLike(address, known) && !isCalledOwn(before, address.kind, context.project)) continue;
      yield conflict(address, known, place, criterion);
    }
    for (const evidence of context.project.evidence.values()) {
      const address = evidence.target?.kind === "url" ? addressOf(evidence.target.url) : null;
      const known = own.find(({ kind }) => kind === "site");
      if (address && known && address.host !== known.host && isLike(address, known))
        yield conflict(address, known, evidence.at(["url"]), null);
    }
  },
});

type Known = Omit<Address, "start" | "end"> & { readonly place: Place };

interface Met {
  readonly address: Omit<Address, "start" | "end">;
  /** The words before it. */
  readonly before: string;
  readonly place: Place;
  readonly criterion: string | null;
}

function ownAddresses({ manifest }: Project): Known[] {
  const { institution, contact, at } = manifest;
  const given: [string | null | undefined, DataPath][] = [
    [institution.website, ["institution", "website"]],
    [institution.email, ["institution", "email"]],
    [contact?.email, ["contact", "email"]],
  ];
  return given.flatMap(([text, path]) => {
    const address = text ? addressOf(text.trim()) : null;
    return address ? [{ ...address, place: at(path) }] : [];
  });
}

const REACH = 120;

function met(texts: readonly CheckedText[]): Met[] {
  return [...typed(texts), ...linked(texts)];
}

function* typed(texts: readonly CheckedText[]): Generator<Met> {
  for (const { markdown, criterion } of texts)
    for (const passage of passagesOf(markdown))
      for (const address of addressesIn(passage.text))
        yield {
          address,
          before: passage.text.slice(Math.max(0, address.start - REACH), address.start),
          place: placeIn(passage, address.start, address.end),
          criterion,
        };
}

/** Links whose words are not the address itself. */
function* linked(texts: readonly CheckedText[]): Generator<Met> {
  for (const { markdown, criterion } of texts)
    for (const passage of passagesOf(markdown))
      for (const node of nodesOf(passage.node!)) {
        if (node.type !== "link") continue;
        const { url } = node as Link;
        if (parseReference(url) || !/^(?:https?:|mailto:)/i.test(url)) continue;
        const address = addressOf(url.replace(/^mailto:/i, ""));
        const words = textOf(node);
        if (!address || addressesIn(words).length > 0) continue;
        const place = placeOf(markdown, node);
        yield { address, before: `${textBefore(passage, place.span.start)} ${words}`, place, criterion };
      }
}

function textBefore({ pieces, text }: Passage, offset: number): string {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  const end = pieces[low]?.from ?? text.length;
  return text.slice(Math.max(0, end - REACH), end);
}

function isSame(known: Known, address: Met["address"]): boolean {
  if (known.kind !== address.kind) return false;
  if (known.kind === "mail") return known.text.toLowerCase() === address.text.toLowerCase();
  return address.host === known.host || address.host.endsWith(`.${known.host}`);
}

/** A letter or two apart, or only another ending of the same name. */
function isLike(address: Met["address"], known: Known): boolean {
  if (known.kind === "mail") {
    const [a, b] = [address.text.toLowerCase(), known.text.toLowerCase()];
    return distance(a, b) <= 2 || (a.split("@")[0] === b.split("@")[0] && address.host !== known.host);
  }
  const name = (host: string) => host.slice(0, host.lastIndexOf(".")).replaceAll("-", "");
  const [a, b] = [name(address.host), name(known.host)];
  return b.length >= 4 && distance(a, b) <= (b.length >= 6 ? 2 : 1);
}

const OUR = allWords("our");
const KINDS = allWords("institutionKinds");

/** «мектептин сайты», «наш сайт»: the words right before an address say whose it is. */
function isCalledOwn(before: string, kind: Address["kind"], { manifest }: Project): boolean {
  const words = foldedWordsIn(before).slice(-6);
  const named = words.findLastIndex(({ text }) => hasStem(text, allWords(kind)));
  if (named < 0) return false;
  const name = Object.values(manifest.institution.name).join(" ");
  const owners = KINDS.filter(({ stems }) => mentions(name, stems)).map((own) => own.kind);
  const stems = KINDS.flatMap((each) => (owners.includes(each.kind) ? each.stems : []));
  return words
    .slice(Math.max(0, named - 3), named + 3)
    .some(({ text }) => OUR.includes(text) || hasStem(text, stems));
}

function conflict({ text }: Met["address"], known: Known, place: Place, criterion: string | null): Finding {
  return finding("url-conflict", { address: text, known: known.text }, place, {
    criterion,
    related: [{ message: message("url-conflict/known", { known: known.text }), place: known.place }],
  });
}
