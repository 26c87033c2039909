import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintsOf, SURE } from "../../../src/rules/text/fingerprints.ts";

test("as many as a fifth of the words, whatever their number", () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => `${index}`);
  expect(fingerprintsOf(numbers.slice(0, SURE - 1))).toEqual([]);
  expect(fingerprintsOf(numbers.slice(0, SURE))).toHaveLength(1);
  expect(fingerprintsOf(numbers).length).toBeLessThan(250);
});

const words = fc.array(fc.constantFrom(..."абвгдежзиклмнопрстуфхц"), { maxLength: 30 });
const run = fc.array(fc.constantFrom(..."абвгд"), { minLength: SURE, maxLength: SURE });

test("rows with a run in common share one, wherever it stands", () => {
  fc.assert(
    fc.property(words, words, words, words, run, (before, after, first, last, shared) => {
      const known = new Set(fingerprintsOf([...before, ...shared, ...after]));
      expect(fingerprintsOf([...first, ...shared, ...last]).some((each) => known.has(each))).toBe(true);
    }),
  );
});

test("a row that has a run twice has one twice", () => {
  fc.assert(
    fc.property(words, words, words, run, (before, between, after, twice) => {
      const all = fingerprintsOf([...before, ...twice, ...between, ...twice, ...after]);
      expect(new Set(all).size).toBeLessThan(all.length);
    }),
  );
});
