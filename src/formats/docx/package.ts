/** Parts → the bytes of the package (ISO 29500-2): content types, relationships, and a zip in a fixed order. */
import { deflateHalves, writeZip, type ZipEntry } from "../zip.ts";
import type { Relationship } from "./state.ts";
import { escapeAttribute, XML_DECLARATION } from "./xml.ts";

export interface PackagePart {
  /** Path in the package, without a leading slash. */
  readonly name: string;
  /** null where the name's ending says it (pictures). */
  readonly contentType: string | null;
  /** Texts are put one after the other: a long one never stands in memory as a whole. */
  readonly content: string | readonly string[] | Uint8Array;
  /** Targets are relative to the part's folder. */
  readonly relationships: readonly Relationship[];
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["svg", "image/svg+xml"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["xml", "application/xml"],
];

/** `relationships`: of the package itself. */
export async function writePackage(
  parts: readonly PackagePart[],
  relationships: readonly Relationship[],
): Promise<Uint8Array> {
  const files = [
    { name: "_rels/.rels", content: relationshipsPart(relationships) },
    ...parts.flatMap((part) =>
      part.relationships.length === 0
        ? [part]
        : [part, { name: relationshipsName(part.name), content: relationshipsPart(part.relationships) }],
    ),
  ];
  const entries = await Promise.all(files.map(({ name, content }) => entryOf(name, bytesOf(content))));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return writeZip([
    { name: "[Content_Types].xml", bytes: Buffer.from(contentTypesPart(parts), "utf8") },
    ...entries,
  ]);
}

/** Bytes from which on a part is worth two threads. */
const LONG = 200_000;

async function entryOf(name: string, bytes: Uint8Array): Promise<ZipEntry> {
  const isLong = bytes.length >= LONG && name.endsWith(".xml");
  return isLong ? { name, bytes, deflated: await deflateHalves(bytes) } : { name, bytes };
}

function bytesOf(content: PackagePart["content"]): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (typeof content === "string") return Buffer.from(content, "utf8");
  const bytes = Buffer.allocUnsafe(content.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  let at = 0;
  for (const text of content) at += bytes.write(text, at);
  return bytes;
}

function contentTypesPart(parts: readonly PackagePart[]): string {
  const used = new Set(["rels", "xml", ...parts.map((part) => part.name.replace(/^.*\./, ""))]);
  const defaults = ENDINGS.filter(([ending]) => used.has(ending)).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const overrides = parts
    .filter((part) => part.contentType !== null)
    .map((part) => `<Override PartName="/${part.name}" ContentType="${part.contentType}"/>`)
    .sort();
  return (
    `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `${defaults.join("")}${overrides.join("")}</Types>`
  );
}

function relationshipsPart(relationships: readonly Relationship[]): string {
  const elements = relationships.map(
    ({ type, target, external }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${escapeAttribute(target)}"` +
      `${external ? ' TargetMode="External"' : ""}/>`,
  );
  return (
    `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${elements.join("")}</Relationships>`
  );
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
