/**
 * In: a tree. Out: its pictures as its outputs carry them, so that a report is small enough to send and its photos do not
 * tell where and when they were taken. Photos are upright, without metadata, and no finer than the printed page shows;
 * drawings (SVG) have a picture of points beside them. A small picture without metadata stays byte for byte. The sources
 * are not touched; a picture that cannot be redrawn is left as it is, but without metadata.
 */
import type { DocumentTree, Picture } from "../../document/vocabulary.ts";
import { outlineOf } from "../docx/outline.ts";
import { type PreparedPicture, type PreparedPictures, preparedOf } from "./prepared-picture.ts";
import { type Redrawn, redrawDrawing, redrawPhoto } from "./redraw.ts";
import { withoutMetadata } from "./without-metadata.ts";

/** Dots an inch: what office printers show of a photo. */
const PRINT_DENSITY = 220;
const EMU_PER_INCH = 914_400;
/** Bytes up to which a picture is not worth redrawing. */
const SMALL = 200_000;
/** A redrawn picture is taken where it saves more than this share; drawing twice costs quality. */
const WORTHWHILE = 0.3;

export async function preparePictures(tree: DocumentTree): Promise<PreparedPictures> {
  const { pictures } = outlineOf(tree);
  if (!pictures.some(needsRedrawing)) return new Map(pictures.map((each) => [each, cleaned(each)]));
  const { printedWidths } = await import("../docx/printed-widths.ts");
  const widths = printedWidths(tree);
  const prepared = pictures.map(async (picture): Promise<[Picture, PreparedPicture]> => {
    const width = widths.get(picture);
    if (width === undefined || !needsRedrawing(picture)) return [picture, cleaned(picture)];
    const points = Math.max(Math.ceil((width * PRINT_DENSITY) / EMU_PER_INCH), 1);
    return [picture, await preparedOnce(picture, points)];
  });
  return new Map(await Promise.all(prepared));
}

function needsRedrawing({ format, bytes, orientation }: Picture): boolean {
  if (format === "gif") return false;
  return format === "svg" || orientation !== 1 || bytes.length > SMALL;
}

function cleaned(picture: Picture): PreparedPicture {
  return { ...preparedOf(new Map(), picture), bytes: withoutMetadata(picture) };
}

/** What was made, by a picture's bytes, format and width: the report and its supporting documents share pictures. */
const made = new WeakMap<Uint8Array, Map<string, Promise<PreparedPicture>>>();

function preparedOnce(picture: Picture, width: number): Promise<PreparedPicture> {
  const known = made.get(picture.bytes) ?? new Map<string, Promise<PreparedPicture>>();
  made.set(picture.bytes, known);
  const key = `${picture.format} ${width}`;
  const prepared = known.get(key) ?? prepare(picture, width);
  known.set(key, prepared);
  return prepared;
}

async function prepare(picture: Picture, width: number): Promise<PreparedPicture> {
  const clean = cleaned(picture);
  if (picture.format === "svg") {
    const drawn = await redrawDrawing(picture, width);
    return { ...clean, points: drawn?.bytes ?? null };
  }
  const redrawn = await redrawPhoto(picture, width);
  return redrawn && isBetter(redrawn, clean) ? { ...redrawn, orientation: 1, points: null } : clean;
}

function isBetter(redrawn: Redrawn, clean: PreparedPicture): boolean {
  return clean.orientation !== 1 || redrawn.bytes.length < clean.bytes.length * (1 - WORTHWHILE);
}
