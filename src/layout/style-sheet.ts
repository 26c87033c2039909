/** `style.css` of a layout: nothing in it may load from elsewhere or leave the style element of the page. */
import { type Finding, finding } from "../findings/finding.ts";
import type { SourceFile } from "../findings/source.ts";

/** Imports, functions that fetch, the end of the element, the escapes that could spell them (`\75rl`), and what XML forbids. */
const REFUSED = [
  /@import/,
  /<\/|<!--/,
  /url\((?!\s*["']?data:)/,
  /(?:src|image|image-set|cross-fade)\(/,
  /[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]/,
  /\\(?:0000[2-7][0-9a-f]|0{0,3}[2-7][0-9a-f](?![0-9a-f])|[g-z])/,
];
const REFUSED_ANYWHERE = new RegExp(REFUSED.map((pattern) => pattern.source).join("|"), "gi");

/** A sheet with more is none. */
const MOST_REFUSED = 100;

export function checkStyleSheet(file: SourceFile): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of file.text.matchAll(REFUSED_ANYWHERE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    findings.push(finding("template-invalid/style-sheet-refused", { text: match[0] }, { file, span }));
    if (findings.length === MOST_REFUSED) break;
  }
  return findings;
}

/** Classes that have a rule. */
export function classesOf(css: string): readonly string[] {
  return [...css.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map((match) => match[1]!);
}
