import { emptyElement } from "../markup.ts";
import { fillOf, inkOf } from "./ink.ts";
import { label, round } from "./labels.ts";
import { CHART_WIDTH, type Plot, type PlotInput } from "./plot.ts";
import { valueText } from "./scale.ts";

const RADIUS = 92;
const CENTER = { x: CHART_WIDTH / 2, y: RADIUS + 26 };

/** Shares below this have their per cent in the legend only. */
const LEAST_LABELLED = 0.04;

/** Shares of the first series, clockwise from the top; the legend gives each category its value and per cent. */
export function drawPie(input: PlotInput): Plot {
  const { chart, id, decimals, words } = input;
  const values = chart.categories.map((_, index) => Math.max(chart.series[0]?.values[index] ?? 0, 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const shares = values.map((value) => (total > 0 ? value / total : 0));
  const shareDecimals = shares.every((share) => Number.isInteger(Math.round(share * 1000) / 10)) ? 0 : 1;
  const percent = (share: number) => valueText(share * 100, "%", shareDecimals, words);
  const pieces: string[] = [];
  let turned = 0;
  for (const [index, share] of shares.entries()) {
    if (share === 0) continue;
    const { class: ink, color } = inkOf(index);
    pieces.push(
      emptyElement("path", {
        class: `slice ${ink}`,
        d: slicePath(turned, turned + share),
        fill: fillOf(id, index),
        stroke: color,
      }),
    );
    if (share >= LEAST_LABELLED) {
      const { x, y } = pointAt(turned + share / 2, RADIUS + 14);
      const side = x < CENTER.x - RADIUS / 3 ? "end" : x > CENTER.x + RADIUS / 3 ? "start" : "middle";
      pieces.push(label(x, y + 5, [percent(share)], { class: "value", "text-anchor": side }));
    }
    turned += share;
  }
  const legend = chart.categories.map((category, ink) => {
    const shown = valueText(values[ink]!, chart.unit, decimals, words);
    const share = total > 0 && chart.unit !== "%" ? ` (${percent(shares[ink]!)})` : "";
    return { text: `${category}: ${shown}${share}`, ink, sample: "area" as const };
  });
  return { markup: pieces.join("\n"), height: CENTER.y + RADIUS + 30, legend };
}

/** `from` and `to` are shares of the circle. */
function slicePath(from: number, to: number): string {
  if (to - from > 0.9999) {
    const { x, y } = pointAt(0, RADIUS);
    return `M${x} ${y}a${RADIUS} ${RADIUS} 0 1 1 0 ${2 * RADIUS}a${RADIUS} ${RADIUS} 0 1 1 0 ${-2 * RADIUS}Z`;
  }
  const start = pointAt(from, RADIUS);
  const end = pointAt(to, RADIUS);
  const large = to - from > 0.5 ? 1 : 0;
  return `M${CENTER.x} ${CENTER.y}L${start.x} ${start.y}A${RADIUS} ${RADIUS} 0 ${large} 1 ${end.x} ${end.y}Z`;
}

function pointAt(share: number, radius: number): { x: number; y: number } {
  const angle = share * 2 * Math.PI;
  return { x: round(CENTER.x + radius * Math.sin(angle)), y: round(CENTER.y - radius * Math.cos(angle)) };
}
