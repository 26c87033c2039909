/** HTML as text, written so that it is well-formed XML too: quoted attributes, closed elements, no named entities. */

/** A value of null or false leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | false | null>>;

// Characters that XML 1.0 (2.2 Char) forbids, control characters that HTML forbids, and halves of surrogate pairs.
const FORBIDDEN = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Line ends of all kinds, and the vertical tab and form feed that copying from Word leaves behind. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text in NFC without forbidden characters, safe between tags and in quoted attributes. */
export function escapeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(FORBIDDEN, "")
    .replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** An element around content that is markup already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${attributesOf(attributes)}>${content}</${name}>`;
}

/** An element that has no content: `br`, `img`, `path`. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)} />`;
}

/** Pieces on lines of their own. */
export function lines(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== "").join("\n");
}

/** An element whose content stands on lines of its own. */
export function container(name: string, attributes: Attributes, pieces: readonly string[]): string {
  return element(name, attributes, `\n${lines(pieces)}\n`);
}

/** The value of a class attribute; null where there is no class. */
export function classes(...names: readonly (string | false | null)[]): string | null {
  return names.filter(Boolean).join(" ") || null;
}

function attributesOf(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) text += ` ${name}="${escapeText(String(value))}"`;
  }
  return text;
}
