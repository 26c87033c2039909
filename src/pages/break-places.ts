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
  mark: ".,:;!?…%‰°",
  hyphen: "-",
  dash: "—",
  slash: "/",
  after: "–‐‒\u00ad|\t\u2002\u2003\u2009\u200b",
  drawing: "\ufffc",
  ideograph: "",
  number: "0123456789",
} as const;

type Kind = keyof typeof KINDS | "letter";

const kindOf = new Map<number, Kind>();
for (const [kind, characters] of Object.entries(KINDS)) {
  for (const character of characters) kindOf.set(character.charCodeAt(0), kind as Kind);
}
const FIRST_IDEOGRAPH = 0x2e80;
const LAST_IDEOGRAPH = 0xd7ff;

function kindAt(text: string, index: number): Kind {
  const code = text.charCodeAt(index);
  if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) return "ideograph";
  return kindOf.get(code) ?? "letter";
}

/** Kinds that never begin a line, whatever stands before them. */
const NEVER_FIRST: ReadonlySet<Kind> = new Set([
  "space",
  "lineEnd",
  "glue",
  "close",
  "mark",
  "slash",
  "after",
  "hyphen",
]);

/** Whether a line may end before the character at `index`, which is not the first. */
export function mayBreakBefore(text: string, index: number): boolean {
  const before = kindAt(text, index - 1);
  const after = kindAt(text, index);
  if (before === "letter" && after === "letter") return false;
  if (before === "lineEnd") return true;
  if (NEVER_FIRST.has(after) || before === "glue" || before === "open") return false;
  if (before === "space") return true;
  if (before === "quotation" || after === "quotation") return false;
  if (before === "dash" || after === "dash") return true;
  if (before === "hyphen" || before === "slash") return after !== "number";
  const stands = (kind: Kind) => kind === "drawing" || kind === "ideograph";
  return before === "after" || stands(before) || stands(after);
}
