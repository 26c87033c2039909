/** `preview` in a browser, while files change on the disk. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, violationsOn } from "./browser.ts";
import { hasChromium } from "./programs.ts";

const SENTENCE = "Бул сүйлөм азыр эле кошулду.";

describe.skipIf(!hasChromium)("in Chromium, if it is installed:", () => {
  const folder = mkdtempSync(join(tmpdir(), "selfassess-preview-"));
  const criterion = join(folder, "criteria/3.2.md");
  let tool: ChildProcess;
  let browser: Browser;
  let page: Page;
  let report: FrameLocator;
  const trouble: string[] = [];

  beforeAll(async () => {
    cpSync("examples/school-programme", folder, { recursive: true });
    tool = spawn(process.execPath, ["dist/cli.js", "--lang", "en", "preview", folder]);
    const address = await addressOf(tool);
    browser = await startBrowser();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    await page.addInitScript({ path: "node_modules/axe-core/axe.min.js" });
    page.on("console", (said) => {
      if (said.type() === "error" || said.type() === "warning") trouble.push(said.text());
    });
    page.on("pageerror", (error) => trouble.push(error.message));
    await page.goto(address);
    report = page.frameLocator("iframe:not(.coming)");
    await report.locator("#criterion-3\\.2").waitFor();
  });
  afterAll(async () => {
    await browser.close();
    tool.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  const topOf = (id: string) =>
    report.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);
  const finding = () => page.locator("#findings li");

  test("a change on the disk shows at once, and the reader stays where she was", async () => {
    await report.locator("#criterion-4\\.1").evaluate((element) => element.scrollIntoView());
    const before = await topOf("criterion-4.1");
    save(criterion, `${read(criterion)}\n${SENTENCE}\n`);
    await report.getByText(SENTENCE).waitFor({ state: "attached" });
    expect(Math.abs((await topOf("criterion-4.1")) - before)).toBeLessThan(2);
    expect(await page.locator("#completeness").textContent()).toMatch(/^Done: \d+ of \d+ criteria/);
  });

  test("a finding appears beside its text, leads to its line, and goes", async () => {
    const whole = read(criterion);
    save(criterion, `${whole}\nМында тиркеме бар ([](evidence:no-such-minutes)).\n`);
    await finding().first().waitFor();
    expect(await finding().first().textContent()).toContain("no-such-minutes");
    const line = whole.split("\n").length + 1;
    const href = await finding().first().locator("a").getAttribute("href");
    expect(href).toMatch(new RegExp(`^vscode://file/.*/criteria/3\\.2\\.md:${line}:\\d+$`));
    const mark = report.getByRole("button", { name: "Findings here: 1" });
    await mark.click();
    expect(await page.evaluate("document.activeElement.dataset.anchor")).toBe("criterion-3.2");
    await page.getByRole("button", { name: "Show in the text" }).click();
    await expect.poll(async () => Math.abs(await topOf("criterion-3.2"))).toBeLessThan(60);
    expect(await violationsOn(page)).toEqual([]);
    save(criterion, whole);
    await expect.poll(() => finding().count()).toBe(0);
    await expect.poll(() => page.locator("#said").textContent()).toBe("Nothing to report.");
  });

  test("a broken file is a finding, and the last good page stays", async () => {
    const manifest = join(folder, "selfassess.yaml");
    const whole = read(manifest);
    save(manifest, "\0");
    await page.getByText("This is its last good page.").waitFor();
    expect(await finding().count()).toBeGreaterThan(0);
    await report.getByText(SENTENCE).waitFor({ state: "attached" });
    save(manifest, whole);
    await page.getByText("This is its last good page.").waitFor({ state: "hidden" });
    await expect.poll(() => finding().count()).toBe(0);
  });

  test("the buttons give the documents", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "DOCX" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("report.docx");
    expect(
      readFileSync((await download.path())!)
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("Ctrl-C ends it well, and the page says so", async () => {
    expect(trouble).toEqual([]);
    tool.kill("SIGINT");
    expect(await once(tool, "exit")).toEqual([0, null]);
    await page.getByText("`selfassess preview` has ended.").waitFor();
  });
});

const read = (file: string) => readFileSync(file, "utf8");

/** As most editors do: a new file takes the place of the old one. */
function save(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

async function addressOf(tool: ChildProcess): Promise<string> {
  let said = "";
  for await (const part of tool.stderr!) {
    said += part;
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(said);
}
