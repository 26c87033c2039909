/** Random blocks: every element inside every element that may hold it. */
import fc from "fast-check";
import type { Block, Inline, LinkTarget } from "../../../src/document/vocabulary.ts";
import { picture, style } from "./builder.ts";
import { pngOf } from "./pictures.ts";

const PNG = picture("png", pngOf(2, 2), 900, 20);
const id = fc.option(fc.constantFrom("a", "b", "c 1", "Ө"), { nil: null });
const styleName = fc.option(fc.constantFrom("bold", "number", "nowhere", "loop"), { nil: null });
const anyText = fc.string({ unit: "binary", maxLength: 12 });
const word = fc.stringMatching(/^[a-zа-яөүң]{1,8}$/);

const target: fc.Arbitrary<LinkTarget> = fc.oneof(
  fc.record({ kind: fc.constant("url" as const), url: fc.oneof(fc.webUrl(), anyText) }),
  fc.record({ kind: fc.constant("file" as const), path: anyText }),
  fc.record({ kind: fc.constant("anchor" as const), id: fc.constantFrom("a", "b", "nowhere") }),
);

export const { blocks } = fc.letrec<{ inlines: Inline[]; blocks: Block[]; block: Block; inline: Inline }>(
  (tie) => ({
    inlines: fc.array(tie("inline"), { maxLength: 3 }),
    blocks: fc.array(tie("block"), { maxLength: 3 }),
    inline: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ type: fc.constant("text" as const), value: fc.oneof(word, anyText) }),
      fc.record({ type: fc.constant("code" as const), value: anyText }),
      fc.record({
        type: fc.constantFrom("strong" as const, "emphasis" as const, "deleted" as const),
        children: tie("inlines"),
      }),
      fc.record({
        type: fc.constant("span" as const),
        style: styleName,
        id,
        language: fc.option(fc.constantFrom("ky" as const, "ru" as const, "en" as const), { nil: null }),
        children: tie("inlines"),
      }),
      fc.record({ type: fc.constant("link" as const), target, children: tie("inlines") }),
      fc.record({ type: fc.constantFrom("break" as const, "page-number" as const, "page-count" as const) }),
      fc.record({ type: fc.constant("back-link" as const), to: anyText, name: anyText, mark: anyText }),
      fc.record({
        type: fc.constant("image" as const),
        picture: fc.constant(PNG),
        alt: anyText,
        width: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
      }),
      fc.record({ type: fc.constant("note" as const), children: tie("blocks") }),
    ),
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ type: fc.constant("paragraph" as const), style: styleName, children: tie("inlines") }),
      fc.record({
        type: fc.constant("heading" as const),
        level: fc.integer({ min: 1, max: 6 }),
        style: styleName,
        id,
        listed: fc.boolean(),
        children: tie("inlines"),
      }),
      fc.record({
        type: fc.constant("list" as const),
        marker: fc.constantFrom("bullet" as const, "decimal-period" as const, "decimal-parenthesis" as const),
        start: fc.integer({ min: 0, max: 30 }),
        style: styleName,
        items: fc.array(tie("blocks"), { maxLength: 3 }),
      }),
      tableOf(tie("blocks")),
      fc.record({
        type: fc.constant("figure" as const),
        id,
        style: styleName,
        content: fc.constant({ type: "image" as const, picture: PNG, alt: "Сүрөт", width: null }),
      }),
      fc.record({
        type: fc.constant("caption" as const),
        of: fc.constantFrom("table" as const, "figure" as const),
        id,
        style: styleName,
        children: tie("inlines"),
      }),
      fc.record({
        type: fc.constant("columns" as const),
        mayBreak: fc.boolean(),
        columns: fc.array(tie("blocks"), { maxLength: 3 }),
      }),
      fc.record({ type: fc.constantFrom("quote" as const, "landscape" as const), children: tie("blocks") }),
      fc.record({ type: fc.constant("code-block" as const), text: anyText }),
      fc.record({ type: fc.constant("divider" as const) }),
      fc.record({ type: fc.constant("contents" as const), levels: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ type: fc.constant("gap" as const), children: tie("inlines") }),
    ),
  }),
);

function tableOf(children: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const align = fc.constantFrom("left" as const, "center" as const, "right" as const);
  const cell = fc.record({
    style: styleName,
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
    align: fc.option(align, { nil: null }),
    header: fc.boolean(),
    children,
  });
  return fc.record({
    type: fc.constant("table" as const),
    style: styleName,
    id,
    columns: fc.array(
      fc.record({ width: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), align }),
      { maxLength: 5 },
    ),
    border: fc.constantFrom("all" as const, "none" as const),
    letters: fc.constantFrom("fixed" as const, "usual" as const, "small" as const),
    headerRows: fc.integer({ min: 0, max: 3 }),
    data: fc.boolean(),
    description: fc.option(anyText, { nil: null }),
    rows: fc.array(
      fc.record({
        style: styleName,
        keepWithNext: fc.boolean(),
        mayBreak: fc.boolean(),
        cells: fc.array(cell, { maxLength: 4 }),
      }),
      { maxLength: 4 },
    ),
  });
}

/** Those that the blocks name. */
export const STYLES = [
  style("bold", { bold: true, background: "EEEEEE" }),
  style("number", { kind: "character", italic: true }),
  style("loop", { basedOn: "loop" }),
];
