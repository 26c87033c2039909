const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML 1.0 (section 2.2) has no place for. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Either of these; most texts hold none. */
const UNSURE = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A user's text as text of the markup, also between the quotation marks of an attribute. */
export function escapeMarkup(text: string): string {
  if (!UNSURE.test(text)) return text;
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
