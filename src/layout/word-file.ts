/**
 * The bytes of a Word document → its styles and its theme as elements (ISO 29500-2, 9 and 10; ISO 29500-1, 11.3). Only
 * these parts are unpacked, each within its limit; a document of any making, also a broken one, is safe.
 * In the bundle it is a file of its own, loaded for a layout that names such a document.
 */
import { posix } from "node:path";
import { parseXml, type XmlElement, XmlError } from "@rgrove/parse-xml";
import { decodeUtf8 } from "../load/decode-text.ts";
import { WORD_PART_BYTES } from "../load/limits.ts";
import { openZip, unpack, type ZipDirectory } from "../load/zip-file.ts";
import { attribute, childrenOf } from "./word-elements.ts";

export interface WordFile {
  /** `<w:styles>`. */
  readonly styles: XmlElement;
  /** `<a:theme>`; null where the document has none. */
  readonly theme: XmlElement | null;
}

export type WordFileProblem = "not-word" | "too-large";

export function readWordFile(bytes: Uint8Array): WordFile | WordFileProblem {
  const zip = openZip(bytes);
  if (!zip) return "not-word";
  const main = relatedPart(zip, "", "officeDocument");
  const stylesName = main && relatedPart(zip, main, "styles");
  if (!main || !stylesName) return "not-word";
  const styles = readPart(zip, stylesName);
  if (typeof styles === "string") return styles;
  const themeName = relatedPart(zip, main, "theme");
  const theme = themeName === null ? null : readPart(zip, themeName);
  if (theme === "too-large") return theme;
  return { styles, theme: theme === "not-word" ? null : theme };
}

/** The part that a part, or the package (`""`), names as its `kind`; transitional and strict types end alike. */
function relatedPart(zip: ZipDirectory, part: string, kind: string): string | null {
  const folder = part === "" ? "" : `${posix.dirname(part)}/`;
  const relationships = readPart(zip, `${folder}_rels/${posix.basename(part)}.rels`);
  if (typeof relationships === "string") return null;
  for (const each of childrenOf(relationships, "Relationship")) {
    const target = attribute(each, "Target");
    if (target !== null && attribute(each, "Type")?.endsWith(`/${kind}`))
      return posix.join("/", target.startsWith("/") ? "" : folder, target).slice(1);
  }
  return null;
}

function readPart(zip: ZipDirectory, name: string): XmlElement | WordFileProblem {
  const unpacked = unpack(zip, name, WORD_PART_BYTES);
  if (unpacked.kind !== "file") return unpacked.kind === "too-large" ? "too-large" : "not-word";
  const { text, encoding } = decodeUtf8(unpacked.bytes);
  return (encoding === null ? null : parse(text)) ?? "not-word";
}

function parse(text: string): XmlElement | null {
  try {
    return parseXml(text).root;
  } catch (problem) {
    // The parser calls itself for each element inside an element.
    if (problem instanceof XmlError || problem instanceof RangeError) return null;
    throw problem;
  }
}
