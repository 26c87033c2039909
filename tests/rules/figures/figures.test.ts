import { describe, expect, test } from "vitest";
import { writeDecimal } from "../../../src/project/decimal.ts";
import { impossibleDays } from "../../../src/rules/figures/days-in-text.ts";
import { numbersInText } from "../../../src/rules/figures/numbers-in-text.ts";
import { partsInText } from "../../../src/rules/figures/parts-in-text.ts";
import { readQuantity } from "../../../src/rules/figures/quantity.ts";
import { yearLabel } from "../../../src/rules/figures/years.ts";
import { totalLabel } from "../../../src/rules/tables/totals.ts";
import { figureWords } from "../../../src/rules/words/figures/index.ts";

test.each([
  ["1 440 саат, 87,5% жана 24төн 21и", "1 440 | 87,5% | 24 төн | 21 и"],
  ["эмгек акысы -58,5%", "58,5%"],
  ["3, 4-деңгээл; 8-11 квалитет; 12-14; 2017–2018", "3"],
  ["10:30да, 7/1 буйрук, №58, 1.10, LS190001349", "1.10"],
  ["1234567890123456789012345678901234567890123456789012345678901234567890", ""],
])("numbers in %s", (text, expected) => {
  const written = numbersInText(text).map(({ number, isPercent, ending }) =>
    `${writeDecimal(number)}${isPercent ? "%" : ""} ${ending}`.trim(),
  );
  expect(written.join(" | ")).toBe(expected);
});

describe("parts of a whole", () => {
  test.each([
    ["34 мугалимдин ичинен 25 мугалим (73,5%)", "25/34"],
    ["4-класстын 39 окуучусунун ичинен 34 окуучу (87,2%) жетти", "34/39"],
    ["24 мугалимден 21и (87,5%)", "21/24"],
    ["100 мугалимдин 72си, 72% жогорку билимдүү", "72/100"],
    ["87,5% (24төн 21и)", "21/24"],
    ["в 52 из 60 (86,7%)", "52/60"],
    ["Из 24 учителей задания дают 18, то есть 75%", "18/24"],
    ["18 out of the 24 teachers (75%)", "18/24"],
  ])("%s", (text, expected) => {
    const found = partsInText(text).map(({ part, whole }) => `${part.number.units}/${whole.number.units}`);
    expect(found).toEqual([expected]);
  });

  test.each([
    "34 мугалим жана 25 окуучу (73,5%)",
    "34 мугалимдин ичинен 25 мугалим катышты. 73% макул болду.",
    "34 мугалимдин ичинен 25 мугалим катышып, 2021-жылы 73% болгон",
    "катышуу 95 %, жетишүү 53,4%",
    "из 24 учителей 12 классов в 3 зданиях 40%",
  ])("none: %s", (text) => {
    expect(partsInText(text)).toEqual([]);
  });
});

test.each([
  ["31-июнь", "31-июнь"],
  ["2023-жылдын 31-ноябрында", "2023-жылдын 31-ноябрында"],
  ["29 февраля 2023 года", "29 февраля 2023"],
  ["31 сентября", "31 сентября"],
  ["on June 31, 2022", "June 31, 2022"],
  ["09.18.2023, 2023-13-01", "09.18.2023 | 2023-13-01"],
  ["29-февраль, 30-июндан 31-июлга чейин, 18.09.2023", ""],
  ["32 мартыш, 45 май айында, 31.06 бөлүмү, 1.13.2023.4", ""],
  ["10.4 принтер, May 2022, Март 45", ""],
])("days in %s", (text, expected) => {
  const found = impossibleDays(text).map(({ start, end }) => text.slice(start, end));
  expect(found.join(" | ")).toBe(expected);
});

test.each([
  ["2021", "2021-2021"],
  ["2021-жыл", "2021-2021"],
  ["2021-2022-окуу жылы", "2021-2022"],
  ["2021/22 учебный год", "2021-2022"],
  ["2019\\2020", "2019-2020"],
  ["2016-2020", null],
  ["2021-жылдын планы", null],
  ["2021,5", null],
  ["5-класс", null],
])("the year of %s", (text, expected) => {
  const year = yearLabel(text);
  expect(year && `${year.from}-${year.to}`).toBe(expected);
});

test.each([
  ["Бардыгы", "total"],
  ["**Бардыгы:**", "total"],
  ["Жалпы саны", "total"],
  ["Бардыгы, сом", "total"],
  ["Мектеп боюнча бардыгы", "total"],
  ["ИТОГО", "total"],
  ["Итого по школе", "total of something"],
  ["Жалпы фонд", null],
  ["Жалпы билим берүү китептери", null],
  ["Бардык мугалимдер", null],
  ["Жыйынтыктоочу иш", null],
])("the label %s", (text, expected) => {
  expect(totalLabel(text)).toBe(expected);
});

test.each([
  ["1 250,5 сом", "1 250,5 сом"],
  ["9000сом", "9000 сом"],
  ["35 %", "35 %"],
  ["–", "nothing"],
  ["Жок", "nothing"],
  ["", "empty"],
  ["1855+600", "words"],
  ["5-класс", "words"],
  ["17 жана 18", "words"],
])("the cell %s", (text, expected) => {
  const quantity = readQuantity(text);
  expect(
    quantity.kind === "number" ? `${writeDecimal(quantity.number)} ${quantity.unit}` : quantity.kind,
  ).toBe(expected);
});

test("the pattern of every month begins with two letters, by which it is found", () => {
  for (const { months } of figureWords)
    for (const { source } of months) expect(source).toMatch(/^\^[\p{Ll}]{2}/u);
});
