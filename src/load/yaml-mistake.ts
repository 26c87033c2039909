import { type Finding, type FindingExtras, finding } from "../findings/finding.ts";
import type { Place, Span } from "../findings/source.ts";
import type { MessageId, ParamsOf } from "../messages/index.ts";
import type { TextEdit } from "./yaml-repair.ts";

/** What is wrong with YAML text, in offsets of the text as it was mended so far. */
export interface YamlMistake {
  readonly span: Span;
  readonly report: (place: Place, extras: FindingExtras) => Finding;
  /** How to read on as the author meant it; empty where nobody can tell. */
  readonly repair: readonly TextEdit[];
  /** Whether the repair may be offered to the author. */
  readonly safe: boolean;
}

export function mistake<Id extends MessageId>(
  id: Id,
  params: ParamsOf<Id>,
  span: Span,
  repair: readonly TextEdit[] = [],
  safe = false,
): YamlMistake {
  return { span, report: (place, extras) => finding(id, params, place, extras), repair, safe };
}
