/**
 * Makes docs/pictures, the pictures of the guide, from the examples: Word pages by LibreOffice and poppler, others by Chromium.
 *
 *     npm run build && npm run guide-pictures
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import sharp from "sharp";

const OUTPUT = "docs/pictures";
const WIDTH = 820;
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
const scratch = mkdtempSync(join(tmpdir(), "selfassess-guide-"));
const selfassess = (...words) =>
  execFileSync(process.execPath, ["dist/cli.js", ...words], { stdio: ["ignore", "ignore", "ignore"] });

/** Few colours: such pictures are text. */
async function save(name, image) {
  const few = { palette: true, colors: 48, effort: 10 };
  await sharp(image)
    .flatten({ background: "white" })
    .png(few)
    .toFile(join(OUTPUT, `${name}.png`));
}

/** A page of the report as Word shows it. */
function wordPage(folder, page) {
  const out = join(scratch, `word-${page}-${folder.replaceAll("/", "-")}`);
  if (!existsSync(out)) selfassess("build", folder, "--format", "pdf", "--out", out);
  const image = join(out, `page-${page}`);
  const which = ["-f", page, "-l", page, "-singlefile"].map(String);
  execFileSync("pdftoppm", ["-png", "-r", "110", ...which, join(out, "report.pdf"), image]);
  return `${image}.png`;
}

/** The blocks of a page of the guide whose file names begin with `start`, written into `folder`. */
function writeBlocks(guidePage, start, folder) {
  for (const [, name, text] of readFileSync(guidePage, "utf8").matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm))
    if (name.startsWith(start)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
}

mkdirSync(OUTPUT, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const tab = await browser.newPage();

/** A part of a web page: so many pixels from `above` pixels over the element on. */
async function webPart(file, selector, { height, above = 0, width = WIDTH }) {
  await tab.setViewportSize({ width, height: 900 });
  await tab.goto(pathToFileURL(file).href);
  const top = await tab
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const clip = { x: 0, y: Math.max(top - above, 0), width, height };
  return sharp(await tab.screenshot({ clip, fullPage: true }))
    .resize({ width: WIDTH })
    .toBuffer();
}

const built = (example) => {
  const out = join(scratch, example);
  selfassess("build", `examples/${example}`, "--draft", "--format", "html", "--out", out);
  return join(out, "report.html");
};

await save("draft", await webPart(built("incomplete"), ".gap", { height: 560, above: 60 }));
const lyceum = built("lyceum-programme");
await save("annexes", await webPart(lyceum, "#evidence-1-mission-review", { height: 556, above: 518 }));
await save("chart", await webPart(lyceum, "#table-finance", { height: 945, above: 0 }));

const status = join(scratch, "status.html");
selfassess(..."status examples/incomplete --today 2024-04-10 --format html --output".split(" "), status);
await save("status", await webPart(status, "table", { height: 515, above: 22, width: 1040 }));

await save(
  "criterion",
  await sharp(wordPage("examples/school-programme", 6)).resize({ width: WIDTH }).toBuffer(),
);

const usual = "examples/school-institutional";
const own = join(scratch, "own");
cpSync(usual, own, { recursive: true });
writeBlocks("docs/ky/07-agency.md", "layouts/", own);
const manifest = join(own, "selfassess.yaml");
writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/^layout: .*$/m, "layout: ./layouts/raion"));
const half = { width: WIDTH / 2 - 8 };
const [left, right] = await Promise.all(
  [usual, own].map((folder) => sharp(wordPage(folder, 2)).resize(half).toBuffer()),
);
const { height } = await sharp(left).metadata();
const pair = sharp({ create: { width: WIDTH, height, channels: 3, background: "#999999" } }).composite([
  { input: left, left: 0, top: 0 },
  { input: right, left: WIDTH / 2 + 8, top: 0 },
]);
await save("layouts", await pair.png().toBuffer());

await browser.close();
rmSync(scratch, { recursive: true, force: true });
