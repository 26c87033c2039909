import type { Image, Picture } from "../../document/vocabulary.ts";
import { type PreparedPictures, preparedOf } from "../pictures/prepared-picture.ts";
import { type Attributes, emptyElement } from "./markup.ts";

const MEDIA_TYPES: Readonly<Record<Picture["format"], string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
};

/** CSS pixels in a millimetre. */
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** A picture inside the page; one that is not upright, browsers turn by its EXIF orientation. */
export function writeImage(node: Image, pictures: PreparedPictures): string {
  const picture = preparedOf(pictures, node.picture);
  return emptyElement("img", {
    src: `data:${MEDIA_TYPES[picture.format]};base64,${Buffer.from(picture.bytes).toString("base64")}`,
    alt: node.alt,
    ...sizeOf(node),
  });
}

function sizeOf({ picture, width }: Image): Attributes {
  if (!(picture.width > 0 && picture.height > 0)) return {};
  const pixels = width === null ? picture.width : width * PIXELS_PER_MILLIMETRE;
  return {
    width: Math.max(1, Math.round(pixels)),
    height: Math.max(1, Math.round((pixels * picture.height) / picture.width)),
  };
}
