import type { Picture } from "../../document/vocabulary.ts";

/** A picture as every output carries it. */
export interface PreparedPicture {
  readonly format: Picture["format"];
  readonly bytes: Uint8Array;
  /** EXIF orientation that is still to be applied: 1 but where the picture could not be turned upright. */
  readonly orientation: number;
  /** An SVG in points, as PNG, for programs that know no SVG; null where there is none. */
  readonly points: Uint8Array | null;
}

export type PreparedPictures = ReadonlyMap<Picture, PreparedPicture>;

export function preparedOf(pictures: PreparedPictures, picture: Picture): PreparedPicture {
  const { format, bytes, orientation } = picture;
  return pictures.get(picture) ?? { format, bytes, orientation, points: null };
}
