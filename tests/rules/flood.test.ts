import { expect, test } from "vitest";
import { checkFiles } from "./run-case.ts";

/** A table with more rows that repeat than anybody wants to read about. */
const table = `Билими,Саны\n${"Жогорку,9\n".repeat(1_200)}`;

const limits = async (settings: string) => {
  const manifest = `selfassess: 1\nstandard: mini\ninstitution: {name: №5 орто мектеби}\nrules: {${settings}}\n`;
  const files = { "data/teachers.csv": table, "selfassess.yaml": manifest };
  const found = await checkFiles(new Map(Object.entries(files)));
  return found.filter(({ rule }) => rule === "limit-exceeded").map(({ severity }) => severity);
};

test.each([
  ["info", ""],
  ["warning", "table-row-repeated: warning"],
])("past 1,000 findings of a rule one says so, as grave as they: %s", async (severity, settings) => {
  expect(await limits(settings)).toEqual([severity]);
});

test("a rule that is switched off says nothing", async () => {
  expect(await limits("table-row-repeated: off")).toEqual([]);
});
