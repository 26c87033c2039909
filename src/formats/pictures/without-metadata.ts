/**
 * In: the bytes of a picture. Out: the same picture without what a camera or a program wrote beside it: position, time,
 * device, previews, further pictures after the first. Its points are not touched, nor what shows their colours; where
 * there is nothing to remove, the same bytes come back. Sources: JPEG (ITU-T T.81, B.1), JFIF 1.02, Exif 2.32 (4.5),
 * PNG (ISO/IEC 15948, 5 and 11).
 */
import type { Picture } from "../../document/vocabulary.ts";

/** Places in the bytes: the first, and the one after the last. */
type Stretch = readonly [start: number, end: number];

/** Of a JPEG that is not upright, the orientation stays. */
export function withoutMetadata({ format, bytes, orientation }: Picture): Uint8Array {
  if (format === "png") return only(pngStretches(bytes), bytes);
  if (format !== "jpeg") return bytes;
  const kept = only(jpegStretches(bytes), bytes);
  return orientation === 1 ? kept : withOrientation(kept, orientation);
}

function only(stretches: readonly Stretch[], bytes: Uint8Array): Uint8Array {
  const count = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
  if (count === bytes.length) return bytes;
  return Buffer.concat(stretches.map(([start, end]) => bytes.subarray(start, end)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function letters(bytes: Uint8Array, at: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}

/** All chunks but these are left out: texts, times, Exif, and what only one program knows. */
const PNG_CHUNKS: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "hIST", "sPLT", "pHYs"],
  ...["cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI"],
  ...["acTL", "fcTL", "fdAT"],
]);

function pngStretches(bytes: Uint8Array): Stretch[] {
  const view = viewOf(bytes);
  const kept: Stretch[] = [[0, 8]];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = letters(bytes, at + 4, 4);
    const end = Math.min(at + 12 + view.getUint32(at), bytes.length);
    if (PNG_CHUNKS.has(type)) kept.push([at, end]);
    if (type === "IEND") break;
    at = end;
  }
  return kept;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

function jpegStretches(bytes: Uint8Array): Stretch[] {
  const view = viewOf(bytes);
  const kept: Stretch[] = [[0, 2]];
  for (let at = 2; at + 2 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === END_OF_IMAGE) return [...kept, [at, at + 2]];
    if (marker !== 0xff && at + 4 > bytes.length) break;
    const whole = marker === 0xff ? at + 1 : at + 2 + view.getUint16(at + 2);
    const end = Math.min(marker === START_OF_SCAN ? endOfScan(bytes, whole) : whole, bytes.length);
    if (showsThePicture(marker, bytes, at)) kept.push([at, end]);
    at = end;
  }
  return kept;
}

/** Whether a segment is needed to show the picture: of the applications' segments, those about its colours alone. */
function showsThePicture(marker: number, bytes: Uint8Array, at: number): boolean {
  switch (marker) {
    case 0xe0:
      // A longer one holds a preview.
      return letters(bytes, at + 2, 7) === "\x00\x10JFIF\x00";
    case 0xe2:
      return letters(bytes, at + 4, 12) === "ICC_PROFILE\x00";
    case 0xee:
      return letters(bytes, at + 4, 5) === "Adobe";
    default:
      return !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe);
  }
}

/** Where the next marker stands that neither restarts the scan nor is a byte of it. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** An Exif segment whose directory has one entry: tag 0x0112. */
function withOrientation(bytes: Uint8Array, orientation: number): Uint8Array {
  const header = [0xff, 0xe1, 0, 34, ...Buffer.from("Exif\0\0MM\0*"), 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([bytes.subarray(0, 2), Uint8Array.from([...header, ...directory]), bytes.subarray(2)]);
}
