/** `word/styles.xml` (ISO 29500-1, 17.7): document defaults, Word's own defaults, then every style of the sheet. */

import { LANGUAGE_TAGS } from "../../document/language.ts";
import type { Language } from "../../messages/index.ts";
import type { StyleLook } from "./default-styles.ts";
import { NAMESPACES } from "./namespaces.ts";
import {
  fonts,
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
} from "./properties.ts";
import type { StyleSheet, WordStyle } from "./style-sheet.ts";
import { halfPoints, twipsFromMillimetres, twipsFromPoints, whole } from "./units.ts";
import { escapeAttribute, XML_DECLARATION } from "./xml.ts";

/** Twips between the border of a table's cell and its text. */
export const CELL_MARGIN = { side: 85, top: 28 } as const;

/** `textWidth`: twips between the margins of a portrait page. */
export function stylesPart(sheet: StyleSheet, language: Language, textWidth: number): string {
  return (
    `${XML_DECLARATION}<w:styles ${NAMESPACES.w}>` +
    documentDefaults(sheet, language) +
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>' +
    WORD_DEFAULTS +
    sheet.styles.map((style) => styleElement(style, sheet, textWidth)).join("") +
    "</w:styles>"
  );
}

function documentDefaults(sheet: StyleSheet, language: Language): string {
  const body = sheet.get("body");
  const size = halfPoints(sheet.look(body, "size") ?? 12);
  const tag = LANGUAGE_TAGS[language];
  return (
    "<w:docDefaults><w:rPrDefault><w:rPr>" +
    fonts(documentFont(sheet)) +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/>` +
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>" +
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
    "</w:pPr></w:pPrDefault></w:docDefaults>"
  );
}

/** The font of running text, and of all text whose style names none. */
export function documentFont(sheet: StyleSheet): string {
  return sheet.look(sheet.get("body"), "font") ?? "Times New Roman";
}

const WORD_DEFAULTS =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  `<w:tblCellMar><w:top w:w="${CELL_MARGIN.top}" w:type="dxa"/><w:left w:w="${CELL_MARGIN.side}" w:type="dxa"/>` +
  `<w:bottom w:w="${CELL_MARGIN.top}" w:type="dxa"/><w:right w:w="${CELL_MARGIN.side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
  "<w:semiHidden/><w:unhideWhenUsed/></w:style>";

const ROOTS: Readonly<Record<WordStyle["kind"], string>> = {
  paragraph: "Normal",
  character: "DefaultParagraphFont",
  table: "TableNormal",
};

function styleElement(given: WordStyle, sheet: StyleSheet, textWidth: number): string {
  const isOnText = standsOnText(given, sheet);
  const style = isOnText ? { ...given, look: { ...takenBack(sheet), ...given.look } } : given;
  const base = isOnText ? sheet.get("body").wordId : (sheet.base(style)?.wordId ?? ROOTS[style.kind]);
  const aliases = style.alias === undefined ? "" : `<w:aliases w:val="${escapeAttribute(style.alias)}"/>`;
  const next = style.extras.next ? `<w:next w:val="${sheet.get(style.extras.next).wordId}"/>` : "";
  return (
    `<w:style w:type="${style.kind}"${style.builtIn ? "" : ' w:customStyle="1"'} w:styleId="${style.wordId}">` +
    `<w:name w:val="${escapeAttribute(style.wordName)}"/>${aliases}<w:basedOn w:val="${base}"/>${next}` +
    "<w:unhideWhenUsed/><w:qFormat/>" +
    (style.kind === "character" ? "" : paragraphProperties(paragraphLook(style, textWidth))) +
    runProperties(runLook(style)) +
    (style.id === "table" ? `<w:tblPr>${GRID_BORDERS}</w:tblPr>` : "") +
    (style.id === "together" ? `<w:tblPr>${NO_SIDES}</w:tblPr>` : "") +
    "</w:style>"
  );
}

/**
 * Paragraphs that are based on no style have the letters of running text. In Word their style is based on that of running
 * text, so that a new font there is new in the whole document, and what else it says is taken back.
 */
function standsOnText(style: WordStyle, sheet: StyleSheet): boolean {
  const body = sheet.get("body");
  return style.kind === "paragraph" && style !== body && !sheet.base(style) && !sheet.base(body);
}

const NOTHING: Omit<StyleLook, "basedOn" | "font" | "size"> = {
  bold: false,
  italic: false,
  capitals: false,
  color: "auto",
  background: "auto",
  align: "left",
  spaceBefore: 0,
  spaceAfter: 0,
  lineHeight: 1,
  indentLeft: 0,
  indentFirst: 0,
  keepWithNext: false,
  pageBreakBefore: false,
  borderTop: false,
  borderBottom: false,
};

function takenBack(sheet: StyleSheet): StyleLook {
  const { look } = sheet.get("body");
  const said = (key: string) => (look[key as keyof StyleLook] ?? null) !== null;
  return Object.fromEntries(Object.entries(NOTHING).filter(([key]) => said(key)));
}

/** Thin lines around and between all cells. */
export const GRID_BORDERS = tableBorders('w:val="single" w:sz="4" w:space="0" w:color="auto"');
/** Cells whose text stands in line with the text around the table. */
const NO_SIDES = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
export const NO_BORDERS = tableBorders('w:val="nil"');

function tableBorders(line: string): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join("")}</w:tblBorders>`;
}

function paragraphLook({ look, extras, kind }: WordStyle, textWidth: number): ParagraphProperties {
  const exact = extras.exactLine;
  return {
    keepNext: look.keepWithNext ?? undefined,
    keepLines: extras.keepLines,
    pageBreakBefore: look.pageBreakBefore ?? undefined,
    borderTop: look.borderTop ?? undefined,
    borderBottom: look.borderBottom ?? undefined,
    background: kind === "paragraph" ? (look.background ?? undefined) : undefined,
    tabs: extras.dotsToRight ? `<w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/>` : undefined,
    spaceBefore: converted(look.spaceBefore, twipsFromPoints),
    spaceAfter: converted(look.spaceAfter, twipsFromPoints),
    line:
      exact !== undefined
        ? { height: twipsFromPoints(exact), rule: "exact" }
        : converted(look.lineHeight, (lines) => ({ height: whole(lines * 240), rule: "auto" })),
    indentLeft: converted(look.indentLeft, twipsFromMillimetres),
    indentFirst: converted(look.indentFirst, twipsFromMillimetres),
    contextualSpacing: extras.contextualSpacing,
    align: look.align ?? undefined,
    outlineLevel: extras.outlineLevel,
  };
}

/** What a style sets on its text, without what it is based on. */
export function runLook({ look, extras, kind }: WordStyle): RunProperties {
  return {
    font: look.font ?? undefined,
    bold: look.bold ?? undefined,
    italic: look.italic ?? undefined,
    capitals: look.capitals ?? undefined,
    strike: extras.strike,
    underline: extras.underline,
    color: look.color ?? undefined,
    size: converted(look.size, halfPoints),
    background: kind === "character" ? (look.background ?? undefined) : undefined,
    superscript: extras.superscript,
  };
}

function converted<Value, Result>(
  value: Value | null | undefined,
  convert: (value: Value) => Result,
): Result | undefined {
  return value === null || value === undefined ? undefined : convert(value);
}
