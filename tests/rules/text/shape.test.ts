/** What rules ask of the characters of a text agrees with Unicode, and is worked out once. */
import { expect, test } from "vitest";
import { keepingTexts, oncePerText } from "../../../src/rules/text/once-per-text.ts";
import { isLetter, isOfWord, LETTERS, NUMERALS, shapeOf } from "../../../src/rules/text/shape.ts";
import { foldedWordsIn, mentions, wordsIn } from "../../../src/rules/text/words.ts";

const KINDS: readonly [string, RegExp][] = [
  ["\n", /\n/],
  [" ", /[ \u00A0]/],
  ["s", /[\u2009\u202F]/],
  ["\t", /\s/],
  ["A", /\p{Lu}/u],
  ["a", /\p{Ll}/u],
  ["b", /\p{L}/u],
  ["m", /\p{M}/u],
  ["0", /\d/],
  ["n", /\p{N}/u],
];

test("every character of the first plane has the shape that Unicode says", () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x1_0000; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const character = String.fromCharCode(unit);
    const expected = KINDS.find(([, pattern]) => pattern.test(character))?.[0];
    if (shapeOf(character) !== (expected ?? (unit < 128 ? character : "~"))) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["Үч «КЛ», 25-май.", "Aa ~AA~, 00-aaa."],
  ["А.\u00A0С. Асанова\t1²", "A. A. Aaaaaaa\t0n"],
  ["𝐀𝐁 😀 e\u0301", "AAAA ~~ am"],
  ["", ""],
])("%j", (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});

test("a long text keeps its length", () => {
  expect(shapeOf("Аа 1".repeat(5000))).toBe("Aa 0".repeat(5000));
});

test("letters and numbers for patterns are those of Kyrgyz, Russian and English", () => {
  expect("ӨөҮүҢңЁёЙйZzé").toMatch(new RegExp(`^[${LETTERS}]+$`));
  expect("0½²₂").toMatch(new RegExp(`^[${NUMERALS}]+$`));
  expect(".,- №«»%°").not.toMatch(new RegExp(`[${LETTERS}${NUMERALS}]`));
});

test("beside a text stands nothing", () => {
  expect([isLetter("а", -1), isLetter("а", 0), isLetter("а", 1)]).toEqual([false, true, false]);
  expect([isOfWord("1", -1), isOfWord("1", 0), isOfWord("1", 1)]).toEqual([false, true, false]);
});

test("words stand where they are, folded ones too", () => {
  expect(wordsIn("Ё-моё 2²")).toEqual([
    { text: "Ё", start: 0, end: 1 },
    { text: "моё", start: 2, end: 5 },
    { text: "2²", start: 6, end: 8 },
  ]);
  expect(foldedWordsIn("Ё-моё").map(({ text }) => text)).toEqual(["е", "мое"]);
  // A letter that is folded into two does not move what stands behind it.
  expect(foldedWordsIn("İ ҮЙ")).toEqual([
    { text: "i\u0307", start: 0, end: 1 },
    { text: "үй", start: 2, end: 4 },
  ]);
});

test.each([
  ["Мектептин кеңеши", true],
  ["мектептер", true],
  ["гимназия-мектеп", true],
  ["Балмектептин", false],
  ["балмектеп мектеп", true],
])("«%s» mentions a school: %s", (text, expected) => {
  expect(mentions(text, ["мектеп", "школ"])).toBe(expected);
});

test("what is worked out is kept while the rules run, and no longer", () => {
  let times = 0;
  const lengthOf = oncePerText((text) => {
    times++;
    return text.length;
  });
  keepingTexts(() => [lengthOf("сөз"), lengthOf("сөз")]);
  expect(times).toBe(1);
  expect([lengthOf("сөз"), lengthOf("сөз")]).toEqual([3, 3]);
  expect(times).toBe(3);
  expect(() =>
    keepingTexts(() => {
      throw new Error("stop");
    }),
  ).toThrow("stop");
  lengthOf("сөз");
  expect(times).toBe(4);
});
