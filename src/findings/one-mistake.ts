/**
 * One mistake gives one finding. A slip often shows at both its ends: a mistyped number is unknown and leaves its criterion
 * unanswered, a mistyped path leads nowhere and leaves its file unread. In: graded findings of a report. Out: the two ends
 * as one finding, the graver, else the one where a name stands that leads nowhere; it says what was meant where that
 * is known, and else keeps the other end as a related place, so that nothing is lost.
 */
import { type Message, message } from "../messages/index.ts";
import { type GradedFinding, SEVERITIES } from "./finding.ts";
import { alike } from "./nearest.ts";

/** Two kinds of findings that may be the ends of one mistake. */
interface Ends {
  /** Ids of messages that speak of a name: it is unknown, or belongs to another thing already. */
  readonly names: readonly string[];
  /** Id of the message that speaks of a thing which no name leads to. */
  readonly left: string;
  /** Only where there is one such name: what it leaves may be several things. */
  readonly alone?: true;
  /** How surely the two are one: `named` by what is written, `only` if they are the only ones of their kind, or not. */
  readonly bond: (name: GradedFinding, left: GradedFinding) => Bond | null;
}

type Bond = "named" | "alike" | "only";

const MISSING_FILES = ["evidence-file-missing", "image-missing", "image-missing/data", "link-broken"];

const ENDS: readonly Ends[] = [
  {
    names: ["criterion-unknown", "criterion-repeated"],
    left: "criterion-missing",
    bond: (name, left) => {
      const number = text(left, "number");
      if (baseOf(pathOf(name)).replace(/\.\w+$/, "") === number) return "named";
      return alike(digits(text(name, "number")), digits(number)) ? "alike" : "only";
    },
  },
  {
    names: ["file-unknown/named-otherwise"],
    left: "criterion-missing",
    bond: (name, left) =>
      text(name, "known") === `criteria/${text(left, "number")}.md`.toLowerCase() ? "named" : null,
  },
  {
    names: ["chapter-unknown"],
    left: "chapter-missing",
    bond: (name, left) => {
      // A chapter whose file is there and empty was not misnamed.
      if (text(left, "file") === pathOf(left)) return null;
      return `chapters/${suggestionOf(name)}.md` === text(left, "file") ? "named" : "only";
    },
  },
  {
    names: ["file-unknown"],
    left: "strengths-missing/section",
    bond: (name) => (/^sections\/[^/]+\.md$/.test(pathOf(name)) ? "only" : null),
  },
  {
    names: ["evidence-unknown"],
    left: "evidence-unused",
    bond: (name, left) => (suggestionOf(name) === text(left, "id") ? "named" : null),
  },
  // What the one criterion without evidence would name, nothing names.
  { names: ["evidence-missing"], left: "evidence-unused", alone: true, bond: () => "named" },
  {
    names: ["evidence-unknown"],
    left: "evidence-not-cited",
    bond: (name, left) =>
      suggestionOf(name) === text(left, "id") && pathOf(name) === pathOf(left) ? "named" : null,
  },
  {
    names: ["abbreviation-undefined"],
    left: "abbreviation-unused",
    bond: (name, left) => (suggestionOf(name) === text(left, "short") ? "named" : null),
  },
  // A link that is not followed leaves nothing at its path.
  ...MISSING_FILES.map(
    (left): Ends => ({
      names: ["path-outside/link"],
      left,
      bond(name, missing) {
        const [link, path] = [text(name, "path"), text(missing, "path") || text(missing, "name")];
        return path === link || path.startsWith(`${link}/`) ? "named" : null;
      },
    }),
  ),
  {
    names: [...MISSING_FILES, "chart-data/absent", "path-outside/path", "evidence-repeated"],
    left: "file-unknown",
    bond: (name, left) => {
      const [path, unread] = [text(name, "path") || text(name, "name"), text(left, "path")];
      if (suggestionOf(name) === unread) return "named";
      if (name.rule === "path-outside") return baseOf(path) === baseOf(unread) ? "named" : null;
      const folder = name.rule === "evidence-repeated" ? "evidence/" : folderOf(path);
      return folder === folderOf(unread) ? "only" : null;
    },
  },
  {
    names: ["text-character/hidden"],
    left: "character-dropped",
    bond: (name, left) =>
      pathOf(name) === pathOf(left) && text(left, "characters").includes(text(name, "code")) ? "named" : null,
  },
];

/** A reference to a table or figure by the name of a file that nothing reads; others may have said so of the file. */
const REFERENCES: readonly string[] = ["reference-unknown/table", "reference-unknown/figure"];

/** Where so much is wrong, nothing tells which belong together. */
const MOST_PAIRS = 250_000;

