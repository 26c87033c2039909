import sharp from "sharp";
import { readPictureHeader } from "../../../src/load/picture-header.ts";
import type { Picture } from "../../../src/project/types.ts";
import { picture } from "../docx/builder.ts";

/** Points with the noise that a camera leaves: what it shows cannot be packed small. */
export function noise(width: number, height: number, channels: 3 | 4): sharp.Sharp {
  const data = Buffer.alloc(width * height * channels);
  let state = 7;
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = 100 + 60 * Math.sin(at / 9000) + (state >>> 26);
  }
  return sharp(data, { raw: { width, height, channels } });
}

/** Red, green, blue and yellow quarters, clockwise from the upper left. */
export function quarters(): Promise<Buffer> {
  const rect = (x: number, y: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="40" height="20" fill="${fill}"/>`;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">' +
    `${rect(0, 0, "#f00")}${rect(40, 0, "#0f0")}${rect(40, 20, "#00f")}${rect(0, 20, "#ff0")}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer();
}

const SECRET = "42.8746 N 74.5698 E";

export const showsSecret = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(SECRET);

export function jpegSegment(marker: number, ...content: (string | readonly number[])[]): Buffer {
  const data = Buffer.concat(content.map((each) => Buffer.from(each as string, "latin1")));
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
}

/** Exif with an orientation, and words where a camera has its position. */
export function exif(orientation: number): Buffer {
  const entry = [0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return jpegSegment(0xe1, "Exif\0\0MM\0*", [0, 0, 0, 8], entry, SECRET);
}

/** After the first marker of a JPEG. */
export function withSegments(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

export const secretSegments: readonly Buffer[] = [
  exif(1),
  jpegSegment(0xe1, "http://ns.adobe.com/xap/1.0/\0", SECRET),
  jpegSegment(0xe2, "MPF\0", SECRET),
  jpegSegment(0xe0, "JFXX\0", SECRET),
  jpegSegment(0xed, "Photoshop 3.0\0", SECRET),
  jpegSegment(0xfe, SECRET),
];

export const SECRET_TAIL: Buffer = withSegments(Buffer.from([0xff, 0xd8, 0xff, 0xd9]), ...secretSegments);

/** As the loader reads it. */
export function loaded(bytes: Uint8Array): Picture {
  const { format, width, height, orientation } = readPictureHeader(bytes)!;
  const turned = orientation >= 5;
  return picture(format, bytes, turned ? height : width, turned ? width : height, orientation);
}
