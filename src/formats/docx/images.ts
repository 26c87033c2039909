/** Pictures: as they were prepared, in the package once, drawn at a size that fits. */
import type { Image, Picture } from "../../document/vocabulary.ts";
import { type PreparedPicture, preparedOf } from "../pictures/prepared-picture.ts";
import { fitted, inlineDrawing, type Size } from "./drawing.ts";
import { GRAPHICS, NAMESPACES, RELATIONSHIPS } from "./namespaces.ts";
import { GREY_PNG } from "./placeholder.ts";
import { relate, type Scope } from "./state.ts";
import { EMU_PER_TWIP, emuFromMillimetres, emuFromPixels } from "./units.ts";

/** By EXIF orientation: the turn, clockwise, in 60000ths of a degree, and the mirroring before it. */
const ORIENTATIONS: Readonly<Record<number, { readonly turn: number; readonly flip: "" | "H" | "V" }>> = {
  2: { turn: 0, flip: "H" },
  3: { turn: 10_800_000, flip: "" },
  4: { turn: 0, flip: "V" },
  5: { turn: 16_200_000, flip: "H" },
  6: { turn: 5_400_000, flip: "" },
  7: { turn: 5_400_000, flip: "H" },
  8: { turn: 16_200_000, flip: "" },
};
const UPRIGHT = { turn: 0, flip: "" } as const;

/** `width`: twips at hand. */
export function drawPicture(node: Image, width: number, scope: Scope): string {
  const { printedWidths, pictures } = scope.document;
  const picture = preparedOf(pictures, node.picture);
  const { turn, flip } = ORIENTATIONS[picture.orientation] ?? UPRIGHT;
  const shown = pictureSize(node, width, scope.height);
  printedWidths.set(node.picture, Math.max(printedWidths.get(node.picture) ?? 0, shown.width));
  const size = isOnItsSide(turn) ? beforeTurning(shown, width, scope.height) : shown;
  const transform = (turn === 0 ? "" : ` rot="${turn}"`) + (flip === "" ? "" : ` flip${flip}="1"`);
  return inlineDrawing(scope.document, {
    size,
    name: "Picture",
    title: "",
    alt: node.alt.trim(),
    frame: `<a:graphicFrameLocks ${NAMESPACES.a} noChangeAspect="1"/>`,
    uri: GRAPHICS.picture,
    data:
      `<pic:pic ${NAMESPACES.pic}><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill>${blip(picture, scope)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm${transform}><a:off x="0" y="0"/><a:ext cx="${size.width}" cy="${size.height}"/></a:xfrm>` +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>',
  });
}

/** As it is seen. `width`: twips at hand; `height`: EMU. */
export function pictureSize(node: Image, width: number, height: number): Size {
  return fitted(wantedSize(node), { width: width * EMU_PER_TWIP, height });
}

/** Word measures a turned picture as it was before: what is its height then must fit the width too. */
function beforeTurning(shown: Size, width: number, height: number): Size {
  const room = width * EMU_PER_TWIP;
  const turned = fitted(shown, { width: room, height: Math.min(height, room) });
  return { width: turned.height, height: turned.width };
}

function isOnItsSide(turn: number): boolean {
  return turn === 5_400_000 || turn === 16_200_000;
}

function wantedSize({ picture, width }: Image): Size {
  const own = { width: Math.max(picture.width, 1), height: Math.max(picture.height, 1) };
  if (width === null || width <= 0)
    return { width: emuFromPixels(own.width), height: emuFromPixels(own.height) };
  const asked = emuFromMillimetres(width);
  return { width: asked, height: (asked * own.height) / own.width };
}

/** An SVG needs a picture of points beside it, for readers that know none ([MS-ODRAWXML] 2.24.3.1). */
function blip(picture: PreparedPicture, scope: Scope): string {
  const target = relate(scope.part, RELATIONSHIPS.image, mediaFile(picture.bytes, picture.format, scope));
  if (picture.format !== "svg") return `<a:blip r:embed="${target}"/>`;
  const fallback = relate(
    scope.part,
    RELATIONSHIPS.image,
    mediaFile(picture.points ?? GREY_PNG, "png", scope),
  );
  return (
    `<a:blip r:embed="${fallback}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
    `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${target}"/>` +
    "</a:ext></a:extLst></a:blip>"
  );
}

/** The picture's file, by its path from `word/`. */
function mediaFile(bytes: Uint8Array, format: Picture["format"], { document: { media } }: Scope): string {
  const known = media.get(bytes);
  if (known) return known;
  const name = `media/image${media.size + 1}.${format}`;
  media.set(bytes, name);
  return name;
}
