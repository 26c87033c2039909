/** The pages of `status` in a browser: for those who look, listen, type or sort. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../outputs/example-trees.ts";
import { LOOKS, openPage, overflowOf, startBrowser, violationsOn } from "./browser.ts";
import { hasChromium, outputOf } from "./programs.ts";

const PAGES = [
  ["one report", ["incomplete"]],
  ["many reports", ["incomplete", ...EXAMPLES]],
] as const;

describe.skipIf(!hasChromium)("in Chromium, if it is installed:", () => {
  const folder = mkdtempSync(join(tmpdir(), "selfassess-status-"));
  const fileOf = (name: string) => join(folder, `${name}.html`);
  let browser: Browser;
  beforeAll(async () => {
    for (const [name, examples] of PAGES) {
      const folders = examples.map((example) => `examples/${example}`);
      const typed = ["--lang", "en", "status", ...folders, "--format", "html", "--output", fileOf(name)];
      outputOf(process.execPath, ["dist/cli.js", ...typed]);
    }
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  describe.each(PAGES.map(([name]) => [name]))("%s", (name) => {
    test.each(LOOKS)(
      "$width wide, $colorScheme: accessible, nothing asked for, no scroll to the side",
      async (look) => {
        const { page, trouble } = await openPage(browser, fileOf(name), look);
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        expect(trouble).toEqual([]);
        await page.context().close();
      },
    );
  });

  test("a heading sorts its table by the keyboard too, up and down, and leaves the sums at the foot", async () => {
    const { page } = await openPage(browser, fileOf("many reports"), { width: 1400, colorScheme: "light" });
    const heading = page.getByRole("columnheader", { name: "Errors" }).first();
    const unsorted = await columnOf(page, "Errors");
    expect(unsorted.length).toBe(PAGES[1][1].length + 1);
    const sums = unsorted.pop()!;
    const upwards = unsorted.toSorted((a, b) => a - b);

    await heading.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    expect(await columnOf(page, "Errors")).toEqual([...upwards, sums]);

    await heading.getByRole("button").click();
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(await columnOf(page, "Errors")).toEqual([...upwards.reverse(), sums]);
    await page.context().close();
  });
});

/** The numbers of a column of the first table, the sums last. */
async function columnOf(page: Page, title: string): Promise<number[]> {
  return (await page.evaluate(`(() => {
    const table = document.querySelector("table");
    const at = [...table.tHead.rows[0].cells].findIndex((cell) => cell.textContent === "${title}");
    return [...table.tBodies[0].rows, ...table.tFoot.rows].map(({ cells }) => Number(cells[at].textContent));
  })()`)) as number[];
}
