/**
 * Writes `src/pages/fonts/*.ts`: how wide the letters of a font are, from TrueType files on this machine. The fonts have the
 * measures of those that Word names: Liberation, Carlito. Run by hand (`node scripts/font-widths.mjs FOLDER…`, folders
 * with .ttf files); what it writes is committed. Tables: ISO/IEC 14496-22 (`head`, `hhea`, `hmtx`, `cmap`).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FAMILIES = [
  { file: "liberation-serif", faces: "LiberationSerif", like: "Times New Roman" },
  { file: "liberation-sans", faces: "LiberationSans", like: "Arial" },
  { file: "liberation-mono", faces: "LiberationMono", like: "Courier New" },
  { file: "carlito", faces: "Carlito", like: "Calibri" },
];
const FACES = { regular: "Regular", bold: "Bold", italic: "Italic", boldItalic: "BoldItalic" };
/** Latin, Greek and Cyrillic letters, marks, signs, arrows and shapes. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x22ff],
  [0x2500, 0x27bf],
  [0xfb00, 0xfb06],
];

for (const { file, faces, like } of FAMILIES) {
  const measured = Object.entries(FACES).map(([face, name]) => {
    const { unitsPerEm, ascent, descent, lineGap, widths } = measure(find(`${faces}-${name}.ttf`));
    const measures = `unitsPerEm: ${unitsPerEm}, ascent: ${ascent}, descent: ${descent}, lineGap: ${lineGap}`;
    return `  ${face}: {\n    ${measures.split(", ").join(",\n    ")},\n    widths:\n      "${widths}",\n  },\n`;
  });
  const head = `/** ${faces}, which has the measures of ${like}. Written by \`scripts/font-widths.mjs\`. */`;
  const name = faces[0].toLowerCase() + faces.slice(1);
  const text = `${head}\nimport type { FontFamily } from "../font-family.ts";\n\nexport const ${name}: FontFamily = {\n${measured.join("")}};\n`;
  writeFileSync(new URL(`../src/pages/fonts/${file}.ts`, import.meta.url), text);
}

function find(name) {
  for (const folder of process.argv.slice(2)) {
    if (readdirSync(folder).includes(name)) return readFileSync(join(folder, name));
  }
  throw new Error(`no ${name} in the folders given`);
}

/** Measures in units of the em; widths as runs `code in hexadecimal:width,width…` parted by spaces. */
function measure(font) {
  const at = tableOffsets(font);
  const advances = font.readUInt16BE(at.hhea + 34);
  const glyphOf = characterMap(font, at.cmap);
  const runs = [];
  for (const [first, last] of RANGES) {
    let run = null;
    for (let code = first; code <= last; code++) {
      const glyph = glyphOf(code);
      if (glyph === 0) {
        run = null;
        continue;
      }
      const width = font.readUInt16BE(at.hmtx + 4 * Math.min(glyph, advances - 1));
      if (run) run.push(width);
      else {
        run = [width];
        runs.push({ code, run });
      }
    }
  }
  return {
    unitsPerEm: font.readUInt16BE(at.head + 18),
    ascent: font.readInt16BE(at.hhea + 4),
    descent: -font.readInt16BE(at.hhea + 6),
    lineGap: font.readInt16BE(at.hhea + 8),
    widths: runs.map(({ code, run }) => `${code.toString(16)}:${run.join(",")}`).join(" "),
  };
}

function tableOffsets(font) {
  const tables = {};
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables[font.toString("latin1", entry, entry + 4)] = font.readUInt32BE(entry + 8);
  }
  return tables;
}

/** The glyph of a character by the subtable of format 4 for Windows; 0 where the font has none. */
function characterMap(font, cmap) {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const entry = subtables.find((each) => font.readUInt32BE(each) === 0x00030001);
  const table = cmap + font.readUInt32BE(entry + 4);
  const segments = font.readUInt16BE(table + 6) / 2;
  const word = (array, segment) => table + 14 + 2 * (array * segments + segment) + (array > 0 ? 2 : 0);
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (font.readUInt16BE(word(0, segment)) < code) continue;
      const start = font.readUInt16BE(word(1, segment));
      if (code < start) return 0;
      const delta = font.readUInt16BE(word(2, segment));
      const range = font.readUInt16BE(word(3, segment));
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(word(3, segment) + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
