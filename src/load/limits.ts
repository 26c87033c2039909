/** The limits of section 15: past one, a finding names it. */
export const TEXT_FILE_BYTES = 2 * 1024 * 1024;
/** All texts, tables and YAML of a report: more than ten thousand pages. */
export const REPORT_TEXT_BYTES = 48 * 1024 * 1024;
/** Of one template, and of a standard's schema. */
export const TEMPLATE_BYTES = 256 * 1024;
export const SCHEMA_BYTES = 64 * 1024;
/** Of a layout with those it extends: how many they are, all their texts, all their pictures. */
export const LAYOUTS = 8;
export const LAYOUT_BYTES = 1024 * 1024;
export const LAYOUT_PICTURE_BYTES = 10 * 1024 * 1024;
/** Of one `styles.yaml`. */
export const STYLES = 1_000;
/** Of the styles and of the theme of a layout's Word file, unpacked: Word's own are a tenth of it. */
export const WORD_PART_BYTES = 1024 * 1024;
export const BINARY_FILE_BYTES = 50 * 1024 * 1024;
export const FILES = 5_000;
export const NESTING = 64;
/** References to anchors in one YAML file, counted as they unfold. */
export const ALIASES = 100;
/** Of one YAML file: its lines and commas, which part its values. Those that `plain-yaml.ts` reads may have more. */
export const YAML_VALUES = 40_000;
export const PLAIN_YAML_VALUES = 80_000;
/** Of one text, such as a narrative: about 150 pages. */
export const TEXT_CHARACTERS = 400_000;
/** Of one paragraph or cell: about 20 pages. */
export const PARAGRAPH_CHARACTERS = 50_000;
export const BLANK_LINES = 20_000;
/** In one text, characters that may be marks of Markdown. */
export const MARKS = 10_000;
/** In one text, edges of cells. */
export const EDGES = 25_000;
/** In one paragraph, square brackets, runs of emphasis marks, and `<`. */
export const PARAGRAPH_MARKS = 2_000;
/** In one text, footnotes, quotations, underlined headings, and items of lists in lists. */
export const COSTLY_LINES = 1_000;

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
/** Of one picture: past this no program can be expected to show it. */
export const MOST_PIXELS_A_SIDE = 32_767;
/** Past this it takes seconds to make it small enough for a report; telephones take photos of 108 million. */
export const MOST_PIXELS = 120_000_000;
/** Of one drawing (SVG), each part counted as often as it is drawn: a map of a town has some ten thousand. */
export const MOST_PARTS = 50_000;
/** Of all drawings that are shown. */
export const DRAWN_PARTS = 150_000;
export const DRAWING_BYTES = 20 * 1024 * 1024;

/** As people read it: `2 MB`, `700 KB`. */
export function inMegabytes(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
    : `${Math.ceil(bytes / 1024)} KB`;
}
