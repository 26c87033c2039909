/**
 * Fonts by the names that Word knows them by. In: name, weight, slope, size. Out: how wide letters are and how high a line is,
 * from bundled measures, never from fonts that happen to be installed.
 */
import type { Look } from "../document/vocabulary.ts";
import type { FontFace, FontFamily } from "./font-family.ts";
import { carlito } from "./fonts/carlito.ts";
import { liberationMono } from "./fonts/liberation-mono.ts";
import { liberationSans } from "./fonts/liberation-sans.ts";
import { liberationSerif } from "./fonts/liberation-serif.ts";

/** Fonts with the same measures. */
const FAMILIES: ReadonlyMap<string, FontFamily> = new Map([
  ["times new roman", liberationSerif],
  ["liberation serif", liberationSerif],
  ["times", liberationSerif],
  ["arial", liberationSans],
  ["helvetica", liberationSans],
  ["liberation sans", liberationSans],
  ["courier new", liberationMono],
  ["courier", liberationMono],
  ["liberation mono", liberationMono],
  ["calibri", carlito],
  ["carlito", carlito],
]);

/** LibreOffice measures for Word's documents at six points a twip (`RefDevMode::MSO1`) and rounds there. */
const POINTS_PER_TWIP = 6;

/** A face at a size. */
export interface Letters {
  /** Width of a character by its UTF-16 code, in units of the em. */
  readonly widths: Uint16Array;
  /** Twips of such a unit. */
  readonly unit: number;
  /** Whether small letters are set as capitals. */
  readonly capitals: boolean;
  /** Twips from the top of a line to its base line, the font's own gap included. */
  readonly ascent: number;
  /** Twips below the base line. */
  readonly descent: number;
  /** Twips that LibreOffice leaves free behind sloping letters at the end of a line. */
  readonly overhang: number;
}

export interface FontChoice {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
}

/** Fonts of a look whose letters we have no measures of. */
export function unmeasuredFonts(look: Look): readonly string[] {
  const fonts = new Set(look.styles.flatMap(({ font }) => font ?? []));
  return [...fonts].filter((font) => familyOf(font) === undefined);
}

function familyOf(font: string): FontFamily | undefined {
  return FAMILIES.get(font.trim().toLowerCase());
}

/** The letters of a font; those of Times New Roman stand in for a font without measures. */
export function lettersOf({ font, size, bold, italic, capitals }: FontChoice): Letters {
  const family = familyOf(font) ?? liberationSerif;
  const face = family[bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular"];
  const points = Math.round(size * 2) * 10 * POINTS_PER_TWIP;
  const scaled = (units: number) => Math.round((units * points) / face.unitsPerEm);
  const twips = (value: number) => Math.round(value / POINTS_PER_TWIP);
  const ascent = scaled(face.ascent);
  const height = twips(ascent + scaled(face.descent));
  const gap = twips(scaled(face.lineGap));
  return {
    widths: widthsOf(face),
    unit: points / POINTS_PER_TWIP / face.unitsPerEm,
    capitals,
    ascent: twips(ascent) + gap,
    descent: height - twips(ascent),
    overhang: italic ? Math.floor((height + gap) / 12) : 0,
  };
}

const unpacked = new WeakMap<FontFace, Uint16Array>();

/** Widths by character; one that the font has not is as wide as its capital «Н». */
function widthsOf(face: FontFace): Uint16Array {
  let widths = unpacked.get(face);
  if (!widths) {
    widths = unpack(face.widths);
    unpacked.set(face, widths);
  }
  return widths;
}

const CAPITAL_EN = 0x41d;

function unpack(packed: string): Uint16Array {
  const runs = packed.split(" ").map((run) => {
    const [code, list] = run.split(":") as [string, string];
    return { first: Number.parseInt(code, 16), widths: list.split(",").map(Number) };
  });
  const widths = new Uint16Array(0x10000);
  for (const run of runs) widths.set(run.widths, run.first);
  widths.fill(widths[CAPITAL_EN]!);
  for (const run of runs) widths.set(run.widths, run.first);
  return widths;
}
