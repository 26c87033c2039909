const CURLY = /^[“”„‟](?<inner>[^“”„‟]*)[“”‟"]$/;
const ANY = /^[“”„‟«‹‘’](?<inner>[^“”„‟«»‹›‘’]*)[“”‟"»›‘’]$/;

/** The text as YAML in straight quotation marks. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** The text as YAML in straight marks instead of the curly ones around it; null where it is not wrapped in them. */
export function straightened(text: string): string | null {
  const inner = CURLY.exec(text)?.groups?.inner;
  return inner === undefined ? null : quoted(inner);
}

/** What stands between typographic marks of any kind around a word that YAML should hold without them; else null. */
export function unwrapped(text: string): string | null {
  return ANY.exec(text)?.groups?.inner ?? null;
}
