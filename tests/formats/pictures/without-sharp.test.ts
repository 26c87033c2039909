import { expect, test, vi } from "vitest";
import { GREY_PNG } from "../../../src/formats/docx/placeholder.ts";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { preparePictures } from "../../../src/formats/pictures/prepare-pictures.ts";
import { readZip } from "../../../src/formats/zip.ts";
import { p, picture, tree } from "../docx/builder.ts";
import { SVG } from "../docx/pictures.ts";
import { exif, jpegSegment, loaded, secretSegments, showsSecret } from "./segments.ts";

vi.mock("../../../src/formats/pictures/sharp-library.ts", () => ({
  sharpLibrary() {
    throw new Error("no binary for this machine");
  },
}));

test("a drawing has the grey place, a photo loses its metadata and keeps its orientation", async () => {
  const drawing = picture("svg", SVG, 120, 80);
  const frame = jpegSegment(0xc0, [8, 0, 40, 0, 80, 1, 1, 0x11, 0]);
  const scan = jpegSegment(0xda, [1, 1, 0, 0, 63, 0]);
  const photo = loaded(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      exif(6),
      ...secretSegments.slice(1),
      frame,
      scan,
      Buffer.from([7, 0xff, 0xd9]),
    ]),
  );
  const shown = [drawing, photo].map((one) =>
    p([{ type: "image" as const, picture: one, alt: "Сүрөт", width: null }]),
  );
  const pictures = await preparePictures(tree(shown));
  expect(pictures.get(drawing)?.points).toBeNull();
  expect(pictures.get(photo)?.orientation).toBe(6);

  const entries = readZip((await writeDocx(tree(shown), { pictures })).value);
  const media = entries.filter(({ name }) => name.startsWith("word/media/"));
  expect(media.map(({ name }) => name.replace(/^.*\./, "")).sort()).toEqual(["jpeg", "png", "svg"]);
  expect(media.some(({ bytes }) => Buffer.compare(bytes, GREY_PNG) === 0)).toBe(true);
  expect(media.some(({ bytes }) => showsSecret(bytes))).toBe(false);
  const words = entries.find(({ name }) => name === "word/document.xml")!;
  expect(Buffer.from(words.bytes).toString()).toContain('<a:xfrm rot="5400000">');
});
