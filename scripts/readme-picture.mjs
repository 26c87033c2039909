/**
 * Makes docs/images/lyceum-page.png, a page of the largest example, by LibreOffice and poppler:
 *
 *     npm run build && node dist/cli.js build examples/lyceum-programme && node scripts/readme-picture.mjs
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PAGE = "15";
const scratch = mkdtempSync(join(tmpdir(), "selfassess-picture-"));
const profile = `-env:UserInstallation=file://${join(scratch, "profile")}`;
execFileSync("soffice", [
  profile,
  "--headless",
  "--convert-to",
  "pdf",
  "--outdir",
  scratch,
  "examples/lyceum-programme/build/report.docx",
]);
execFileSync("pdftoppm", [
  ...["-png", "-r", "80", "-f", PAGE, "-l", PAGE, "-singlefile", join(scratch, "report.pdf")],
  "docs/images/lyceum-page",
]);
rmSync(scratch, { recursive: true, force: true });
