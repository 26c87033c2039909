/**
 * In: the bytes of a picture. Out: its format, told by its content, and its size in pixels. Sources: PNG (ISO/IEC 15948,
 * 11.2.2), JPEG (ITU-T T.81, B.1 and B.2), Exif 2.32 (4.6), GIF89a.
 */

export interface PictureHeader {
  readonly format: "png" | "jpeg" | "gif";
  /** As stored, before orientation. */
  readonly width: number;
  readonly height: number;
  /** Exif orientation, 1 to 8. */
  readonly orientation: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** null where it is another format or where the file is not whole. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (PNG.every((byte, i) => bytes[i] === byte)) return pngHeader(view);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHeader(view);
    if (/^GIF8[79]a$/.test(letters(view, 0, 6))) return gifHeader(view);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
  }
  return null;
}

function letters(view: DataView, at: number, count: number): string {
  let text = "";
  for (let i = at; i < at + count; i++) text += String.fromCharCode(view.getUint8(i));
  return text;
}

/** Walks all chunks, so that a file that was cut off is noticed. */
function pngHeader(view: DataView): PictureHeader | null {
  if (letters(view, 12, 4) !== "IHDR") return null;
  let orientation = 1;
  for (let at = 8; ; at += 12 + view.getUint32(at)) {
    const type = letters(view, at + 4, 4);
    if (type === "eXIf") orientation = exifOrientation(view, at + 8);
    if (type === "IEND") break;
  }
  return { format: "png", width: view.getUint32(16), height: view.getUint32(20), orientation };
}

/** Walks the segments up to the pixels. */
function jpegHeader(view: DataView): PictureHeader | null {
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xda) return size && { format: "jpeg", ...size, orientation };
    if (marker === 0xe1 && length > 8 && letters(view, at + 4, 6) === "Exif\0\0")
      orientation = exifOrientation(view, at + 10);
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
  }
}

/** SOF0 to SOF15 without the tables and markers that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function gifHeader(view: DataView): PictureHeader {
  return { format: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true), orientation: 1 };
}

const ORIENTATION_TAG = 0x0112;

/** Tag 0x0112 of the first directory; 1 where it is absent or makes no sense. */
function exifOrientation(view: DataView, start: number): number {
  try {
    const little = view.getUint16(start) === 0x4949;
    const directory = start + view.getUint32(start + 4, little);
    const entries = view.getUint16(directory, little);
    for (let i = 0; i < entries; i++) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
  }
  return 1;
}
