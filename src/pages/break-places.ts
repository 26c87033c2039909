/**
 * Where a line may end: the part of Unicode's line breaking (UAX 14) that European texts need, as LibreOffice applies it.
 * In: a text and a place in it. Out: whether the characters before and after it may stand on different lines.
 */

const KINDS = {
  space: " ",
  lineEnd: "\n",
  glue: "\u00a0\u202f\u2007\u2011\u2060\ufeff\u034f",
  open: "([{¡¿‚„⟨",
  close: ")]}⟩",
  quotation: "\"'«»‘’“”‹›",
  stop: ".,:;",
  cry: "!?",
  dots: "…",
  hyphen: "-",
  dash: "—",
  slash: "/",
  after: "–‐‒\u00ad|\\\t\u2002\u2003\u2009\u200b",
  drawing: "\ufffc",
  ideograph: "",
  number: "0123456789",
} as const;

type Kind = keyof typeof KINDS | "letter";

const SPACE = 0x20;
const FIRST_IDEOGRAPH = 0x2e80;
const LAST_IDEOGRAPH = 0xd7ff;

/** By UTF-16 code. */
const kindOf = new Array<Kind>(0x10000).fill("letter").fill("ideograph", FIRST_IDEOGRAPH, LAST_IDEOGRAPH + 1);
for (const [kind, characters] of Object.entries(KINDS)) {
  for (const character of characters) kindOf[character.charCodeAt(0)] = kind as Kind;
}

function kindAt(text: string, index: number): Kind {
  return kindOf[text.charCodeAt(index)]!;
}

/** Kinds that never begin a line, not even after a space. */
const NEVER_FIRST: ReadonlySet<Kind> = new Set(["space", "lineEnd", "close", "stop", "cry", "slash"]);
/** Kinds that stay with what stands right before them. */
const NEVER_PARTED: ReadonlySet<Kind> = new Set(["glue", "after", "hyphen", "quotation"]);
/** Kinds that keep what stands right behind them. */
const KEEPING: ReadonlySet<Kind> = new Set(["glue", "open", "quotation", "slash"]);
/** Kinds after which an ellipsis may begin a line. */
const BEFORE_DOTS: ReadonlySet<Kind> = new Set(["close", "stop"]);
/** Kinds that a line may end after, whatever follows. */
const PARTED: ReadonlySet<Kind> = new Set(["after", "hyphen", "dash", "drawing", "ideograph", "cry", "dots"]);

const PARTING_KINDS: readonly Kind[] = [...PARTED, "space", "lineEnd"];

/** By UTF-16 code: 1 where a line may end before or after the character at all. */
export const PARTING = new Uint8Array(0x10000).fill(1, FIRST_IDEOGRAPH, LAST_IDEOGRAPH + 1);
for (const kind of PARTING_KINDS) {
  if (kind !== "letter") for (const character of KINDS[kind]) PARTING[character.charCodeAt(0)] = 1;
}

/** Whether a line may end before the character at `index`, which is not the first. */
export function mayBreakBefore(text: string, index: number): boolean {
  const before = kindAt(text, index - 1);
  const after = kindAt(text, index);
  if (before === "letter" && after === "letter") return false;
  if (before === "lineEnd") return true;
  if (NEVER_FIRST.has(after)) return false;
  if (before === "space") return !standsOpen(text, index);
  if (NEVER_PARTED.has(after) || KEEPING.has(before)) return false;
  if (after === "dots") return BEFORE_DOTS.has(before);
  return PARTED.has(before) || after === "dash" || after === "drawing" || after === "ideograph";
}

/** Whether an opening bracket stands before the spaces before `index`. */
function standsOpen(text: string, index: number): boolean {
  let last = index - 1;
  while (last >= 0 && text.charCodeAt(last) === SPACE) last--;
  return last >= 0 && kindAt(text, last) === "open";
}
