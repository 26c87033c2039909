import type { Look, Style } from "../../document/vocabulary.ts";

/** Points of the text where the layout's `body` says nothing. */
const TEXT_SIZE = 12;

/**
 * Named styles as CSS, so that a class looks on a screen as it does in Word. They stand before the layout's style sheet,
 * which may overrule each; sizes are relative to its `--text-size`. Colours are for white paper: dark screens and
 * narrow lines keep what the style sheet says.
 */
export function styleRules({ styles }: Look): string {
  const byId = new Map(styles.map((style) => [style.id, style]));
  const body = byId.get("body");
  const textSize = body?.size ?? TEXT_SIZE;
  const font = body?.font ? [`:root { --text-font: ${fontFamily(body.font)}; }`] : [];
  const rules = styles
    .filter((style) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(style.id))
    .map((style) => ({ id: style.id, chain: chainOf(style, byId) }))
    .sort((a, b) => a.chain.length - b.chain.length)
    .flatMap(({ id, chain }) => rulesOf(id, Object.assign({}, ...chain.map(given)), textSize));
  return [...font, ...rules].join("\n");
}

/** A style and all that are based on it, by id. */
export function stylesBasedOn(id: string, { styles }: Look): ReadonlySet<string> {
  const byId = new Map(styles.map((style) => [style.id, style]));
  const based = styles.filter((style) => chainOf(style, byId).some((ancestor) => ancestor.id === id));
  return new Set([id, ...based.map((style) => style.id)]);
}

/** A style after the ones that it is based on; a circle is cut. */
function chainOf(style: Style, byId: ReadonlyMap<string, Style>): readonly Style[] {
  const chain: Style[] = [];
  for (let next: Style | undefined = style; next && !chain.includes(next); ) {
    chain.unshift(next);
    next = next.basedOn === null ? undefined : byId.get(next.basedOn);
  }
  return chain;
}

function given(style: Style): Partial<Style> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
}

function rulesOf(id: string, style: Partial<Style>, textSize: number): string[] {
  const always = [
    style.font && `font-family: ${fontFamily(style.font)}`,
    isNumber(style.size) && `font-size: calc(${round(style.size / textSize)} * var(--text-size))`,
    style.bold !== undefined && `font-weight: ${style.bold ? "bold" : "normal"}`,
    style.italic !== undefined && `font-style: ${style.italic ? "italic" : "normal"}`,
    style.capitals !== undefined && `text-transform: ${style.capitals ? "uppercase" : "none"}`,
    style.align && style.align !== "justify" && `text-align: ${style.align}`,
    isNumber(style.spaceBefore) && `margin-top: ${round(style.spaceBefore)}pt`,
    isNumber(style.spaceAfter) && `margin-bottom: ${round(style.spaceAfter)}pt`,
    isNumber(style.indentLeft) && `margin-left: ${round(style.indentLeft)}mm`,
    isNumber(style.indentFirst) && `text-indent: ${round(style.indentFirst)}mm`,
    isNumber(style.lineHeight) && `line-height: ${round(style.lineHeight * 1.2)}`,
    style.keepWithNext && "break-after: avoid",
    style.pageBreakBefore && "break-before: page",
    style.borderTop && "border-top: 1px solid",
    style.borderBottom && "border-bottom: 1px solid",
  ];
  const onWhite = [
    isColor(style.color) && `color: #${style.color}`,
    isColor(style.background) && `background: #${style.background}`,
  ];
  return [
    ...rule(`.${id}`, always),
    ...rule(`.${id}`, onWhite).map((text) => `@media print, (prefers-color-scheme: light) { ${text} }`),
    ...rule(`.${id}`, [style.align === "justify" && "text-align: justify"]).map(
      (text) => `@media print, (min-width: 60rem) { ${text} }`,
    ),
  ];
}

function rule(selector: string, declarations: readonly (string | false | null | undefined)[]): string[] {
  const set = declarations.filter(Boolean);
  return set.length === 0 ? [] : [`${selector} { ${set.join("; ")}; }`];
}

function fontFamily(font: string): string {
  return `${cssString(font)}, var(--serif)`;
}

/** A quoted text of CSS: anything but letters, digits and plain marks is escaped. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:;!-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isColor(value: string | null | undefined): value is string {
  return typeof value === "string" && /^[0-9A-Fa-f]{6}$/.test(value);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
