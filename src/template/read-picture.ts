import type { Image } from "../document/vocabulary.ts";
import { didYouMean } from "../findings/nearest.ts";
import { numberOf, type Reader, reportAt, tagOf, textOf } from "./markup-reader.ts";
import type { MarkupElement } from "./markup-tree.ts";

/** `<img>` → a picture that the report's or the layout's folder holds; another one is reported and null. */
export function readPicture(reader: Reader, element: MarkupElement): Image | null {
  const path = textOf(reader, element, "src") ?? "";
  const picture = reader.pictures.get(path.normalize("NFC"));
  if (!picture) {
    const suggestion = didYouMean(path, reader.pictures.keys());
    reportAt(reader, tagOf(element), "template-invalid/picture-unknown", { path, suggestion });
    return null;
  }
  return {
    type: "image",
    picture,
    alt: textOf(reader, element, "alt") ?? "",
    width: numberOf(reader, element, "width"),
  };
}
