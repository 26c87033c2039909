/** The limits of section 15: past one, a finding names it. */
export const TEXT_FILE_BYTES = 2 * 1024 * 1024;
/** All texts, tables and YAML of a report: more than ten thousand pages. */
export const REPORT_TEXT_BYTES = 48 * 1024 * 1024;
/** Of one template, of those of a layout, and of a standard's schema. */
export const TEMPLATE_BYTES = 256 * 1024;
export const LAYOUT_BYTES = 1024 * 1024;
export const SCHEMA_BYTES = 64 * 1024;
export const BINARY_FILE_BYTES = 50 * 1024 * 1024;
export const FILES = 5_000;
export const NESTING = 64;
/** Of one YAML file: its lines and commas, which part its values. */
export const YAML_VALUES = 40_000;
/** Of one text, such as a narrative: about 150 pages. */
export const TEXT_CHARACTERS = 400_000;
/** Of one paragraph or cell: about 20 pages. */
export const PARAGRAPH_CHARACTERS = 50_000;
export const BLANK_LINES = 20_000;

/** Word has no table wider than this. */
export const TABLE_COLUMNS = 63;
export const TABLE_ROWS = 5_000;
/** Of a table from data; of these such that need Markdown to be read. */
export const TABLE_CELLS = 25_000;
export const TABLE_MARKED_CELLS = 5_000;
/** Of all tables and charts as often as they are shown; a chart counts as this many more than it has points. */
export const SHOWN_CELLS = 60_000;
export const CHART_COST = 200;
/** Of all pictures that are shown, which are in memory together. */
export const PICTURE_BYTES = 500 * 1024 * 1024;

/** As people read it: `2 MB`, `700 KB`. */
export function inMegabytes(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
    : `${Math.ceil(bytes / 1024)} KB`;
}
