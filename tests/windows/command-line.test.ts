/** Paths on the command line of Windows: backslashes, drives, shared folders, spaces, Cyrillic, small and capital letters. */
import { describe, expect, test } from "vitest";
import { type MachineOptions, testMachine } from "../commands/machine.ts";
import { baseReport } from "../rules/base-report.ts";

const HOME = "C:/Users/Айгүл/Менин отчетторум";
const at = (folder: string) =>
  Object.fromEntries(Object.entries(baseReport).map(([path, text]) => [`${folder}/${path}`, text]));
const machine = (files: MachineOptions["files"] = {}) => testMachine({ windows: HOME, files });
const built = (host: { files: Map<string, unknown> }) =>
  [...host.files.keys()].filter((path) => path.endsWith(".html") && !path.includes("/tool/"));

describe("build on Windows", () => {
  test.each([
    ["a folder", ["report"], `${HOME}/report/build/report.html`, "report/build/report.html"],
    [
      "a backslash at its end",
      [".\\report\\"],
      `${HOME}/report/build/report.html`,
      "report/build/report.html",
    ],
    ["capitals", ["REPORT"], `${HOME}/report/build/report.html`, "REPORT/build/report.html"],
    [
      "a whole path",
      ["C:\\Users\\Айгүл\\Менин отчетторум\\report"],
      `${HOME}/report/build/report.html`,
      "report/build/report.html",
    ],
    [
      "a small drive letter",
      [`c:${HOME.slice(2)}/report`],
      `${HOME}/report/build/report.html`,
      "report/build/report.html",
    ],
    [
      "a way up",
      ["..\\Менин отчетторум\\report"],
      `${HOME}/report/build/report.html`,
      "report/build/report.html",
    ],
    [
      "--out",
      ["report", "--out", "даяр файлдар\\5-мектеп"],
      `${HOME}/даяр файлдар/5-мектеп/report.html`,
      "даяр файлдар/5-мектеп/report.html",
    ],
    ["--out on a drive", ["report", "--out", "D:\\"], "D:/report.html", "D:/report.html"],
    [
      "--out in a shared folder",
      ["report", "--out", "\\\\сервер\\отчет\\5"],
      "//сервер/отчет/5/report.html",
      "//сервер/отчет/5/report.html",
    ],
  ])("%s", async (_, typed, path, shown) => {
    const { host, run } = machine({ "D:/a": "", "//сервер/отчет/a": "" });
    const { code, stderr } = await run("--lang", "en", "build", ...typed, "--format", "html");
    expect(stderr).toBe(`Nothing to report.\nWritten: ${shown}\n`);
    expect(code).toBe(0);
    // A folder that is made has the letters that were typed, which are the same to Windows.
    expect(built(host).map((each) => each.toLowerCase())).toEqual([path.toLowerCase()]);
  });

  test.each([
    ["D:\\", "D:/build/report.html"],
    ["D:", "D:/build/report.html"],
    ["\\\\server\\отчет\\5", "//server/отчет/5/build/report.html"],
    ["//server/отчет/5/", "//server/отчет/5/build/report.html"],
    ["\\\\server\\отчет", "//server/отчет/build/report.html"],
  ])("a report in %s", async (typed, path) => {
    const { host, run } = machine({ ...at(path.replace("/build/report.html", "")) });
    const { code, stderr } = await run("--lang", "en", "build", typed, "--format", "html");
    expect([code, stderr]).toEqual([0, `Nothing to report.\nWritten: ${path}\n`]);
    expect(built(host)).toEqual([path]);
  });

  test.each([
    ["мектептер\\*", HOME],
    [`${HOME.replaceAll("/", "\\")}\\мектептер\\**`, HOME],
    ["D:\\*", "D:"],
    ["D:\\мектептер\\№?", "D:"],
    ["\\\\server\\отчет\\мектептер\\*", "//server/отчет"],
  ])("a pattern, which the shells of Windows leave to the program: %s", async (typed, root) => {
    const folders =
      typed === "D:\\*" ? [`${root}/№1`, `${root}/№2`] : [`${root}/мектептер/№1`, `${root}/мектептер/№2`];
    const { host, run } = machine(Object.assign({}, ...folders.map(at)));
    const { code, stderr } = await run("--lang", "en", "build", typed, "--format", "html");
    expect([code, stderr.match(/Nothing to report/g)?.length]).toEqual([0, 2]);
    expect(built(host)).toEqual(folders.map((folder) => `${folder}/build/report.html`));
  });

  test("--out for several: below their common parent", async () => {
    const { host, run } = machine({ ...at("D:/а/1"), ...at("D:/а/2") });
    await run("build", "D:\\а\\1", "D:\\а\\2", "--format", "html", "--out", "E:\\даяр");
    expect(built(host)).toEqual(["E:/даяр/1/report.html", "E:/даяр/2/report.html"]);
  });

  test("a link from another drive to a file of the report is whole, any other is relative", async () => {
    const cases = [
      [undefined, "../evidence/minutes-2.pdf"],
      ["даяр", "../report/evidence/minutes-2.pdf"],
      [
        "D:\\даяр",
        `file:///C:/Users/${encodeURIComponent("Айгүл")}/${encodeURIComponent("Менин отчетторум")}/report/evidence/minutes-2.pdf`,
      ],
    ] as const;
    for (const [out, address] of cases) {
      const { host, run } = machine({ "D:/a": "" });
      await run("build", "report", "--format", "html", ...(out === undefined ? [] : ["--out", out]));
      const [path] = built(host);
      expect(Buffer.from(host.files.get(path!)!).toString()).toContain(`href="${address}"`);
    }
  });
});

