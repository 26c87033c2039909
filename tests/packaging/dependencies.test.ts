/** Dependencies: few, of one version each, from the registry alone, with licences that a school may use and pass on. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
const { dependencies, devDependencies } = read("package.json") as Record<string, Record<string, string>>;
const { "": own, ...packages } = read("package-lock.json").packages as Record<string, Locked>;

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

/** One that is installed with the tool; the others are bundled or help to build it. */
const MOST = 1;
const LICENCES =
  /^(?:MIT|ISC|0BSD|Zlib|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)$/;
/** Libraries that `sharp` loads, as they are; and what only tests use. */
const OTHER_LICENCES = /^(?:@img\/sharp-|axe-core$|lightningcss)/;

test("are few, and each of one version", () => {
  expect(Object.keys(dependencies!).length).toBeLessThanOrEqual(MOST);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  expect(own).toBeDefined();
});

test.each(Object.entries(packages))("%s is locked by its digest and has a licence", (path, locked) => {
  const name = path.replace(/^.*node_modules\//, "");
  expect(locked.integrity).toMatch(/^sha512-/);
  // No address: each comes from the registry of who installs it.
  expect(locked).not.toHaveProperty("resolved");
  if (!OTHER_LICENCES.test(name)) {
    const all = (locked.license ?? "").replace(/[()]/g, "").split(" AND ");
    expect(all.filter((each) => !each.split(" OR ").some((one) => LICENCES.test(one)))).toEqual([]);
  }
  // What runs when it is installed runs on every school's computer.
  if (!locked.dev) expect(locked.hasInstallScript ?? false).toBe(false);
});
