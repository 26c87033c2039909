/** Pictures put together byte by byte, with metadata that must not be seen in an output. */
import { readPictureHeader } from "../../../src/load/picture-header.ts";
import type { Picture } from "../../../src/project/types.ts";
import { picture } from "../docx/builder.ts";

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
