import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBreakBefore, PARTING } from "../../src/pages/break-places.ts";

/** `|` where a line may end; measured in LibreOffice. */
const CASES = [
  "окуу |китеби",
  "жол-|жоболору",
  "2021-|2025-|жылдар",
  "окуу–|тарбия",
  "иш|—|чара",
  "иш |— |чара",
  "и/же |2023/2024 |км/ч",
  "http://school.kg/abc/def",
  "info@school.kg",
  "бекитилди |(1-|тиркеме).",
  "( тиркеме)",
  "«Кут-|Мекен» |мектеби",
  "№ |5 |№5 |50 |% |100%га |5°C",
  "20.05.2024 |3,5 |10:30",
  "10\u00a0000 |сом",
  "сөз!|сөз?|сөз;сөз,сөз",
  "ким? ! |сөз",
  "ж.б.|…",
  "сөз…|сөз",
  "a|b".replace("|", "\\|"),
  "\ufffc|сөз",
  "漢|字",
];

test.each(CASES)("%s", (marked) => {
  const text = marked.replaceAll(/(?<!\\)\|/g, "");
  const plain = text.replaceAll("\\|", "\\");
  let read = "";
  for (let index = 0; index < plain.length; index++) {
    read += (index > 0 && mayBreakBefore(plain, index) ? "|" : "") + plain[index]!;
  }
  expect(read).toBe(marked);
});

test("a line ends at signs only", () => {
  const signs = [..." \n\u00a0([)]\"'«».,:;!?…-—/–\u00ad|\t\u200b漢\ufffc5жa%"];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs), minLength: 2 }), (text) => {
      for (let index = 1; index < text.length; index++) {
        const hasSign = [index - 1, index].some((place) => PARTING[text.charCodeAt(place)] === 1);
        expect(hasSign || !mayBreakBefore(text, index)).toBe(true);
      }
    }),
  );
});
