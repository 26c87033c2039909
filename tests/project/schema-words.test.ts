/** A pattern of a schema means what JavaScript means by it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { patternOf } from "../../src/project/schema-words.ts";

const SOURCES = [
  "^[\\p{L}\\p{N}]+([.-][\\p{L}\\p{N}]+)*$",
  "^[\\p{L}\\p{N}_-]+(/[\\p{L}\\p{N}._-]+)*$",
  "^\\d{4}$",
  "^\\p{L}+$",
  "^[^\\p{L}]+$",
  "^(?!a[\\p{L}])[\\p{N}a-z]+$",
  "[\\p{Lu}\\p{L}]-",
];

test.each(SOURCES)("%s", (source) => {
  const pattern = patternOf(source, "u");
  const plain = new RegExp(source, "u");
  const letters = fc.constantFrom(..."aZzА1٣-_./", "ө", "A-Za-z", " ");
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 8 }), (text) => {
      expect(pattern.test(text)).toBe(plain.test(text));
    }),
    { numRuns: 300 },
  );
});
