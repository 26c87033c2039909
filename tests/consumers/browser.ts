/** Headless Chromium without a network: pages from files, and whatever they ask for or complain about. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "./programs.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export function startBrowser(): Promise<Browser> {
  const quiet =
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
    "--disable-component-update --disable-sync";
  return chromium.launch({ executablePath: CHROMIUM, args: quiet.split(" ") });
}

/** For telephones, tablets and desks, by day and by night. */
export const LOOKS = [360, 800, 1400].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

export interface OpenedPage {
  readonly page: Page;
  /** Addresses that were asked for beside the file itself, and messages of the console. */
  readonly trouble: readonly string[];
}

export async function openPage(
  browser: Browser,
  file: string,
  look: { readonly width: number; readonly colorScheme: "light" | "dark" },
): Promise<OpenedPage> {
  const { width, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, offline: true });
  const page = await context.newPage();
  // Not as an element of the page: its security policy would refuse a script that is not its own.
  await page.addInitScript({ path: axe });
  const address = pathToFileURL(file).href;
  const trouble: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (url.split("#")[0] !== address && !url.startsWith("data:")) trouble.push(`asks for ${url}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  await page.goto(address);
  return { page, trouble };
}

/** What stands against a page for those who do not see it or do not see it well. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return (found as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

/** Pixels by which the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  const root = "document.documentElement";
  return (await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)) as number;
}
