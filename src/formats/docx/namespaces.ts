/** Namespaces, relationship types and content types of Office Open XML (ISO 29500-1 and -4, transitional). */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Declarations, by their usual prefix. */
export const NAMESPACES = {
  w: `xmlns:w="${WORD}"`,
  r: `xmlns:r="${OFFICE}/relationships"`,
  wp: `xmlns:wp="${DRAWING}/wordprocessingDrawing"`,
  a: `xmlns:a="${DRAWING}/main"`,
  pic: `xmlns:pic="${DRAWING}/picture"`,
  c: `xmlns:c="${DRAWING}/chart"`,
} as const;

/** `uri` of a graphic's data. */
export const GRAPHICS = { picture: `${DRAWING}/picture`, chart: `${DRAWING}/chart` } as const;

export const RELATIONSHIPS = {
  document: `${OFFICE}/relationships/officeDocument`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  extendedProperties: `${OFFICE}/relationships/extended-properties`,
  styles: `${OFFICE}/relationships/styles`,
  settings: `${OFFICE}/relationships/settings`,
  numbering: `${OFFICE}/relationships/numbering`,
  fontTable: `${OFFICE}/relationships/fontTable`,
  theme: `${OFFICE}/relationships/theme`,
  footnotes: `${OFFICE}/relationships/footnotes`,
  header: `${OFFICE}/relationships/header`,
  footer: `${OFFICE}/relationships/footer`,
  image: `${OFFICE}/relationships/image`,
  chart: `${OFFICE}/relationships/chart`,
  hyperlink: `${OFFICE}/relationships/hyperlink`,
  workbook: `${OFFICE}/relationships/package`,
} as const;

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const CONTENT_TYPES = {
  document: `${WORD_TYPE}.document.main+xml`,
  styles: `${WORD_TYPE}.styles+xml`,
  settings: `${WORD_TYPE}.settings+xml`,
  numbering: `${WORD_TYPE}.numbering+xml`,
  fontTable: `${WORD_TYPE}.fontTable+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  footnotes: `${WORD_TYPE}.footnotes+xml`,
  header: `${WORD_TYPE}.header+xml`,
  footer: `${WORD_TYPE}.footer+xml`,
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;
