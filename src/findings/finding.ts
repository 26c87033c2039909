/**
 * What is wrong with a report: the one type that every stage produces and every printer consumes.
 * A user's mistake is a finding; a mistake of ours throws.
 */
import {
  helpFor,
  type Message,
  type MessageId,
  type MessageValue,
  message,
  type ParamsOf,
} from "../messages/index.ts";
import type { Place } from "./source.ts";

export type Severity = "error" | "warning" | "info";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A replacement of text in one file; `--fix` applies the edits of a finding together. */
export interface Edit extends Place {
  readonly text: string;
}

export interface RelatedPlace {
  readonly message: Message;
  readonly place: Place;
}

/** A finding as a stage reports it: its severity is settled later, from the rule and the settings. */
export interface Finding {
  /** Id of the rule: section 13 of the specification. */
  readonly rule: string;
  readonly message: Message;
  /** What to do next. */
  readonly help: Message | null;
  /** null only where the thing has no file: an output, a command line. */
  readonly place: Place | null;
  readonly related: readonly RelatedPlace[];
  /** Number of the criterion it is about, for work lists. */
  readonly criterion: string | null;
  /** The repair, where one is safe. */
  readonly edits: readonly Edit[];
  /** Only where this finding differs from its rule's default. */
  readonly severity: Severity | null;
}

/** A finding after settings: what printers see. */
export interface GradedFinding extends Finding {
  readonly severity: Severity;
}

/** What every stage returns: it does its best and says what was wrong. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export type FindingExtras = Partial<Pick<Finding, "related" | "criterion" | "edits" | "severity" | "help">>;

/**
 * Makes a finding. The id of a message is `<rule>` or `<rule>/<variant>`; its help, where the catalogue has one, is
 * `<id>.help` with the same parameters.
 */
export function finding<Id extends MessageId>(
  id: Id,
  params: ParamsOf<Id>,
  place: Place | null,
  extras: FindingExtras = {},
): Finding {
  return {
    rule: id.split("/", 1)[0]!,
    message: message(id, params),
    help: helpFor(id, params as Record<string, MessageValue>),
    place,
    related: [],
    criterion: null,
    edits: [],
    severity: null,
    ...extras,
  };
}