export function oneMistakeEach(findings: readonly GradedFinding[]): readonly GradedFinding[] {
  const of = (...ids: readonly string[]) => findings.filter(({ message: { id } }) => ids.includes(id));
  const joined = ENDS.flatMap(({ names, left, alone, bond }) => {
    const lefts = of(left);
    const ends = lefts.length === 0 ? [] : of(...names);
    return alone && ends.length > 1 ? [] : joins(ends, lefts, bond);
  });
  const unread = of("file-unknown");
  for (const reference of unread.length === 0 ? [] : of(...REFERENCES)) {
    const file = unread.find((each) => idOf(text(each, "path")) === text(reference, "id"));
    if (!file) continue;
    const known = joined.find(({ left }) => left === file);
    joined.push(known ? { name: known.name, left: reference } : { name: reference, left: file });
  }
  return joined.length === 0 ? findings : together(findings, joined);
}

interface Join {
  readonly name: GradedFinding;
  readonly left: GradedFinding;
}

/** A name that is written may leave several things; what is only alike is joined where no other is as likely. */
function joins(
  names: readonly GradedFinding[],
  lefts: readonly GradedFinding[],
  bond: Ends["bond"],
): readonly Join[] {
  if (names.length * lefts.length > MOST_PAIRS) return [];
  const pairs = names.flatMap((name) =>
    lefts.flatMap((left) => {
      const found = bond(name, left);
      return found === null ? [] : [{ name, left, bond: found }];
    }),
  );
  const joined: Join[] = pairs.filter((pair) => pair.bond === "named");
  for (const kind of ["alike", "only"]) {
    const taken = new Set(joined.flatMap(({ name, left }) => [name, left]));
    const free = pairs.filter((pair) => pair.bond === kind && !taken.has(pair.name) && !taken.has(pair.left));
    const count = new Map<GradedFinding, number>();
    for (const { name, left } of free)
      for (const end of [name, left]) count.set(end, (count.get(end) ?? 0) + 1);
    joined.push(...free.filter(({ name, left }) => count.get(name) === 1 && count.get(left) === 1));
  }
  return joined;
}

function together(findings: readonly GradedFinding[], joined: readonly Join[]): readonly GradedFinding[] {
  const goneInto = new Map<GradedFinding, GradedFinding>();
  const kept = new Map<GradedFinding, GradedFinding>();
  const join = (stays: GradedFinding, goes: GradedFinding) => {
    goneInto.set(goes, stays);
    kept.set(stays, withOther(kept.get(stays) ?? stays, kept.get(goes) ?? goes));
  };
  for (const { name, left } of joined) {
    const first = goneInto.get(left);
    if (goneInto.has(name)) continue;
    if (!first) join(...(weight(left) < weight(name) ? ([left, name] as const) : ([name, left] as const)));
    // One wrong name in many places, and a thing that bears almost that name: the slip is where it got its name.
    else if (first.rule === "evidence-unknown" && text(first, "id") === text(name, "id")) join(first, name);
  }
  return findings.flatMap((each) => (goneInto.has(each) ? [] : [kept.get(each) ?? each]));
}

function withOther(stays: GradedFinding, goes: GradedFinding): GradedFinding {
  const number = goes.rule === "criterion-missing" ? text(goes, "number") : null;
  const meant = number ?? pathMeant(stays, goes);
  const message = meant === null ? stays.message : suggesting(stays.message, meant);
  const whole = { ...stays, message, criterion: number ?? stays.criterion };
  const isSaid = SAID_BY_NAME.has(goes.rule) || (goes.rule === "file-unknown" && meant !== null);
  if (goes.place === null || isSaid) return whole;
  const isNamedRightly = REFERENCES.includes(goes.message.id) || stays.message.id === "path-outside/link";
  const other = isNamedRightly ? suggesting(goes.message, null) : goes.message;
  return { ...whole, related: [...stays.related, { message: other, place: goes.place }, ...goes.related] };
}

/** What needs no place of its own beside the name that was meant. */
const SAID_BY_NAME = new Set(["evidence-not-cited", "abbreviation-unused", "character-dropped"]);

/** The file that nothing reads is likelier than one of a similar name. */
function pathMeant({ message: { params } }: GradedFinding, goes: GradedFinding): string | null {
  return goes.rule === "file-unknown" && "suggestion" in params && "path" in params
    ? text(goes, "path")
    : null;
}

function suggesting({ id, params }: Message, name: string | null): Message {
  return { id, params: { ...params, suggestion: name === null ? "" : message("did-you-mean", { name }) } };
}

function weight({ severity }: GradedFinding): number {
  return SEVERITIES.indexOf(severity);
}

function suggestionOf({ message: { params } }: GradedFinding): string | null {
  return typeof params.suggestion === "object" ? String(params.suggestion.params.name) : null;
}

function text({ message: { params } }: GradedFinding, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}

function pathOf({ place }: GradedFinding): string {
  return place?.file.path ?? "";
}

function digits(number: string): string {
  return number.replace(/\D/g, "");
}

function baseOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The id of a table or figure: the name of its file up to the first dot. */
function idOf(path: string): string {
  return baseOf(path).replace(/\..*$/, "");
}
