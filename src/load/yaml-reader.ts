/**
 * YAML by the library. In: a text. Out: its tree, or what is wrong with it. In the bundle it is a file of its own, loaded
 * for texts that `plain-yaml.ts` leaves and that were not read before.
 */
import { type Document, parseDocument } from "yaml";
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { Place, Span } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { NESTING } from "./limits.ts";
import { explainError } from "./yaml-errors.ts";
import type { YamlMistake } from "./yaml-mistake.ts";
import { tooDeepAt } from "./yaml-nesting.ts";
import { editsInOriginal, type MendedText, mend, unmended } from "./yaml-repair.ts";
import { silentMistake } from "./yaml-silent.ts";
import type { YamlTree } from "./yaml-tree.ts";
import { yamlTree } from "./yaml-value.ts";

/** Reading again after a repair stops here: a file with more mistakes is read once these are mended. */
const MOST_REPAIRS = 20;
const MOST_CHARACTERS = 200_000;

/** Offsets in the text → a place in its file. */
export type PlaceOf = (start: number, end: number) => Place;

export interface MendedReading {
  readonly tree: YamlTree | null;
  /** Offsets in the tree → a place in the file. */
  readonly place: PlaceOf;
  readonly repaired: boolean;
}

/**
 * What people get wrong in YAML is said in words, one finding a mistake. Where it is plain what was meant, the text is
 * mended in memory and read on, so that one slip does not lose the rest of the file; `repaired` tells.
 */
export function readMending(
  source: string,
  first: FirstReading,
  place: PlaceOf,
): Outcome<MendedReading | null> {
  const tooDeep = (at: number) =>
    finding("limit-exceeded/yaml-nesting", { limit: NESTING }, place(at, Math.min(at + 1, source.length)));
  const deep = tooDeepAt(source, NESTING);
  if (deep !== null) return { value: null, findings: [tooDeep(deep)] };

  const findings: Finding[] = [];
  const report = (found: YamlMistake, mended: MendedText, other: Span | null = null) => {
    const at = ({ start, end }: Span) =>
      place(mended.original(start), Math.max(mended.original(start), mended.original(end)));
    const edits = found.safe ? editsInOriginal(mended, found.repair) : [];
    findings.push(
      found.report(at(found.span), {
        edits: edits.map((edit) => ({ ...place(edit.start, edit.end), text: edit.text })),
        related: other ? [{ message: message("yaml-first", {}), place: at(other) }] : [],
      }),
    );
  };

  const repairs = Math.min(MOST_REPAIRS, Math.ceil(MOST_CHARACTERS / (source.length + 1)));
  let mended = unmended(source);
  for (let repair = 0; repair <= repairs; repair += 1) {
    const document = (repair === 0 && first.document) || parse(mended.text);
    if (!document) return { value: null, findings: [...findings, tooDeep(0)] };
    const [error] = document.errors;
    const found = error ? explainError(mended.text, error) : silentMistake(mended.text, document);
    if (!found) {
      const reading = yamlTree(document);
      for (const said of reading.mistakes) report(said, mended, said.first);
      const { edits, original } = mended;
      const placed: PlaceOf = (start, end) => place(original(start), original(end));
      return { value: { tree: reading.tree, place: placed, repaired: edits.length > 0 }, findings };
    }
    report(found, mended);
    const next = found.repair.length > 0 ? mend(source, mended, found.repair) : null;
    if (!next || next.text === mended.text) break;
    mended = next;
  }
  return { value: null, findings };
}

export interface FirstReading {
  /** As the library gives it; null where the text goes too deep for it. */
  readonly document: Document.Parsed | null;
  /** The tree of a text with which nothing is wrong, as all are but those that are being written; null for others. */
  readonly faultless: { readonly tree: YamlTree | null } | null;
}

export function readOnce(source: string): FirstReading {
  if (tooDeepAt(source, NESTING) !== null) return { document: null, faultless: null };
  const document = parse(source);
  if (!document) return { document, faultless: null };
  if (document.errors.length > 0 || silentMistake(source, document)) return { document, faultless: null };
  const { tree, mistakes } = yamlTree(document);
  return { document, faultless: mistakes.length > 0 ? null : { tree } };
}

/** Every scalar stays text; keys that repeat are our own to report. null where the text goes too deep. */
function parse(text: string): Document.Parsed | null {
  // The library makes an error of each mistake, also where there are thousands; most of the time goes into their stacks.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  } catch (problem) {
    // The library calls itself for what is broken in other ways than `tooDeepAt` knows.
    if (problem instanceof RangeError) return null;
    throw problem;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
