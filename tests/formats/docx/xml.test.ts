import { expect, test } from "vitest";
import { cleanText } from "../../../src/formats/docx/xml.ts";

test.each([
  ["Мектеп №5 — «Ала-Тоо», 10 %", "Мектеп №5 — «Ала-Тоо», 10 %", []],
  ["и\u0306", "й", []],
  ["a\r\nb\rc\u000bd\u2028e", "a\nb\nc\nd\ne", []],
  ["a\u0001b\ufffec\ud800", "abc", ["\u0001", "\ufffe", "\ud800"]],
  ["😀", "😀", []],
])("%j", (given, text, dropped) => {
  expect(cleanText(given)).toEqual({ text, dropped });
});

test("every character alone and behind a letter comes as the definition says", () => {
  const defined = (value: string) =>
    value
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(/[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
      .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, "");
  const wrong: string[] = [];
  for (let code = 0; code <= 0xffff; code++)
    for (const value of [String.fromCharCode(code), `и${String.fromCharCode(code)}`])
      if (cleanText(value).text !== defined(value)) wrong.push(code.toString(16));
  expect(wrong).toEqual([]);
});
