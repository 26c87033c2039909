import fc from "fast-check";
import { expect, test } from "vitest";
import { splitByLanguage } from "../../src/document/language.ts";
import type { Language } from "../../src/messages/index.ts";

const cases: readonly (readonly [Language, string, string])[] = [
  ["ky", "Мектеп жана School, город Ош", "ky:Мектеп жана School, город Ош"],
  ["ru", "Отчёт о работе", "ru:Отчёт о работе"],
  ["ru", "Лицей «Өзгөн», Ош", "ru:Лицей «|ky:Өзгөн|ru:», Ош"],
  ["ru", "по «Күчтүү үйлөр» в Оше", "ru:по «|ky:Күчтүү үйлөр|ru:» в Оше"],
  ["en", "School No. 5", "en:School No. 5"],
  ["en", "The order «Буйрук № 5» of the school", "en:The order «|ru:Буйрук|en: № 5» of the school"],
  ["en", "Билим берүү министрлиги, 2022", "ky:Билим берүү министрлиги|en:, 2022"],
  ["en", "Отчёт (report) өзүн-өзү", "ru:Отчёт|en: (report) |ky:өзүн-өзү"],
];

test.each(cases)("%s: %s", (language, text, expected) => {
  const pieces = splitByLanguage(text, language);
  expect(pieces.map((piece) => `${piece.language}:${piece.text}`).join("|")).toBe(expected);
});

test("the pieces are the text, none is empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("ky", "ru", "en"), (text, language) => {
      const pieces = splitByLanguage(text, language as Language);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every((piece) => piece.text !== "")).toBe(true);
    }),
  );
});
