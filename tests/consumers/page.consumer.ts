/** Every HTML page of the examples in a browser: for those who look, listen, type or print. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { LOOKS, openPage, overflowOf, startBrowser, violationsOn } from "./browser.ts";
import { builtDocuments } from "./documents.ts";
import { hasChromium, outputOf } from "./programs.ts";

describe.skipIf(!hasChromium)("in Chromium, if it is installed:", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  describe.each(builtDocuments().map((each) => [each.name, each.file("html")] as const))("%s", (_, file) => {
    test.each(LOOKS)(
      "$width wide, $colorScheme: accessible, nothing asked for, no scroll to the side",
      async (look) => {
        const { page, trouble } = await openPage(browser, file, look);
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        expect(trouble).toEqual([]);
        await page.context().close();
      },
    );

    test("the tabulator reaches every link and every region that scrolls", async () => {
      const { page } = await openPage(browser, file, { width: 360, colorScheme: "light" });
      const wanted = (await page.evaluate(`(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
        const all = [...document.querySelectorAll("a[href]"), ...regions()];
        function regions() {
          return [...document.querySelectorAll("body *")].filter(
            (each) => each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX));
        }
        window.left = new Set(all.filter((each) => each.checkVisibility()));
        return window.left.size;
      })()`)) as number;
      for (let pressed = 0; pressed < wanted + 50; pressed++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate("(left.delete(document.activeElement), left.size === 0)")) break;
      }
      expect(await page.evaluate("[...left].map((each) => each.outerHTML.slice(0, 200))")).toEqual([]);
      await page.context().close();
    });

    test("prints on A4", async () => {
      const { page } = await openPage(browser, file, { width: 800, colorScheme: "dark" });
      const printed = join(inject("built"), "printed.pdf");
      writeFileSync(printed, await page.pdf({ preferCSSPageSize: true }));
      const info = outputOf("pdfinfo", ["-l", "-1", printed]);
      const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.filter(([, width, height]) => !isA4(Number(width), Number(height)))).toEqual([]);
      await page.context().close();
    });
  });
});

/** Points, with what a browser rounds off. */
function isA4(width: number, height: number): boolean {
  return Math.abs(Math.min(width, height) - 595.3) < 1 && Math.abs(Math.max(width, height) - 841.9) < 1;
}
