import { crc32 } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { withoutMetadata } from "../../../src/formats/pictures/without-metadata.ts";
import { readPictureHeader } from "../../../src/load/picture-header.ts";
import { picture } from "../docx/builder.ts";
import { noise, quarters } from "./photos.ts";
import {
  exif,
  jpegSegment,
  loaded,
  SECRET_TAIL,
  secretSegments,
  showsSecret,
  withSegments,
} from "./segments.ts";

const plain = await quarters();

describe("JPEG", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["as cameras write it", () => plain],
    ["in several scans", () => noise(90, 60, 3).jpeg({ progressive: true, quality: 100 }).toBuffer()],
    ["in grey", () => noise(90, 60, 3).greyscale().jpeg().toBuffer()],
    ["of print shops", () => noise(90, 60, 3).toColourspace("cmyk").jpeg().toBuffer()],
    [
      "with a colour profile",
      () =>
        withSegments(
          plain,
          jpegSegment(0xe2, "ICC_PROFILE\0", [1, 1], "profile"),
          jpegSegment(0xee, "Adobe\0d"),
        ),
    ],
  ])("without metadata stays byte for byte: %s", async (_name, make) => {
    const bytes = await make();
    expect(withoutMetadata(loaded(bytes))).toBe(bytes);
  });

  test("loses what tells of the place, and pictures after the first", () => {
    const telling = Buffer.concat([withSegments(plain, ...secretSegments), SECRET_TAIL]);
    expect(showsSecret(telling)).toBe(true);
    expect(Buffer.compare(withoutMetadata(loaded(telling)), plain)).toBe(0);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])("keeps orientation %i, and only that", (orientation) => {
    const bytes = withoutMetadata(loaded(withSegments(plain, exif(orientation))));
    expect(readPictureHeader(bytes)?.orientation).toBe(orientation);
    expect(showsSecret(bytes)).toBe(false);
    expect(bytes.length).toBe(plain.length + 36);
  });

  test("is read to wherever it was cut off", () => {
    const telling = withSegments(plain, ...secretSegments);
    for (let length = 0; length < telling.length; length += 3) {
      const part = telling.subarray(0, length);
      expect(showsSecret(withoutMetadata(picture("jpeg", part, 80, 40)))).toBe(false);
    }
  });
});

describe("PNG", () => {
  const chunk = (type: string, content: string) => {
    const body = Buffer.from(type + content, "latin1");
    const bytes = Buffer.alloc(body.length + 8);
    bytes.writeUInt32BE(content.length, 0);
    body.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(body), body.length + 4);
    return bytes;
  };
  const png = sharp(plain).withIccProfile("p3").png({ palette: true }).toBuffer();

  test("without metadata stays byte for byte", async () => {
    const bytes = await png;
    expect(withoutMetadata(loaded(bytes))).toBe(bytes);
  });

  test("loses texts, times, Exif, private chunks and what stands after its end", async () => {
    const bytes = await png;
    const telling = Buffer.concat([
      bytes.subarray(0, 33),
      ...["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX"].map((type) => chunk(type, "42.8746 N 74.5698 E")),
      bytes.subarray(33),
      SECRET_TAIL,
    ]);
    expect(Buffer.compare(withoutMetadata(loaded(telling)), bytes)).toBe(0);
  });
});

test("bytes of any kind are no reason to stop", () => {
  fc.assert(
    fc.property(fc.constantFrom("png", "jpeg"), fc.uint8Array({ maxLength: 60 }), (format, bytes) => {
      const start = format === "jpeg" ? [0xff, 0xd8, 0xff] : [];
      const all = Uint8Array.from([...start, ...bytes]);
      expect(withoutMetadata(picture(format, all, 1, 1)).length).toBeLessThanOrEqual(all.length);
    }),
  );
});
