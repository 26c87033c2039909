/**
 * In: the path of a picture that a text or the manifest names, and where it is named. Out: the picture, its format told
 * by its content; null with a finding where it is absent, broken, unsafe or beyond the limits.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Place } from "../findings/source.ts";
import type { Picture } from "../project/types.ts";
import { decodeUtf8 } from "./decode-text.ts";
import { type Folder, readBytes } from "./folder.ts";
import { DRAWING_BYTES, DRAWN_PARTS, inMegabytes, MOST_PIXELS, MOST_PIXELS_A_SIDE } from "./limits.ts";
import { readPictureHeader } from "./picture-header.ts";
import { isSvg, readSvg } from "./svg.ts";
import { take } from "./take.ts";

/** Names of files that are meant as pictures. */
export const PICTURE_NAME = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic|avif|ico)$/i;

/** Past these a report is slow to open and to send: a warning. */
const LARGE_BYTES = 8 * 1024 * 1024;
const LARGE_PIXELS = 40_000_000;

/** Of the drawings that were read so far: each costs time when it is read, and when it is drawn. */
export interface Drawn {
  bytes: number;
  parts: number;
}

export function readPicture(
  folder: Folder,
  path: string,
  named: Place,
  drawn: Drawn,
): Outcome<Picture | null> {
  const findings: Finding[] = [];
  if (!folder.files.has(path)) {
    const suggestion = didYouMean(
      path,
      [...folder.files.keys()].filter((each) => PICTURE_NAME.test(each)),
    );
    return { value: null, findings: [finding("image-missing", { path, suggestion }, named)] };
  }
  const bytes = take(readBytes(folder, path), findings);
  if (!bytes) return { value: null, findings };
  const picture = take(pictureFrom(path, bytes, named, drawn), findings);
  if (!picture) return { value: null, findings };

  const { width, height } = picture;
  if (Math.max(width, height) > MOST_PIXELS_A_SIDE) {
    findings.push(finding("limit-exceeded/picture", { path, limit: MOST_PIXELS_A_SIDE }, named));
    return { value: null, findings };
  }
  if (picture.format !== "svg" && width * height > MOST_PIXELS) {
    findings.push(finding("limit-exceeded/pixels", { path, limit: MOST_PIXELS / 1_000_000 }, named));
    return { value: null, findings };
  }
  if (bytes.length > LARGE_BYTES || (picture.format !== "svg" && width * height > LARGE_PIXELS)) {
    const params = { path, size: inMegabytes(bytes.length), width, height };
    findings.push(finding("image-large", params, named));
  }
  return { value: picture, findings };
}

function pictureFrom(path: string, bytes: Uint8Array, named: Place, drawn: Drawn): Outcome<Picture | null> {
  const header = readPictureHeader(bytes);
  if (header && header.width > 0 && header.height > 0) {
    const turned = header.orientation >= 5;
    const width = turned ? header.height : header.width;
    const height = turned ? header.width : header.height;
    const { format, orientation } = header;
    return { value: { path, format, width, height, orientation, bytes }, findings: [] };
  }
  const { text, encoding } = decodeUtf8(bytes);
  if (header || encoding === null || !isSvg(text))
    return { value: null, findings: [finding("image-missing/unreadable", { path }, named)] };
  drawn.bytes += bytes.length;
  if (drawn.bytes > DRAWING_BYTES) return tooMuchDrawn(path, named);
  const svg = readSvg(text);
  if (svg.kind === "broken")
    return { value: null, findings: [finding("image-missing/unreadable", { path }, named)] };
  if (svg.kind === "active")
    return { value: null, findings: [finding("image-missing/active", { path, what: svg.what }, named)] };
  if (svg.kind === "too-large")
    return { value: null, findings: [finding("limit-exceeded/drawing", { path, limit: svg.limit }, named)] };
  const { width, height } = svg;
  drawn.parts += svg.parts;
  if (drawn.parts > DRAWN_PARTS) return tooMuchDrawn(path, named);
  return { value: { path, format: "svg", width, height, orientation: 1, bytes }, findings: [] };
}

function tooMuchDrawn(path: string, named: Place): Outcome<null> {
  const params = { path, limit: inMegabytes(DRAWING_BYTES), parts: DRAWN_PARTS };
  return { value: null, findings: [finding("limit-exceeded/drawings", params, named)] };
}
