/** The worst of Windows at once, in real files: a long path with spaces and Cyrillic, NFD, CRLF, a BOM, a read-only output. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../src/commands/run.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { baseLayout, baseReport, baseStandard } from "../rules/base-report.ts";

const scratch = mkdtempSync(join(tmpdir(), "selfassess-windows-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const slashes = (path: string) => path.replaceAll("\\", "/");

/** Over the 260 characters of old Windows, with names that no system refuses. */
const home = join(scratch, ...Array<string>(6).fill(`Менин отчетторум (2024), №5 – ${"ө".repeat(15)}`));

function place(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

async function build(...typed: string[]) {
  let stderr = "";
  const packaged = (name: string) => slashes(resolve(name));
  const trusted = ["--standards", join(scratch, "standards"), "--layouts", join(scratch, "layouts")];
  const code = await run(["--lang", "en", ...trusted, "build", ...typed], {
    host: nodeHost,
    workingFolder: slashes(home),
    builtIn: {
      schemas: packaged("schemas"),
      templates: packaged("templates"),
      rules: packaged("src/rules"),
      memory: slashes(join(scratch, "none")),
    },
    cacheFolder: null,
    stdout() {},
    stderr: (text) => {
      stderr += text;
    },
    color: false,
    terminal: false,
    milliseconds: () => 0,
    listenForStop: null,
    localeLanguage: "en",
    ask: null,
    threads: null,
    standby: null,
    git: () => null,
    convertToPdf: async () => "absent",
  });
  return { code, stderr };
}

test("a report is built, and its links lead to its files", async () => {
  place(join(scratch, "standards"), baseStandard);
  place(join(scratch, "layouts"), baseLayout);
  const evidence = "evidence/протокол №2 й.pdf";
  const report = Object.fromEntries(
    Object.entries(baseReport).map(([path, text]) => [
      path.replace("evidence/minutes-2.pdf", evidence.normalize("NFD")),
      /\.(?:md|yaml|csv)$/.test(path) ? `\uFEFF${text.replaceAll("\n", "\r\n")}` : text,
    ]),
  );
  report["evidence.yaml"] = report["evidence.yaml"]!.replace(
    "evidence/minutes-2.pdf",
    evidence.replace("/", "\\"),
  );
  const folder = join(home, "5-мектеп отчету");
  place(folder, { ...report, "build/report.html": "former" });
  const html = join(folder, "build/report.html");
  chmodSync(html, 0o444);

  const { code, stderr } = await build(".\\5-мектеп отчету\\", "--format", "html");
  expect(stderr).toContain("The file 5-мектеп отчету/build/report.html is read-only and was not replaced");
  expect(stderr).toContain("Written: 5-мектеп отчету/build/report-2.html\n");
  expect(code).toBe(0);
  expect(readFileSync(html, "utf8")).toBe("former");
  expect(readdirSync(dirname(html)).sort()).toEqual(["report-2.html", "report.html"]);

  const written = readFileSync(join(folder, "build/report-2.html"), "utf8");
  const links = [...written.matchAll(/href="(\.\.[^"]*)"/g)].map(([, link]) => decodeURIComponent(link!));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(existsSync(join(dirname(html), link)), link).toBe(true);
});
