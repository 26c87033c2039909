/** Text on its way into XML 1.0: cleaned of what a document must not hold, and escaped. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What the Char production of XML 1.0 leaves out (section 2.2), with spaces and line ends that are told apart before. */
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
/** Line ends of all kinds, and the vertical tab and form feed that copying from Word leaves behind. */
const BLANK = /[\u000b\u000c\u0085\u2028\u2029]/g;

export interface CleanText {
  readonly text: string;
  /** Characters that had to go, each once. */
  readonly dropped: readonly string[];
}

/** A text of these is clean as it stands: no line ends but `\n`, nothing that composes with what is before it. */
const CLEAN = /^[\t\n -~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2116]*$/;

/** The text in Unicode NFC without characters that XML forbids; line ends are `\n`. */
export function cleanText(value: string): CleanText {
  if (CLEAN.test(value)) return { text: value, dropped: [] };
  const text = value.normalize("NFC").replace(/\r\n?/g, "\n").replace(BLANK, "\n");
  const dropped = new Set(text.match(FORBIDDEN));
  return { text: dropped.size > 0 ? text.replace(FORBIDDEN, "") : text, dropped: [...dropped] };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** For the content of an element; the text must be clean. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ESCAPES[character]!) : text;
}

/** For a value between double quotes; cleans it too. */
export function escapeAttribute(value: string): string {
  return cleanText(value).text.replace(/[&<>"\n\t]/g, (character) => ESCAPES[character]!);
}
