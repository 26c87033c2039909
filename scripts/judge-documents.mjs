/**
 * Builds every example twice and hands each DOCX to an independent checker, strictly: schemas, package rules,
 * Microsoft's validator, LibreOffice, pandoc, mammoth, python-docx, and equality with the second build.
 *
 *     node scripts/judge-documents.mjs PATH-TO-CHECKER
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const checker = process.argv[2];
const examples = "examples";
const tags = { ky: "ky-KG", ru: "ru-RU", en: "en-GB" };
const scratch = mkdtempSync(join(tmpdir(), "selfassess-judge-"));
let failed = 0;
let passed = 0;

for (const name of readdirSync(examples).sort()) {
  const folder = join(examples, name);
  if (!statSync(folder).isDirectory()) continue;
  const manifest = readFileSync(join(folder, "selfassess.yaml"), "utf8");
  const language = /^language:\s*(\w+)/m.exec(manifest)?.[1] ?? "ky";
  const draft = name === "incomplete";
  const [first, second] = ["first", "second"].map((run) => {
    // Both below one parent of equal depth, so that links from the documents to the evidence are the same.
    const out = join(scratch, run, name);
    const args = [
      "dist/cli.js",
      "build",
      folder,
      "--out",
      out,
      "--format",
      "docx",
      ...(draft ? ["--draft"] : []),
    ];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`${folder} does not build`);
    return out;
  });
  for (const file of documentsIn(first)) {
    const args = ["--need-all", "--strict", "--lang", tags[language], "--twin", join(second, file)];
    if (draft) args.push("--allow", "text-junk");
    const { status, stdout } = spawnSync(checker, [...args, join(first, file)], { encoding: "utf8" });
    if (status === 0) passed++;
    else failed++;
    process.stdout.write(
      `${status === 0 ? "right" : "WRONG"}  ${name}/${file}\n${status === 0 ? "" : stdout}`,
    );
  }
}

function documentsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".docx"))
    .map((file) => relative(folder, join(folder, file)))
    .sort();
}

rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
