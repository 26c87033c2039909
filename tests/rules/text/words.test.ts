import { describe, expect, test } from "vitest";
import { narrativeTooShort } from "../../../src/rules/narrative-too-short.ts";
import { abbreviationsIn } from "../../../src/rules/text/abbreviations.ts";
import { addressesIn } from "../../../src/rules/text/addresses.ts";
import { typedAnnexesIn } from "../../../src/rules/text/annexes.ts";
import { isEnding } from "../../../src/rules/text/endings.ts";
import { comparePeople, peopleIn } from "../../../src/rules/text/people.ts";
import { mixedWord } from "../../../src/rules/text/scripts.ts";
import { isOtherSpelling, isSameWord } from "../../../src/rules/text/spellings.ts";
import { areItems, typedLines } from "../../../src/rules/text/typed-items.ts";
import { comparable, sentencesIn } from "../../../src/rules/text/words.ts";

test.each(["да", "нын", "лардын", "дагылар", "ибизде", "сынан", "ке", "ов", "ами"])(
  "%s is an ending",
  (letters) => {
    expect(isEnding(letters)).toBe(true);
  },
);

test.each(["", "абак", "куучу", "ргоо", "мектеп"])("«%s» is none", (letters) => {
  expect(isEnding(letters)).toBe(false);
});

test("words are compared without case, marks and hyphens", () => {
  expect(comparable("Жылдан-жылга: «Учёт»!")).toBe("жылдан жылга учет");
});

test.each([
  ["Бир. Эки! Үч?", 3],
  ["А. Б. Асанов 2022-ж. келди. Кетти.", 2],
  ["7.5 балл, 3-к. китеп", 1],
])("sentences of «%s»", (text, count) => {
  expect(sentencesIn(text)).toHaveLength(count);
});

test.each([
  ["асановдун", "асанова", true],
  ["ширетүүчүлөр", "ширетүүчү", true],
  ["программы", "программа", true],
  ["мекен", "макен", false],
])("%s and %s are one word: %s", (a, b, same) => {
  expect(isSameWord(a, b)).toBe(same);
});

test.each([
  ["макенде", "мекен", true],
  ["сатыбалдыева", "сатыбалдиева", true],
  ["усанов", "асанов", false],
  ["көк", "кең", false],
  ["асанов", "асанова", false],
])("%s is %s in another spelling: %s", (a, b, other) => {
  expect(isOtherSpelling(a, b)).toBe(other);
});

describe("people", () => {
  test.each([
    ["Г. О. Сатыбалдиева", "Сатыбалдиева Гүлмира Осмоновна", "same"],
    ["Гүлмира Сатыбалдиева", "Г. О. Сатыбалдиева", "same"],
    ["Сатыбалдыева Гүлмира", "Сатыбалдиева Гүлмира Осмоновна", "Сатыбалдыева"],
    ["А. О. Сатыбалдыева", "Сатыбалдиева Гүлмира Осмоновна", null],
    ["Айнура Асанова", "Айгүл Асанова", null],
    ["Асанов Бакыт", "Асанова Айнура", null],
  ])("%s and %s: %s", (written, known, expected) => {
    const result = comparePeople(peopleIn(written)[0]!, peopleIn(known)[0]!);
    expect(result && typeof result === "object" ? result.written.text : result).toBe(expected);
  });
});

test.each([
  ["Мeктеп", "Мектеп"],
  ["ОPTIMUM", "OPTIMUM"],
  ["ХХI", "XXI"],
  ["Cор", null],
  ["Yй", null],
  ["ГА353", "ГАЗ53"],
  ["ка3ак", "казак"],
  ["окуу2жылдык", null],
  ["0гнетушитель", "огнетушитель"],
  ["Числ0", "Число"],
  ["0КУУЧУ", "ОКУУЧУ"],
])("%s is mixed and means %s", (word, meant) => {
  expect(mixedWord(word, "ky", ["ГАЗ"])).toEqual({ meant });
});

test.each([
  "Мектеп",
  "YouTubeда",
  "PDFтер",
  "PCнин",
  "МТЗ80",
  "СО2нин",
  "м2ге",
  "2жыл",
  "11a",
  "LS190001349",
  "0АБвг",
  "0шт",
  "10класс",
  "СанПиН0",
])("%s is not mixed", (word) => {
  expect(mixedWord(word, "ky", ["ГАЗ"])).toBeNull();
});

test("Y is У in Russian", () => {
  expect(mixedWord("Yчёба", "ru", [])).toEqual({ meant: "Учёба" });
});

test.each([
  ["КЛдин ББПсы", ["КЛ", "ББП"]],
  ["ЖАЛПЫ КР ЖОБОСУ", []],
  ["XIX ХХ IX", []],
  ["АБВГДЕЖ", []],
])("abbreviations of «%s»", (text, expected) => {
  expect(abbreviationsIn(text).map((word) => word.text)).toEqual(expected);
});

test.each([
  ["(5.2-тиркеме),(5.3-тиркеме)", ["5.2", "5.3"]],
  ["6.5.-тиркеме 6.14 -тиркеме 1.7- тиркеме №2 тиркеме.", ["6.5", "6.14", "1.7", "2"]],
  ["1.1-1.3-тиркемелер", [null]],
  ["Приложение 1.1, приложении № 2, Annex 3", ["1.1", "2", "3"]],
  ["жобонун 2-тиркемеси, 3 тиркеме, 3, 4-деңгээл, приложение 5 к приказу", []],
])("annexes of «%s»", (text, expected) => {
  expect(typedAnnexesIn(text).map(({ number }) => number)).toEqual(expected);
});

test.each([
  ["https://www.mektep.kg/a, info@mektep.kg.", ["mektep.kg", "mektep.kg"]],
  ["отчет.pdf, plan.docx, 12.05.2022, А.Б.", []],
  ["mektep.kgде", ["mektep.kg"]],
])("addresses of «%s»", (text, expected) => {
  expect(addressesIn(text).map(({ host }) => host)).toEqual(expected);
});

test.each([
  ["-Жол\n-Суу", true],
  ["1.Кадр\n5Музыка", true],
  ["5Музыка\n6Сүрөт", true],
  ["• Жол • Суу", true],
  ["Багыттар:\n2. Окутуу", true],
  ["Мектепте бардыгы\n-лардын саны", false],
  ["— Ооба, — деди ал.", false],
  ["5А класс\n7Б класс", false],
  ["Жылы\n12. Бул", false],
])("«%s» are items: %s", (text, expected) => {
  expect(areItems(text, typedLines(text))).toBe(expected);
});

test("thirty words are enough, unless a report says otherwise", () => {
  expect(narrativeTooShort.options).toEqual({ words: 30 });
});