describe("what is said on Windows", () => {
  test("places have /, so that editors and programs find them", async () => {
    const { run } = testMachine({ windows: HOME, report: { "chapters/conclusion.md": null } });
    const one = await run("--lang", "en", "check", ".\\report", "--format", "short");
    expect(one.stdout).toMatch(/^selfassess\.yaml:2:11: /);
    const many = await run("check", "report", ".\\report\\", "D:\\", "--format", "github");
    expect(many.stdout).toMatch(/file=report\/selfassess\.yaml,line=2/);
    const { stdout } = await run("check", "report", "--format", "json");
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ file: "selfassess.yaml", line: 2 });
  });

  test("other files of the command line are found as well", async () => {
    const { host, run } = machine();
    expect((await run("check", "report", "--format", "json", "--output", "чыгуу\\a b.json")).code).toBe(0);
    expect(host.files.has(`${HOME}/чыгуу/a b.json`)).toBe(true);
    expect((await run("check", "report", "--write-baseline", "D:\\b.json")).code).toBe(0);
    expect((await run("check", "report", "--baseline", "D:\\b.json")).code).toBe(0);
    expect((await run("status", "report", "--format", "json", "--output", "s.json")).code).toBe(0);
    expect((await run("status", "--merge", ".\\s.json")).code).toBe(0);
    expect((await run("--standards", "C:\\tool\\schemas", "standards", "mini")).code).toBe(0);
  });

  test.each([
    ["new", `${HOME}/new`],
    ["D:\\", "D:"],
    ["\\\\server\\отчет\\жаңы мектеп", "//server/отчет/жаңы мектеп"],
  ])("init %s", async (typed, folder) => {
    const { host, run } = machine({ "D:/a": "", "//server/отчет/a": "" });
    const { code } = await run("init", typed, "--standard", "mini", "--ci", "github");
    expect(code).toBe(0);
    expect(host.files.has(`${folder}/selfassess.yaml`)).toBe(true);
    expect(host.files.has(`${folder}/.github/workflows/selfassess.yml`)).toBe(true);
    expect((await run("build", typed, "--draft", "--format", "html")).code).toBe(0);
    expect(host.files.has(`${folder}/build/report.html`)).toBe(true);
  });

  test("schema writes where VS Code looks", async () => {
    const { host, run } = machine();
    expect((await run("schema", "report\\")).code).toBe(0);
    expect(host.files.has(`${HOME}/report/.vscode/settings.json`)).toBe(true);
  });
});
