/**
 * Pictures redrawn at the size they are printed. In: a picture and its width in points. Out: new bytes, upright, without
 * metadata, the same on every run; null where the picture cannot be read or this machine has no program for it (`sharp`
 * has a part that is built for each kind of machine). That part is loaded on the first call.
 */
import type { Sharp, SharpOptions } from "sharp";
import type { Picture } from "../../document/vocabulary.ts";
import { sharpLibrary } from "./sharp-library.ts";

export interface Redrawn {
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
}

/** Photos: fine on paper, and small enough to send thirty of them. */
const JPEG = { quality: 85, mozjpeg: true } as const;
const PNG = { compressionLevel: 9, adaptiveFiltering: true } as const;
/** A PNG this many times heavier than its JPEG is a photo, not a drawing whose lines JPEG would blur. */
const PHOTO_RATIO = 3;

/** A JPEG or PNG, at most `width` points wide; never larger than it is. */
export async function redrawPhoto({ bytes, format }: Picture, width: number): Promise<Redrawn | null> {
  return attempt(async (sharp) => {
    // A photo that was cut off shows what there is of it, as everywhere else.
    const upright = sharp(bytes, { failOn: "none" }).autoOrient();
    const small = upright.resize({ width, withoutEnlargement: true });
    if (format === "jpeg") return { format, bytes: await small.jpeg(JPEG).toBuffer() };
    const { data, info: raw } = await small.raw().toBuffer({ resolveWithObject: true });
    const { isOpaque } = await sharp(data, { raw }).stats();
    const points = isOpaque ? sharp(data, { raw }).removeAlpha() : sharp(data, { raw });
    const png = await points.clone().png(PNG).toBuffer();
    const jpeg = isOpaque ? await points.clone().jpeg(JPEG).toBuffer() : png;
    return jpeg.length * PHOTO_RATIO < png.length
      ? { format: "jpeg", bytes: jpeg }
      : { format: "png", bytes: png };
  });
}

/** An SVG as a PNG `width` points wide. Texts are set in the fonts of this machine. */
export async function redrawDrawing(picture: Picture, width: number): Promise<Redrawn | null> {
  const height = Math.max(Math.round((width * picture.height) / picture.width), 1);
  return attempt(async (sharp) => {
    const own = await sharp(picture.bytes, { density: OWN_DENSITY, limitInputPixels: false }).metadata();
    const density = (OWN_DENSITY * width) / own.width;
    const drawn = sharp(picture.bytes, { density: Math.min(Math.max(density, 1), MOST_DENSITY) });
    const png = drawn.resize({ width, height, fit: "fill" }).png(PNG);
    return { format: "png", bytes: await png.timeout({ seconds: MOST_SECONDS }).toBuffer() };
  });
}

/** A drawing may ask for endless work; one that a person made takes less than a second. */
const MOST_SECONDS = 20;
/** Dots an inch at which one unit of an SVG is one point of the picture, and the most that sharp takes. */
const OWN_DENSITY = 72;
const MOST_DENSITY = 100_000;

type MakeSharp = (bytes: Uint8Array, options?: SharpOptions) => Sharp;

async function attempt(redraw: (sharp: MakeSharp) => Promise<Redrawn>): Promise<Redrawn | null> {
  try {
    const sharp = sharpLibrary();
    sharp.cache(false);
    return await redraw(sharp);
  } catch {
    return null;
  }
}
