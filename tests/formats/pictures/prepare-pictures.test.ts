import { existsSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Block, DocumentTree } from "../../../src/document/vocabulary.ts";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { writeHtml } from "../../../src/formats/html/write-html.ts";
import { preparePictures } from "../../../src/formats/pictures/prepare-pictures.ts";
import { readZip } from "../../../src/formats/zip.ts";
import type { Picture } from "../../../src/project/types.ts";
import { cell, p, page, picture, table, tree } from "../docx/builder.ts";
import { noise, quarters } from "./photos.ts";
import { exif, loaded, secretSegments, showsSecret, withSegments } from "./segments.ts";

const shown = (one: Picture, width: number | null = null): Block =>
  p([{ type: "image", picture: one, alt: "Сүрөт", width }]);

const prepare = async (one: Picture, width: number | null = null) =>
  (await preparePictures(tree([shown(one, width)]))).get(one)!;

const mediaOf = (docx: Uint8Array) =>
  readZip(docx).filter(({ name }) => name.startsWith("word/media/") && !name.endsWith("/"));

/** 50 mm at 220 dots an inch. */
const POINTS_OF_50_MM = 434;

const telling = withSegments(await noise(1600, 1200, 3).jpeg({ quality: 95 }).toBuffer(), ...secretSegments);

const HALF = { width: 50, align: "left" } as const;

describe("a photo", () => {
  test("is as fine as it is printed, and does not tell where it was taken", async () => {
    const { bytes, format, orientation } = await prepare(loaded(telling), 50);
    const { width, height, exif, xmp } = await sharp(bytes).metadata();
    expect({ format, orientation, width, height, exif, xmp }).toEqual({
      format: "jpeg",
      orientation: 1,
      width: POINTS_OF_50_MM,
      height: 326,
    });
    expect(showsSecret(bytes)).toBe(false);
  });

  test("is as fine as its widest place asks for", async () => {
    const one = loaded(telling);
    const places = tree([
      shown(one, 20),
      table([[cell([shown(one)]), cell("")]], { columns: [HALF, HALF] }),
      shown(one, 50),
    ]);
    const { bytes } = (await preparePictures(places)).get(one)!;
    const { width } = await sharp(bytes).metadata();
    expect(width).toBeGreaterThan(POINTS_OF_50_MM);
    expect(width).toBeLessThan(2 * POINTS_OF_50_MM);
  });

  test("of a size that fits loses its metadata alone", async () => {
    const plain = await quarters();
    expect((await prepare(loaded(plain))).bytes).toBe(plain);
    const { bytes } = await prepare(loaded(withSegments(plain, ...secretSegments)));
    expect(Buffer.compare(bytes, plain)).toBe(0);
  });

  // EXIF orientation → the quarters as they are seen, clockwise from the upper left.
  test.each([
    [2, "green red yellow blue"],
    [3, "blue yellow red green"],
    [4, "yellow blue green red"],
    [5, "red yellow blue green"],
    [6, "yellow red green blue"],
    [7, "blue green red yellow"],
    [8, "green blue yellow red"],
  ])("with orientation %i is turned upright", async (orientation, quartersSeen) => {
    const one = loaded(withSegments(await quarters(), exif(orientation)));
    const prepared = await prepare(one);
    expect(prepared.orientation).toBe(1);
    const { data, info } = await sharp(prepared.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([one.width, one.height]);
    const colour = (right: number, down: number) => {
      const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * right)) * 3;
      const [red, green, blue] = [data[at]! > 128, data[at + 1]! > 128, data[at + 2]! > 128];
      return blue ? "blue" : red && green ? "yellow" : red ? "red" : "green";
    };
    const seen = [colour(0.25, 0.25), colour(0.75, 0.25), colour(0.75, 0.75), colour(0.25, 0.75)];
    expect(seen.join(" ")).toBe(quartersSeen);
  });

  test("as PNG becomes JPEG, if nothing shows through it", async () => {
    const opaque = loaded(await noise(900, 600, 4).ensureAlpha(1).removeAlpha().png().toBuffer());
    expect((await prepare(opaque, 50)).format).toBe("jpeg");
    const transparent = loaded(await noise(900, 600, 4).png().toBuffer());
    const { format, bytes } = await prepare(transparent, 50);
    expect(format).toBe("png");
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });

  test("that cannot be read stays as it is", async () => {
    const broken = Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(300_000)]);
    for (const format of ["jpeg", "png", "gif"] as const) {
      const one = picture(format, broken, 400, 300);
      expect((await prepare(one)).format).toBe(format);
    }
  });
});

describe("a drawing", () => {
  const drawn = (content: string) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80">${content}</svg>`);
  const svg = drawn('<rect width="60" height="80"/>');
  const drawing = picture("svg", svg, 120, 80);
  const coverage = async (png: Uint8Array) => (await sharp(png).stats()).channels[3]!.mean / 255;

  test("has points beside it", async () => {
    const { bytes, format, points } = await prepare(drawing, 50);
    expect([bytes, format]).toEqual([svg, "svg"]);
    const { width, height } = await sharp(points!).metadata();
    expect([width, height]).toEqual([POINTS_OF_50_MM, 289]);
    expect(await coverage(points!)).toBeCloseTo(0.5, 2);
  });

  test.runIf(existsSync("/usr/share/fonts/truetype"))("has its words, where there are fonts", async () => {
    const words = drawn('<text x="5" y="40" font-size="16">Өңүт үй</text>');
    const { points } = await prepare(picture("svg", words, 120, 80), 50);
    expect(await coverage(points!)).toBeGreaterThan(0.01);
  });

  test("keeps both in DOCX, and is itself in HTML", async () => {
    const one = tree([shown(drawing)]);
    const pictures = await preparePictures(one);
    const names = mediaOf((await writeDocx(one, { pictures })).value).map(({ name }) => name);
    expect(names).toEqual(["word/media/image1.svg", "word/media/image2.png"]);
    expect(writeHtml(one, { pictures }).value).toContain(
      `data:image/svg+xml;base64,${svg.toString("base64")}`,
    );
  });
});

describe("a report of many photos", () => {
  const report = (): DocumentTree =>
    tree([page(Array.from({ length: 6 }, () => shown(loaded(Buffer.from(telling)), 50)))]);

  test("is small, tells no place, and is the same each time", async () => {
    const [first, second] = [report(), report()];
    const docx = (await writeDocx(first, { pictures: await preparePictures(first) })).value;
    const again = (await writeDocx(second, { pictures: await preparePictures(second) })).value;
    expect(Buffer.compare(docx, again)).toBe(0);
    expect(docx.length).toBeLessThan((6 * telling.length) / 10);
    expect(mediaOf(docx).filter(({ bytes }) => showsSecret(bytes))).toEqual([]);
  });

  test("has the same pictures in HTML", async () => {
    const one = report();
    const pictures = await preparePictures(one);
    const html = writeHtml(one, { pictures }).value;
    const media = mediaOf((await writeDocx(one, { pictures })).value);
    expect(media).toHaveLength(6);
    for (const { bytes } of media) expect(html).toContain(Buffer.from(bytes).toString("base64"));
  });

  test("does its pictures once for the documents that come with it", async () => {
    const one = loaded(telling);
    expect((await prepare(one, 50)).bytes).toBe((await prepare(one, 50)).bytes);
    expect((await prepare(one, 50)).bytes).not.toBe((await prepare(one, 40)).bytes);
  });
});
