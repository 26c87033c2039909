/** Small Word documents as a school would save them, for layouts that take their styles over. */
import { writeZip } from "../../src/formats/zip.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface WordDocument {
  /** Elements of `<w:styles>`. */
  readonly styles: string;
  /** Fonts of headings and of text. */
  readonly theme?: readonly [string, string];
  /** Parts in place of the usual ones; null takes one away. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

export function wordDocument({ styles, theme, parts = {} }: WordDocument): Uint8Array {
  const usual: Record<string, string | null> = {
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": '<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>',
    "word/_rels/document.xml.rels": relationships([
      ["styles", "styles.xml"],
      ["theme", "/word/theme/theme1.xml"],
    ]),
    "word/styles.xml": `<?xml version="1.0"?><w:styles xmlns:w="w">${styles}</w:styles>`,
    "word/theme/theme1.xml": theme ? themeXml(theme) : null,
    ...parts,
  };
  const entries = Object.entries(usual).filter((entry): entry is [string, string] => entry[1] !== null);
  return writeZip(entries.map(([name, text]) => ({ name, bytes: Buffer.from(text, "utf8") })));
}

/** A `<w:style>`: its name, and what stands in it. */
export function wordStyle(name: string, content: string, attributes = 'w:type="paragraph"'): string {
  return `<w:style ${attributes} w:styleId="${idOf(name)}"><w:name w:val="${name}"/>${content}</w:style>`;
}

export function idOf(name: string): string {
  return name.replaceAll(" ", "");
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const elements = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${elements.join("")}</Relationships>`;
}

function themeXml([major, minor]: readonly [string, string]): string {
  const font = (name: string, face: string) => `<a:${name}><a:latin typeface="${face}"/></a:${name}>`;
  return (
    '<a:theme xmlns:a="a"><a:themeElements><a:fontScheme>' +
    `${font("majorFont", major)}${font("minorFont", minor)}</a:fontScheme></a:themeElements></a:theme>`
  );
}
