import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFrame } from "../../../src/findings/printers/code-frame.ts";
import { widthOf } from "../../../src/findings/printers/width.ts";
import { placeIn } from "../sample.ts";

const cases: readonly { title: string; text: string; shown: string }[] = [
  {
    title: "marks Cyrillic",
    text: "биринчи сап\nдалил: ⟦өзгөн⟧ шаары",
    shown: "биринчи сап|далил: өзгөн шаары|       ^^^^^",
  },
  { title: "leaves out an empty line before", text: "  \nа ⟦б⟧", shown: "а б|  ^" },
  { title: "writes tabs out", text: "\tа\t⟦б⟧\tв", shown: "    а   б   в|        ^" },
  { title: "measures wide letters", text: "日本⟦語⟧", shown: "日本語|    ^^" },
  { title: "measures emoji and flags", text: "👍🇰🇬 ⟦x⟧", shown: "👍🇰🇬 x|     ^" },
  {
    title: "lets accents take no room",
    text: "е\u0301е\u0301 ⟦и\u0306⟧",
    shown: "е\u0301е\u0301 и\u0306|   ^",
  },
  {
    title: "cuts no letter from its accent",
    text: "аи⟦\u0306⟧б",
    shown: "аи\u0306б| ^",
  },
  { title: "shows what steers a terminal", text: "а\u202e\u001b[31m⟦б⟧", shown: "а\ufffd␛[31mб|       ^" },
  { title: "shows invisible letters", text: "а\u200b\u00ad⟦б⟧", shown: "а\ufffd\ufffdб|   ^" },
  { title: "marks a point", text: "аб⟦⟧в", shown: "абв|  ^" },
  { title: "marks the end of a line", text: "аб⟦⟧\nв", shown: "аб|  ^" },
  { title: "marks an empty file", text: "⟦⟧", shown: "|^" },
  { title: "marks to the end of the first of several lines", text: "а ⟦бв\nг⟧д", shown: "а бв|  ^^" },
  { title: "knows CRLF", text: "а\r\n⟦б⟧\r\nв", shown: "а|б|^" },
];

function show(marked: string): string {
  const { lines, mark } = codeFrame(placeIn("a.md", marked));
  return [...lines.map(({ text }) => text), `${" ".repeat(mark.indent)}${"^".repeat(mark.width)}`].join("|");
}

describe("codeFrame", () => {
  it.each(cases)("$title", ({ text, shown }) => {
    expect(show(text)).toBe(shown);
  });

  it("cuts a long line around its mark", () => {
    const long = `${"а".repeat(5000)} ⟦белги⟧ ${"б".repeat(5000)}`;
    expect(show(long)).toBe(`…${"а".repeat(39)} белги ${"б".repeat(53)}…|${" ".repeat(41)}^^^^^`);
  });

  it("cuts a mark that is longer than the frame", () => {
    expect(show(`⟦${"а".repeat(500)}⟧`)).toBe(`${"а".repeat(100)}…|${"^".repeat(100)}`);
  });

  it("cuts a long line before", () => {
    expect(show(`${"а".repeat(500)}\n⟦б⟧`)).toBe(`${"а".repeat(100)}…|б|^`);
  });

  it("keeps its width and its mark within the line, whatever the text", () => {
    const sign = fc.constantFrom(
      "а",
      "б",
      " ",
      "\t",
      "日",
      "👩‍👧",
      "\u0301",
      "\u200d",
      "\ud83d",
      "\n",
      "\r\n",
      "\u0007",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 300 }), fc.nat(400), fc.nat(400), (signs, a, b) => {
        const text = signs.join("");
        const start = Math.min(a, b, text.length);
        const place = {
          file: { path: "a", text },
          span: { start, end: Math.min(Math.max(a, b), text.length) },
        };
        const { lines, mark } = codeFrame(place);
        for (const line of lines) {
          expect(widthOf(line.text)).toBeLessThanOrEqual(110);
          expect(line.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
        expect(mark.width).toBeGreaterThan(0);
        expect(mark.indent).toBeLessThanOrEqual(101);
      }),
    );
  });
});
