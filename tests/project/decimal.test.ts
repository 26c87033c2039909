import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalValue, readDecimal, sumDecimals, writeDecimal } from "../../src/project/decimal.ts";

test.each([
  ["12", 12, "12"],
  ["58,40", 58.4, "58,40"],
  ["1.5", 1.5, "1.5"],
  ["21 480", 21480, "21 480"],
  ["1\u00a0234\u00a0567,5", 1234567.5, "1\u00a0234\u00a0567,5"],
  ["35%", 35, "35%"],
  ["35 %", 35, "35 %"],
  ["-3", -3, "−3"],
  ["−0,5", -0.5, "−0,5"],
  ["+7", 7, "7"],
  ["012", 12, "12"],
])("%s", (text, value, written) => {
  const number = readDecimal(text)!;
  expect(decimalValue(number)).toBe(value);
  expect(writeDecimal(number)).toBe(written);
});

test.each(["", "-", "көп", "12 34", "1,2,3", "2021-2022", "12 сом", "1e3", "9".repeat(61)])(
  "%s is no number",
  (text) => {
    expect(readDecimal(text)).toBeNull();
  },
);

test("sums are exact, whatever their order", () => {
  const number = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(4));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
      const decimals = numbers.map(([units, scale]) => ({
        units,
        scale,
        mark: null,
        grouping: "",
        suffix: "",
      }));
      const sum = sumDecimals(decimals)!;
      expect(sum.units * 10n ** BigInt(4 - sum.scale)).toBe(
        numbers.reduce((total, [units, scale]) => total + units * 10n ** BigInt(4 - scale), 0n),
      );
      expect(writeDecimal(sumDecimals([...decimals].reverse())!)).toBe(writeDecimal(sum));
      expect(readDecimal(writeDecimal(sum))).toMatchObject({ units: sum.units, scale: sum.scale });
    }),
  );
  expect(sumDecimals([])).toBeNull();
});
