/**
 * Properties of runs and paragraphs as WordprocessingML wants them: each in its place (ISO 29500-1, 17.3.1.26 and
 * 17.3.2.28; Word refuses other orders). In: plain records. Out: `<w:rPr>` and `<w:pPr>`, or nothing where all is default.
 */
import { escapeAttribute } from "./xml.ts";

export interface RunProperties {
  /** Id of a character style in Word. */
  readonly style?: string | undefined;
  readonly font?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly color?: string | undefined;
  /** Half points. */
  readonly size?: number | undefined;
  readonly background?: string | undefined;
  readonly superscript?: boolean | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

export function runProperties(run: RunProperties): string {
  const inner =
    value("rStyle", run.style) +
    (run.font === undefined ? "" : fonts(run.font)) +
    toggle("b", run.bold) +
    toggle("bCs", run.bold) +
    toggle("i", run.italic) +
    toggle("iCs", run.italic) +
    toggle("caps", run.capitals) +
    toggle("strike", run.strike) +
    value("color", run.color) +
    value("sz", run.size) +
    value("szCs", run.size) +
    (run.underline === undefined ? "" : `<w:u w:val="${run.underline ? "single" : "none"}"/>`) +
    shade(run.background) +
    (run.superscript ? '<w:vertAlign w:val="superscript"/>' : "") +
    value("lang", run.language);
  return inner === "" ? "" : `<w:rPr>${inner}</w:rPr>`;
}

export interface ParagraphProperties {
  /** Id of a paragraph style in Word. */
  readonly style?: string | undefined;
  readonly keepNext?: boolean | undefined;
  readonly keepLines?: boolean | undefined;
  readonly pageBreakBefore?: boolean | undefined;
  readonly numbering?: { readonly id: number; readonly level: number } | undefined;
  readonly borderTop?: boolean | undefined;
  readonly borderBottom?: boolean | undefined;
  readonly background?: string | undefined;
  /** `<w:tab/>` elements. */
  readonly tabs?: string | undefined;
  /** Twips. */
  readonly spaceBefore?: number | undefined;
  readonly spaceAfter?: number | undefined;
  /** 240ths of a line, or twips where exact. */
  readonly line?: { readonly height: number; readonly rule: "auto" | "exact" } | undefined;
  /** Twips; `first` below zero hangs. */
  readonly indentLeft?: number | undefined;
  readonly indentFirst?: number | undefined;
  readonly contextualSpacing?: boolean | undefined;
  readonly align?: "left" | "center" | "right" | "justify" | undefined;
  /** 0 to 8; 9 is text. */
  readonly outlineLevel?: number | undefined;
}

export function paragraphProperties(paragraph: ParagraphProperties): string {
  const { numbering, tabs, align } = paragraph;
  const inner =
    value("pStyle", paragraph.style) +
    toggle("keepNext", paragraph.keepNext) +
    toggle("keepLines", paragraph.keepLines) +
    toggle("pageBreakBefore", paragraph.pageBreakBefore) +
    (numbering
      ? `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`
      : "") +
    borders(paragraph) +
    shade(paragraph.background) +
    (tabs ? `<w:tabs>${tabs}</w:tabs>` : "") +
    spacing(paragraph) +
    indent(paragraph) +
    toggle("contextualSpacing", paragraph.contextualSpacing) +
    value("jc", align === "justify" ? "both" : align) +
    value("outlineLvl", paragraph.outlineLevel);
  return inner === "" ? "" : `<w:pPr>${inner}</w:pPr>`;
}

/** One font for every script. */
export function fonts(name: string): string {
  const font = escapeAttribute(name);
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
}

export function shade(color: string | undefined): string {
  return color === undefined
    ? ""
    : `<w:shd w:val="clear" w:color="auto" w:fill="${escapeAttribute(color)}"/>`;
}

function value(name: string, content: string | number | undefined): string {
  return content === undefined ? "" : `<w:${name} w:val="${escapeAttribute(String(content))}"/>`;
}

function toggle(name: string, on: boolean | undefined): string {
  return on === undefined ? "" : on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function borders({ borderTop, borderBottom }: ParagraphProperties): string {
  if (borderTop === undefined && borderBottom === undefined) return "";
  const side = (name: string, on: boolean | undefined) =>
    on === undefined
      ? ""
      : `<w:${name} w:val="${on ? "single" : "nil"}"${on ? ' w:sz="4" w:space="1" w:color="auto"' : ""}/>`;
  return `<w:pBdr>${side("top", borderTop)}${side("bottom", borderBottom)}</w:pBdr>`;
}

function spacing({ spaceBefore, spaceAfter, line }: ParagraphProperties): string {
  const inner =
    (spaceBefore === undefined ? "" : ` w:before="${spaceBefore}"`) +
    (spaceAfter === undefined ? "" : ` w:after="${spaceAfter}"`) +
    (line === undefined ? "" : ` w:line="${line.height}" w:lineRule="${line.rule}"`);
  return inner === "" ? "" : `<w:spacing${inner}/>`;
}

function indent({ indentLeft, indentFirst }: ParagraphProperties): string {
  const inner =
    (indentLeft === undefined ? "" : ` w:left="${indentLeft}"`) +
    (indentFirst === undefined
      ? ""
      : indentFirst < 0
        ? ` w:hanging="${-indentFirst}"`
        : ` w:firstLine="${indentFirst}"`);
  return inner === "" ? "" : `<w:ind${inner}/>`;
}
