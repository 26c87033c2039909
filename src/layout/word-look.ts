/**
 * `w:rPr` and `w:pPr` of a Word style (ISO 29500-1, 17.3.1 and 17.3.2) → keys of `styles.yaml`. What these keys cannot say
 * (underlines, tabs, right indents, borders at the sides, numbering, language) is left out.
 */
import type { XmlElement } from "@rgrove/parse-xml";
import { attribute, childOf, childValue, measureOf, toggleOf } from "./word-elements.ts";

/** What is undefined is not said. */
export interface WordLook {
  readonly font?: string | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  /** null is Word's automatic colour. */
  readonly color?: string | null | undefined;
  readonly background?: string | null | undefined;
  readonly align?: "left" | "center" | "right" | "justify" | undefined;
  /** Points. */
  readonly space_before?: number | undefined;
  readonly space_after?: number | undefined;
  /** Lines, or points. */
  readonly line?: { readonly height: number; readonly unit: "lines" | "points" } | undefined;
  /** Millimetres. */
  readonly indent_left?: number | undefined;
  readonly indent_first?: number | undefined;
  readonly keep_with_next?: boolean | undefined;
  readonly page_break_before?: boolean | undefined;
  readonly border_top?: boolean | undefined;
  readonly border_bottom?: boolean | undefined;
}

/** Fonts of a theme (ISO 29500-1, 20.1.4.1.18): of headings and of text. */
export interface ThemeFonts {
  readonly major: string | null;
  readonly minor: string | null;
}

const TWIPS_IN_POINT = 20;
const TWIPS_IN_MILLIMETRE = 1440 / 25.4;

export function themeFonts(theme: XmlElement | null): ThemeFonts {
  const scheme = childOf(childOf(theme, "themeElements"), "fontScheme");
  const face = (name: string) => attribute(childOf(childOf(scheme, name), "latin"), "typeface") || null;
  return { major: face("majorFont"), minor: face("minorFont") };
}

/** What the `w:rPr` and `w:pPr` of a paragraph style, or of the document's defaults, say themselves. */
export function paragraphLook(
  run: XmlElement | null,
  paragraph: XmlElement | null,
  theme: ThemeFonts,
): WordLook {
  return said({ ...letters(run, theme), ...lines(paragraph), background: backgroundOf(paragraph) });
}

/** What the `w:rPr` of a character style says itself. */
export function characterLook(run: XmlElement | null, theme: ThemeFonts): WordLook {
  return said({ ...letters(run, theme), background: backgroundOf(run) });
}

/** Without what is undefined, so that a look laid over another covers only what it says. */
function said(look: WordLook): WordLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

function letters(run: XmlElement | null, theme: ThemeFonts): WordLook {
  return {
    font: fontOf(childOf(run, "rFonts"), theme),
    size: measureOf(childOf(run, "sz"), "val", 2),
    bold: toggleOf(run, "b"),
    italic: toggleOf(run, "i"),
    capitals: toggleOf(run, "caps"),
    color: colorOf(childOf(run, "color"), "val"),
  };
}

/** Cyrillic letters are in the font for "high ANSI" (17.3.2.26); a theme's font goes before one by name. */
function fontOf(fonts: XmlElement | null, theme: ThemeFonts): string | undefined {
  for (const script of ["hAnsi", "ascii"]) {
    const slot = attribute(fonts, `${script}Theme`);
    const ofTheme = slot === null ? null : slot.startsWith("major") ? theme.major : theme.minor;
    const font = (ofTheme ?? attribute(fonts, script) ?? "").trim();
    if (font !== "") return font;
  }
  return undefined;
}

function lines(paragraph: XmlElement | null): WordLook {
  const spacing = childOf(paragraph, "spacing");
  const indent = childOf(paragraph, "ind");
  const borders = childOf(paragraph, "pBdr");
  const hanging = measureOf(indent, "hanging", -TWIPS_IN_MILLIMETRE);
  return {
    align: ALIGNMENTS[childValue(paragraph, "jc") ?? ""],
    space_before: measureOf(spacing, "before", TWIPS_IN_POINT),
    space_after: measureOf(spacing, "after", TWIPS_IN_POINT),
    line: lineOf(spacing),
    indent_left:
      measureOf(indent, "start", TWIPS_IN_MILLIMETRE) ?? measureOf(indent, "left", TWIPS_IN_MILLIMETRE),
    indent_first: hanging ?? measureOf(indent, "firstLine", TWIPS_IN_MILLIMETRE),
    keep_with_next: toggleOf(paragraph, "keepNext"),
    page_break_before: toggleOf(paragraph, "pageBreakBefore"),
    border_top: borderOf(borders, "top"),
    border_bottom: borderOf(borders, "bottom"),
  };
}

const ALIGNMENTS: Readonly<Record<string, NonNullable<WordLook["align"]>>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

function lineOf(spacing: XmlElement | null): WordLook["line"] {
  const isMultiple = ["auto", null].includes(attribute(spacing, "lineRule"));
  const height = measureOf(spacing, "line", isMultiple ? 240 : TWIPS_IN_POINT);
  if (height === undefined || height <= 0) return undefined;
  return { height, unit: isMultiple ? "lines" : "points" };
}

function borderOf(borders: XmlElement | null, side: string): boolean | undefined {
  const style = childValue(borders, side);
  return style === null ? undefined : style !== "nil" && style !== "none";
}

function backgroundOf(properties: XmlElement | null): string | null | undefined {
  return colorOf(childOf(properties, "shd"), "fill");
}

function colorOf(element: XmlElement | null, name: string): string | null | undefined {
  if (!element) return undefined;
  const value = attribute(element, name) ?? "auto";
  return /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null;
}
