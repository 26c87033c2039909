import { expect, test } from "vitest";
import { type FontChoice, lettersOf, unmeasuredFonts } from "../../src/pages/fonts.ts";
import { look, style } from "../formats/docx/builder.ts";

const choice = (more: Partial<FontChoice>): FontChoice => ({
  font: "Times New Roman",
  size: 12,
  bold: false,
  italic: false,
  capitals: false,
  ...more,
});

/** Twips from line to line in LibreOffice. */
test.each([
  [10, 231],
  [10.5, 242],
  [11, 253],
  [12, 276],
  [13, 299],
  [13.5, 311],
  [14, 322],
  [15, 345],
  [16, 368],
  [18, 414],
  [20, 460],
])("a line of %d points is %d twips high", (size, height) => {
  const { ascent, descent } = lettersOf(choice({ size }));
  expect(ascent + descent).toBe(height);
});

test.each(["Times New Roman", "Arial", "Calibri", "Courier New"])("%s has the letters of Kyrgyz", (font) => {
  for (const bold of [false, true]) {
    const { widths } = lettersOf(choice({ font, bold }));
    const widthOf = (letter: string) => widths[letter.charCodeAt(0)];
    const unknown = widths[0xe000];
    expect([..."ңөүҢӨҮ№«»"].filter((letter) => widthOf(letter) === 0)).toEqual([]);
    if (font !== "Courier New") expect(widthOf("ү")).not.toBe(unknown);
  }
});

test("fonts that have no measures are named once, whatever their case", () => {
  const styles = [
    style("body", { font: "arial" }),
    style("a", { font: "PT Serif" }),
    style("b", { font: "PT Serif" }),
    style("c"),
  ];
  expect(unmeasuredFonts(look(styles))).toEqual(["PT Serif"]);
});
