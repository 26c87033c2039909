/** Charts in the text: native, with the workbook that Word opens for “Edit Data”. Their parts are made by `chart-parts.ts`. */
import type { ChartElement } from "../../document/vocabulary.ts";
import { fitted, inlineDrawing, type Size } from "./drawing.ts";
import { GRAPHICS, NAMESPACES, RELATIONSHIPS } from "./namespaces.ts";
import { relate, type Scope } from "./state.ts";
import { EMU_PER_TWIP, emuFromMillimetres } from "./units.ts";

/** Of the chart on a page of text. */
const SIZE = { width: emuFromMillimetres(160), height: emuFromMillimetres(88) };

/** `width`: twips at hand. */
export function drawChart(node: ChartElement, width: number, scope: Scope): string {
  const { document, part, height } = scope;
  const size = chartSize(width, height);
  const number = document.charts.push({ chart: node, size });
  const target = relate(part, RELATIONSHIPS.chart, chartFile(number));
  return inlineDrawing(document, {
    size,
    name: "Chart",
    title: node.title,
    alt: node.alt.trim() || node.title.trim(),
    frame: "",
    uri: GRAPHICS.chart,
    data: `<c:chart ${NAMESPACES.c} r:id="${target}"/>`,
  });
}

/** `width`: twips at hand; `height`: EMU. */
export function chartSize(width: number, height: number): Size {
  return fitted(SIZE, { width: width * EMU_PER_TWIP, height });
}

/** The chart's part, by its path from `word/`; numbers count from 1. */
export function chartFile(number: number): string {
  return `charts/chart${number}.xml`;
}

/** Whether there is nothing to draw. */
export function isEmptyChart(node: ChartElement): boolean {
  return node.categories.length === 0 || node.series.length === 0;
}
