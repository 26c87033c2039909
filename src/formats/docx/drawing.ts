import { NAMESPACES } from "./namespaces.ts";
import type { DocumentState } from "./state.ts";
import { escapeAttribute } from "./xml.ts";

/** EMU. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A `<w:drawing>` in the line of text (ISO 29500-1, 20.4.2.8), with its words for those who cannot see it. */
export function inlineDrawing(
  document: DocumentState,
  drawing: { size: Size; name: string; title: string; alt: string; frame: string; uri: string; data: string },
): string {
  const { size, title, alt } = drawing;
  const id = ++document.drawings;
  const words =
    (alt === "" ? "" : ` descr="${escapeAttribute(alt)}"`) +
    (title === "" ? "" : ` title="${escapeAttribute(title)}"`);
  return (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${size.width}" cy="${size.height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${id}" name="${drawing.name} ${id}"${words}${alt === "" ? `>${DECORATIVE}</wp:docPr>` : "/>"}` +
    `<wp:cNvGraphicFramePr>${drawing.frame}</wp:cNvGraphicFramePr>` +
    `<a:graphic ${NAMESPACES.a}><a:graphicData uri="${drawing.uri}">${drawing.data}</a:graphicData></a:graphic>` +
    "</wp:inline></w:drawing>"
  );
}

/** [MS-ODRAWXML] 2.24.3.2: readers aloud pass it over. */
const DECORATIVE =
  `<a:extLst ${NAMESPACES.a}><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** The size, made smaller where it is too wide or too high; its proportions stay. */
export function fitted(size: Size, most: Size): Size {
  const scale = Math.min(1, most.width / size.width, most.height / size.height);
  return {
    width: Math.max(Math.floor(size.width * scale), 1),
    height: Math.max(Math.floor(size.height * scale), 1),
  };
}
