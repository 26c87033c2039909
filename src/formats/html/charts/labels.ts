/** Text in a chart. SVG neither measures nor wraps: widths are estimated, lines are broken here. Lengths are SVG units. */
import { type Attributes, element, escapeText } from "../markup.ts";

export const FONT_SIZE = 13;
export const LINE_HEIGHT = 16;

/** Of an average Cyrillic letter in the widest of the usual sans-serif fonts. */
const LETTER_WIDTH = FONT_SIZE * 0.66;

export function textWidth(text: string): number {
  return [...text].length * LETTER_WIDTH;
}

/** Lines of whole words; a word wider than `width` stands on a line of its own. */
export function wrap(text: string, width: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = wrapped.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= width)
      wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  return wrapped;
}

/** At most so many letters; the table of the chart's data has the whole. */
export function shorten(text: string, letters: number): string {
  const characters = [...text];
  return characters.length <= letters
    ? text
    : `${characters
        .slice(0, letters - 1)
        .join("")
        .trimEnd()}…`;
}

/** Lines under each other; `y` is the base line of the first. */
export function label(x: number, y: number, texts: readonly string[], attributes: Attributes): string {
  const [only] = texts;
  if (texts.length < 2)
    return element("text", { x: round(x), y: round(y), ...attributes }, escapeText(only ?? ""));
  const spans = texts.map((text, index) =>
    element("tspan", { x: round(x), dy: index === 0 ? 0 : LINE_HEIGHT }, escapeText(text)),
  );
  return element("text", { x: round(x), y: round(y), ...attributes }, spans.join(" "));
}

/** Two decimals are enough and keep the page small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
