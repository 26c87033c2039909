/**
 * Fills that tell columns, bars and slices apart without colour: the `docx` library knows solid ones only. In: the XML of
 * a chart part, its series in `CHART_COLORS`. Out: the same, each colour but the first with a pattern of its own (ISO
 * 29500-1, 20.1.8.47) and an edge, as on the page (`formats/html/charts/ink.ts`), and labels inside columns on paper.
 */
import { CHART_COLORS } from "../chart-colors.ts";

/** Preset patterns (20.1.10.51) by colour; the first is solid. */
const PATTERNS = [null, "wdUpDiag", "dkHorz", "dkVert", "diagCross", "smCheck"] as const;
/** EMU: three quarters of a point. */
const EDGE = 9525;
const PAPER = "FFFFFF";

/** The shape of a series or a slice. */
const SHAPE =
  /<c:spPr><a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill><a:ln[^>]*>.*?<\/a:ln><a:effectLst\/><\/c:spPr>/gs;
/** Between a label's number format and its text. */
const LABEL = /(<c:dLbls>(?:<c:dLbl>.*?<\/c:dLbl>)*<c:numFmt [^>]*\/><c:spPr>)<a:noFill\/>/gs;

export function withPatterns(xml: string): string {
  if (xml.includes("<c:lineChart>")) return xml;
  const filled = xml.replace(SHAPE, (shape, color: string) => {
    const index = CHART_COLORS.findIndex((each) => each.toUpperCase() === color);
    return index < 0 ? shape : `<c:spPr>${fill(color, PATTERNS[index] ?? null)}${edge(color)}</c:spPr>`;
  });
  const isStacked = xml.includes('<c:grouping val="stacked"/>');
  return isStacked ? filled.replace(LABEL, `$1${solid(PAPER)}`) : filled;
}

function fill(color: string, pattern: string | null): string {
  if (pattern === null) return solid(color);
  const colors = `<a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="${PAPER}"/></a:bgClr>`;
  return `<a:pattFill prst="${pattern}">${colors}</a:pattFill>`;
}

function edge(color: string): string {
  return `<a:ln w="${EDGE}">${solid(color)}</a:ln><a:effectLst/>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
